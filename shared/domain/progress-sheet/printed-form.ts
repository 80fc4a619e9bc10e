/**
 * The form in which the city prints its progress sheet: eight columns, the same on paper, in the workbook and in both
 * languages.
 */
import { eraFiscalYear } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Plan } from '../plan.ts';

export const PRINTED_COLUMNS = [
  'number',
  'item',
  'goalState',
  'targets',
  'actions',
  'midYear',
  'yearEnd',
  'nextYear',
] as const;

export type PrintedColumn = (typeof PRINTED_COLUMNS)[number];

export const PRINTED_HEADINGS: Readonly<Record<PrintedColumn, LocalizedText>> = {
  number: { ja: '番号', en: 'No.' },
  item: { ja: '項目名', en: 'Item' },
  goalState: { ja: 'めざすべき状態', en: 'State aimed at' },
  targets: { ja: '目標達成水準', en: 'Targets' },
  actions: { ja: '行動計画・取組内容', en: 'Action plan' },
  midYear: { ja: '中間自己評価と下半期の方向性', en: 'Mid-year evaluation and direction' },
  yearEnd: { ja: '期末自己評価', en: 'Year-end evaluation' },
  nextYear: { ja: '翌年度にむけた課題と方向性', en: 'Issues and direction for next year' },
};

/** Full-width characters in a line of each column, as the city's own sheet breaks its lines. */
export const PRINTED_WIDTHS: Readonly<Record<PrintedColumn, number>> = {
  number: 2,
  item: 9,
  goalState: 15,
  targets: 17,
  actions: 20.5,
  midYear: 18,
  yearEnd: 18,
  nextYear: 18,
};

/**
 * Of the width of the paper: the same lines, and the room beside them in every column. client/sheets/progress-a3.css has
 * them in percent.
 */
export const PRINTED_SHARES: Readonly<Record<PrintedColumn, number>> = {
  number: 0.026,
  item: 0.078,
  goalState: 0.126,
  targets: 0.141,
  actions: 0.174,
  midYear: 0.15166,
  yearEnd: 0.15166,
  nextYear: 0.15166,
};

/** `令和３年度　市政改革プラン3.0 人事・財政部会所管項目の進捗状況`: the owner by the last word of its name. */
export function printedTitle(
  { title, ownerBody }: Pick<Plan, 'title' | 'ownerBody'>,
  fiscalYear: number,
): LocalizedText {
  const owner = ownerBody?.ja.trim().split(/\s+/).at(-1);
  const [titleEn, ownerEn] = [title.en || title.ja, ownerBody?.en || ownerBody?.ja];
  return {
    ja: `${eraFiscalYear(fiscalYear)}　${title.ja}${owner ? ` ${owner}所管項目` : ''}の進捗状況`,
    en: `FY${fiscalYear} progress sheet: ${titleEn}${ownerEn ? ` (${ownerEn})` : ''}`,
  };
}
