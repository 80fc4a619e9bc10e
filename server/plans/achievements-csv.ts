import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { type CsvRows, type CsvTable, onePage } from '../csv/csv-reply.ts';

const COLUMNS = [
  'fiscal_year',
  'era_year',
  'item_number',
  'item',
  'indicator_code',
  'indicator',
  'kind',
  'eligible',
  'responded',
  'outstanding',
  'excused',
  'non_response',
  'result_numerator',
  'result_denominator',
  'rate_percent',
  'target_numerator',
  'target_denominator',
  'target_milestones',
  'status',
  'provisional',
] as const;

/** One row an indicator and year, the years one after the other, indicators in the order of the plan. */
export function achievementsCsv(planTitle: string, years: readonly AchievementsReply[]): CsvTable {
  const [first, last] = [years.at(0)?.fiscalYear ?? 0, years.at(-1)?.fiscalYear ?? 0];
  const [span, asciiSpan] =
    first === last
      ? [eraFiscalYear(first), `${first}`]
      : [`${eraFiscalYear(first)}から${eraFiscalYear(last)}`, `${first}-${last}`];
  return {
    fileName: `${span}_${planTitle}_達成状況`,
    asciiFileName: `achievements-${asciiSpan}`,
    columns: COLUMNS,
    rows: onePage(years.flatMap(rowsOf)),
  };
}

function rowsOf({ fiscalYear, items }: AchievementsReply): CsvRows {
  return items.flatMap((item) =>
    item.indicators.map((indicator) => {
      const { displayCode, text, kind, people, nonResponse, result, target, status, provisional } = indicator;
      const measured = result && 'numerator' in result ? result : undefined;
      const aimed = target && 'numerator' in target ? target : undefined;
      return [
        fiscalYear,
        eraFiscalYear(fiscalYear),
        item.number,
        textIn('ja', item.title),
        displayCode,
        textIn('ja', text),
        kind,
        people?.eligible,
        people?.responded,
        people?.outstanding,
        people?.excused,
        nonResponse,
        measured?.numerator,
        measured?.denominator,
        measured && formatPercent(measured),
        aimed?.numerator,
        aimed?.denominator,
        Array.isArray(target) ? target.map((milestone) => milestone.ja).join('；') : undefined,
        status,
        Number(provisional),
      ];
    }),
  );
}
