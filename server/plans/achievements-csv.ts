import type { AchievementsReply } from '../../shared/api/plan-api.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { labelledBy, STATUS_LABELS } from '../csv/cell-words.ts';
import { type CsvRows, onePage } from '../csv/csv-reply.ts';
import {
  INDICATOR_COLUMNS,
  ITEM_NUMBER,
  PEOPLE_COLUMNS,
  RATE,
  RESULT_COLUMNS,
  TARGET_COLUMNS,
  YEAR_COLUMNS,
} from '../csv/indicator-columns.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';

const COLUMNS: readonly WordedColumn[] = [
  ...YEAR_COLUMNS,
  ITEM_NUMBER,
  { name: 'item', heading: { ja: '項目', en: 'Item' } },
  ...INDICATOR_COLUMNS,
  ...PEOPLE_COLUMNS,
  ...RESULT_COLUMNS,
  RATE,
  ...TARGET_COLUMNS,
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
