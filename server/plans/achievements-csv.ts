import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { asNumber, KIND_LABELS, labelledBy, NON_RESPONSE_LABELS, STATUS_LABELS } from '../csv/cell-words.ts';
import { type CsvRows, onePage } from '../csv/csv-reply.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';

const COLUMNS: readonly WordedColumn[] = [
  { name: 'fiscal_year', heading: { ja: '年度（西暦）', en: 'Fiscal year' } },
  { name: 'era_year', heading: { ja: '年度' } },
  { name: 'item_number', heading: { ja: '番号', en: 'Item number' } },
  { name: 'item', heading: { ja: '項目', en: 'Item' } },
  { name: 'indicator_code', heading: { ja: '指標', en: 'Code' } },
  { name: 'indicator', heading: { ja: '成果指標', en: 'Indicator' } },
  { name: 'kind', heading: { ja: '種類', en: 'Kind' }, worded: labelledBy(KIND_LABELS) },
  { name: 'eligible', heading: { ja: '対象', en: 'Eligible' } },
  { name: 'responded', heading: { ja: '回答', en: 'Responded' } },
  { name: 'outstanding', heading: { ja: '未回答', en: 'Outstanding' } },
  { name: 'excused', heading: { ja: '対象外', en: 'Excused' } },
  {
    name: 'non_response',
    heading: { ja: '未回答の扱い', en: 'Those who do not answer' },
    worded: labelledBy(NON_RESPONSE_LABELS),
  },
  { name: 'result_numerator', heading: { ja: '実績（分子）', en: 'Result (numerator)' } },
  { name: 'result_denominator', heading: { ja: '実績（分母）', en: 'Result (denominator)' } },
  { name: 'rate_percent', heading: { ja: '割合（％）', en: 'Rate (%)' }, worded: asNumber },
  { name: 'target_numerator', heading: { ja: '目標（分子）', en: 'Target (numerator)' } },
  { name: 'target_denominator', heading: { ja: '目標（分母）', en: 'Target (denominator)' } },
  { name: 'target_milestones', heading: { ja: '目標（文）', en: 'Target (in words)' } },
  { name: 'status', heading: { ja: '判定', en: 'Verdict' }, worded: labelledBy(STATUS_LABELS) },
  {
    name: 'provisional',
    heading: { ja: '暫定・確定', en: 'Provisional or fixed' },
    worded: (value, locale) => PROVISIONAL[value === 1 ? 'provisional' : 'fixed'][locale],
  },
];

const PROVISIONAL = {
  provisional: { ja: '暫定', en: 'Provisional' },
  fixed: { ja: '確定', en: 'Fixed' },
} as const;

/** One row an indicator and year, the years one after the other, indicators in the order of the plan. */
export function achievementsCsv(planTitle: string, years: readonly AchievementsReply[]): TwofoldTable {
  const [first, last] = [years.at(0)?.fiscalYear ?? 0, years.at(-1)?.fiscalYear ?? 0];
  const [span, asciiSpan] =
    first === last
      ? [eraFiscalYear(first), `${first}`]
      : [`${eraFiscalYear(first)}から${eraFiscalYear(last)}`, `${first}-${last}`];
  return twofoldTable({
    fileName: `${span}_${planTitle}_達成状況`,
    asciiFileName: `achievements-${asciiSpan}`,
    columns: COLUMNS,
    rowsIn: (words) => onePage(years.flatMap((year) => rowsOf(year, words ?? 'ja'))),
  });
}

function rowsOf({ fiscalYear, items }: AchievementsReply, locale: Locale): CsvRows {
  return items.flatMap((item) =>
    item.indicators.map((indicator) => {
      const { displayCode, text, kind, people, nonResponse, result, target, status, provisional } = indicator;
      const measured = result && 'numerator' in result ? result : undefined;
      const aimed = target && 'numerator' in target ? target : undefined;
      return [
        fiscalYear,
        eraFiscalYear(fiscalYear),
        item.number,
        textIn(locale, item.title),
        displayCode,
        textIn(locale, text),
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
        Array.isArray(target) ? target.map((milestone) => textIn(locale, milestone)).join('；') : undefined,
        status,
        Number(provisional),
      ];
    }),
  );
}
