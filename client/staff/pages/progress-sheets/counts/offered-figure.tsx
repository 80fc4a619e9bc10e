import { printedFigure } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import type {
  CountEntry,
  CountFigure,
  SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { Button } from '../../../../components/button.tsx';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { useSheetWords } from '../sheet-words.ts';
import { countThatSays, type PlaceForFigure, placesForFigure } from './taken-counts.ts';

export interface OfferedFigureProps {
  readonly entry: CountEntry;
  /** `YYYY-MM-DD`: as of when it was counted. */
  readonly on: string;
  readonly counts: readonly SheetCount[];
  readonly onInto: (count: SheetCount) => void;
  readonly onAdd: () => void;
}

/** The register's figure of one half, and each count that could take it with what would be replaced beside it. */
export function OfferedFigure({ entry, on, counts, onInto, onAdd }: OfferedFigureProps) {
  const { locale, say } = useSheetWords();
  const half = say(`half.${entry.asOf}`);
  const holder = countThatSays(counts, entry);
  return (
    <div class="stack offered-figure">
      <dl>
        <FigureRead
          name={say('countSuggestion.half', { half, day: writtenDay(locale, on) })}
          figure={entry.figure}
        />
      </dl>
      {holder ? (
        <p class="suggestion-in">{say('countSuggestion.in', { label: holder.label, half })}</p>
      ) : (
        <>
          {placesForFigure(counts, entry).map((place) => (
            <PlaceOffered key={place.count.key} place={place} entry={entry} half={half} onInto={onInto} />
          ))}
          <Button onClick={onAdd}>{say('countSuggestion.add', { half })}</Button>
        </>
      )}
    </div>
  );
}

interface PlaceOfferedProps {
  readonly place: PlaceForFigure;
  readonly entry: CountEntry;
  readonly half: string;
  readonly onInto: (count: SheetCount) => void;
}

function PlaceOffered({ place: { count, standing, before }, entry, half, onInto }: PlaceOfferedProps) {
  const { say } = useSheetWords();
  const words = { label: count.label, half };
  if (standing === 'free') {
    return <Button onClick={() => onInto(count)}>{say('countSuggestion.into', words)}</Button>;
  }
  const losesParts = before?.kind === 'breakdown' && before.parts.length > 0;
  return (
    <div class="stack">
      {before ? (
        <dl class="figure-change">
          <FigureRead name={say('countSuggestion.now', words)} figure={before} unit={count.unit} />
          <FigureRead name={say('countSuggestion.then')} figure={entry.figure} unit={count.unit} />
        </dl>
      ) : (
        <p>{say('countSuggestion.unfinished', words)}</p>
      )}
      {losesParts && <p>{say('countSuggestion.parts')}</p>}
      <Button onClick={() => onInto(count)}>{say('countSuggestion.replace', words)}</Button>
    </div>
  );
}

interface FigureReadProps {
  readonly name: string;
  readonly figure: CountFigure;
  readonly unit?: string | undefined;
}

function FigureRead({ name, figure, unit }: FigureReadProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="ja">{printedFigure(figure, unit)}</dd>
      {figure.kind === 'breakdown' &&
        figure.parts.map(({ label, count }, index) => (
          <dd key={`${index} ${label}`} class="quiet" lang="ja">
            {label} {count}
          </dd>
        ))}
    </div>
  );
}
