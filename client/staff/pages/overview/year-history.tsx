import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording, shortFiscalYear } from '../../messages/year-wording.ts';
import { type HistoryColumn, type HistoryYear, historyColumns } from './history-columns.ts';

export interface YearHistoryProps {
  readonly years: readonly HistoryYear[];
  readonly current: number | undefined;
}

/** Target and result over the plan's years, as a small table with a drawing in it. No data is a gap. */
export function YearHistory({ years, current }: YearHistoryProps) {
  const { locale, say } = useWords();
  const columns = historyColumns(years);
  const noValue = componentWords(locale)('noValue');
  const mark = (fiscalYear: number) => (fiscalYear === current ? 'is-current' : undefined);
  return (
    <table class="history">
      <caption class="visually-hidden">{say('history.caption')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ fiscalYear }) => (
            <th key={fiscalYear} scope="col" class={mark(fiscalYear)}>
              <abbr title={fiscalYearWording(locale, fiscalYear)}>{shortFiscalYear(locale, fiscalYear)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('result')}</th>
          {columns.map((column) => (
            <td key={column.fiscalYear} class={mark(column.fiscalYear)}>
              <HistoryDrawing column={column} />
              {column.resultText ?? noValue}
            </td>
          ))}
        </tr>
        <tr class="history-targets">
          <th scope="row">{say('target')}</th>
          {columns.map(({ fiscalYear, targetText }) => (
            <td key={fiscalYear} class={mark(fiscalYear)}>
              {targetText ?? noValue}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** A column from zero to one, the target as a line across it; without a result only the target's line. */
function HistoryDrawing({ column }: { readonly column: HistoryColumn }) {
  const { resultShare, targetShare, tone } = column;
  return (
    <svg class="history-drawing" viewBox="0 0 32 40" aria-hidden="true">
      {resultShare !== undefined && (
        <rect
          class={`value is-${tone}`}
          x="8"
          width="16"
          y={38 - 36 * resultShare}
          height={36 * resultShare}
        />
      )}
      {targetShare !== undefined && (
        <line class="target" x1="3" x2="29" y1={38 - 36 * targetShare} y2={38 - 36 * targetShare} />
      )}
      <line class="ground" x1="0" x2="32" y1="38.5" y2="38.5" />
    </svg>
  );
}
