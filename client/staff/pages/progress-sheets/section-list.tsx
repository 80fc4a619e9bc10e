import { Icon, type IconShape } from '../../../components/icon.tsx';
import { type Completeness, type SectionState, sectionId } from './sheet-sections.ts';
import { type SaySheet, useSheetWords } from './sheet-words.ts';

const ICONS: Readonly<Record<Completeness, IconShape>> = {
  given: 'check',
  written: 'check',
  partly: 'dots',
  empty: 'dash',
  needed: 'cross',
  wrong: 'cross',
};

export interface SectionListProps {
  readonly states: readonly SectionState[];
  /** Beside the sheet it is always in sight; above it, it is opened when it is wanted. */
  readonly isBeside: boolean;
}

/** Where one is in the sheet, what is written and what is not. */
export function SectionList({ states, isBeside }: SectionListProps) {
  const { say } = useSheetWords();
  const list = (
    <ol class="section-list">
      {states.map((state) => (
        <li key={state.section}>
          <a href={`#${sectionId(state.section)}`} class={`section-link is-${state.completeness}`}>
            <span>{say(`section.${state.section}`)}</span>
            <span class="section-state">
              <Icon shape={ICONS[state.completeness]} />
              {stateText(say, state)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
  if (isBeside) {
    return (
      <nav class="section-nav" aria-label={say('sections')}>
        {list}
      </nav>
    );
  }
  const wrong = states.filter(({ completeness }) => completeness === 'wrong');
  const written = states.filter(({ completeness }) => completeness === 'written' || completeness === 'given');
  return (
    <nav aria-label={say('sections')}>
      <details class="section-fold">
        <summary>
          {say('sections.fold', { written: written.length, all: states.length })}
          {wrong.length > 0 && (
            <strong class="sections-wrong">
              {say('sections.wrong', {
                sections: wrong.map(({ section }) => say(`section.${section}`)).join(say('listComma')),
              })}
            </strong>
          )}
        </summary>
        {list}
      </details>
    </nav>
  );
}

function stateText(say: SaySheet, { section, completeness, count, done }: SectionState): string {
  if (completeness === 'wrong') return say('completeness.wrong', { count: count ?? 0 });
  if (count === undefined || count === 0) return say(`completeness.${completeness}`);
  if (section === 'plan') return say('completeness.actions', { count, done: done ?? 0 });
  return say('completeness.count', { count });
}
