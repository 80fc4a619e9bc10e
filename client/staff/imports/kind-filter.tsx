import { groupedFigure } from '../../messages/figures.ts';
import { useWords } from '../frame/locale-setting.tsx';

type Kind = 'added' | 'changed' | 'moved' | 'removed' | 'refused';

export interface KindFilterProps<K extends Kind> {
  /** Those of which there are lines, in order. */
  readonly kinds: readonly K[];
  readonly counts: Readonly<Record<K, number>>;
  readonly shown: K | undefined;
  readonly onChoose: (kind: K) => void;
}

/** Which lines of a file are shown: 追加24 変更２ …; nothing where there are none. */
export function KindFilter<K extends Kind>({ kinds, counts, shown, onChoose }: KindFilterProps<K>) {
  const { say } = useWords();
  if (kinds.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{say('importReport.filter')}</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="filter-button"
          aria-pressed={kind === shown}
          onClick={() => onChoose(kind)}
        >
          {say(`importReport.${kind}` as `importReport.${Kind}`, { count: groupedFigure(counts[kind]) })}
        </button>
      ))}
    </fieldset>
  );
}
