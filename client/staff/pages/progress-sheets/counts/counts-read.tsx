import { printedFigure } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import type { Half, SheetCount } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { useSheetWords } from '../sheet-words.ts';
import { figureAt } from './count-edits.ts';

const HALVES: readonly Half[] = ['mid-year', 'year-end'];

/** The counts as they are read, mid-year beside year-end. */
export function CountsRead({ counts }: { readonly counts: readonly SheetCount[] }) {
  const { locale, say } = useSheetWords();
  if (counts.length === 0) return <p class="quiet">{say('counts.none')}</p>;
  return (
    <ul class="sheet-parts">
      {counts.map((count) => (
        <li key={count.key} class="sheet-part">
          <h3 lang="ja">{count.label}</h3>
          <p class="quiet">
            {[
              count.body,
              count.startedOn && say('count.startedAt', { day: writtenDay(locale, count.startedOn) }),
            ]
              .filter(Boolean)
              .join(say('dot'))}
          </p>
          <dl class="count-halves">
            {HALVES.map((half) => {
              const figure = figureAt(count, half);
              return (
                <div key={half}>
                  <dt>{say(`half.${half}`)}</dt>
                  <dd lang="ja">{figure ? printedFigure(figure, count.unit) : say('noValue')}</dd>
                  {figure?.kind === 'breakdown' &&
                    figure.parts.map(({ label, count: cases }) => (
                      <dd key={label} class="quiet" lang="ja">
                        {label} {cases}
                      </dd>
                    ))}
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
