import { useId } from 'preact/hooks';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { type NewYearRow, stepOf } from './new-year-rows.ts';
import { NewYearTarget } from './new-year-target.tsx';
import { useNewYearWords } from './new-year-words.ts';
import { StepMark } from './step-mark.tsx';
import type { NewYearState } from './use-new-year.ts';
import { useRoomForTable } from './use-room-for-table.ts';
import { YearFigures } from './year-figures.tsx';

export interface NewYearTableProps {
  readonly fiscalYear: number;
  readonly rows: readonly NewYearRow[];
  readonly state: NewYearState;
}

/** Last year beside the new one, indicator by indicator; one under the other where there is no room for a table. */
export function NewYearTable(props: NewYearTableProps) {
  return useRoomForTable() ? <WideTable {...props} /> : <Cards {...props} />;
}

function useHeadings(fiscalYear: number) {
  const { locale } = useWords();
  const say = useNewYearWords();
  return {
    lastYear: say('lastYear', { year: fiscalYearWording(locale, fiscalYear - 1) }),
    newYear: say('newYear', { year: fiscalYearWording(locale, fiscalYear) }),
    step: say('step'),
  };
}

function WideTable({ fiscalYear, rows, state }: NewYearTableProps) {
  const { locale } = useWords();
  const say = useNewYearWords();
  const captionId = useId();
  const headings = useHeadings(fiscalYear);
  return (
    <section class="table-scroll" tabIndex={0} aria-labelledby={captionId}>
      <table class="data-table new-year-table">
        <caption id={captionId}>{say('caption', { year: fiscalYearWording(locale, fiscalYear) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col">{headings.lastYear}</th>
            <th scope="col">{headings.newYear}</th>
            <th scope="col">{headings.step}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator.id}>
              <th scope="row">
                <IndicatorName row={row} />
              </th>
              <td>
                <YearFigures year={row.lastYear} />
              </td>
              <td>
                <NewYearTarget row={row} state={state} />
              </td>
              <td>
                <StepMark step={stepOf(row, state.draftOf(row))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cards({ fiscalYear, rows, state }: NewYearTableProps) {
  const headings = useHeadings(fiscalYear);
  return (
    <>
      {rows.map((row) => (
        <article
          key={row.indicator.id}
          class="card new-year-card stack"
          aria-label={row.indicator.displayCode}
        >
          <IndicatorName row={row} />
          <div>
            <h2>{headings.lastYear}</h2>
            <YearFigures year={row.lastYear} />
          </div>
          <div>
            <h2>{headings.newYear}</h2>
            <NewYearTarget row={row} state={state} />
          </div>
          <p>
            <span class="quiet">{headings.step}</span> <StepMark step={stepOf(row, state.draftOf(row))} />
          </p>
        </article>
      ))}
    </>
  );
}

function IndicatorName({ row: { indicator } }: { readonly row: NewYearRow }) {
  return (
    <div class="indicator-name">
      <strong>{indicator.displayCode}</strong>
      <p>
        <Localized text={indicator.text} />
      </p>
    </div>
  );
}
