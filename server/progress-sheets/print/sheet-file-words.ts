/** The words around the figures in the workbook of the sheets; what is printed on paper has its own. */
import { eraFiscalYear, printedNumber } from '../../../shared/domain/fiscal-year.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Half } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { dayTimeInEnglish, dayTimeInJapanese } from './printed-time.ts';

export interface SheetFileWords {
  /** Names of the two sheets. */
  readonly form: (fiscalYear: number) => string;
  readonly figures: string;
  /** Over the columns of the figures. */
  readonly headings: readonly string[];
  readonly halves: Readonly<Record<Half, string>>;
  readonly indicator: string;
  readonly count: string;
  readonly part: string;
  readonly provisional: string;
  readonly corrected: string;
  readonly startedOn: (day: string) => string;
  readonly unit: (unit: string) => string;
  readonly between: string;
  readonly fixed: string;
  readonly draft: string;
  /** Below the number of an item that may still change, and of one that goes on in a further row. */
  readonly itemDraft: string;
  readonly goesOn: string;
  readonly printedAt: (instant: Date) => string;
  readonly published: (version: number) => string;
  readonly versions: (versions: readonly string[]) => string;
  readonly version: (item: number, version: number) => string;
}

const ja: SheetFileWords = {
  form: (fiscalYear) => `進捗状況_${eraFiscalYear(fiscalYear)}`,
  figures: '数値',
  headings: [
    ...['番号', '項目名', '種類', '名称', '時点', '分子', '分母', '件数'],
    ...['目標分子', '目標分母', '判定', '担当・開始日・内訳'],
  ],
  halves: { 'mid-year': '中間', 'year-end': '期末' },
  ...{
    indicator: '成果指標',
    count: '件数',
    part: '内訳',
    provisional: '（暫定）',
    corrected: '（訂正済み）',
  },
  startedOn: (day) => `開始 ${day}`,
  unit: (unit) => `単位 ${unit}`,
  between: '、',
  ...{ fixed: '確定', draft: '案（未確定）', itemDraft: '案', goesOn: '（続き）' },
  printedAt: (instant) => `${dayTimeInJapanese(instant)} 出力`,
  published: (version) => `公表 第${printedNumber(version)}版`,
  versions: (versions) => `版：${versions.join('、')}`,
  version: (item, version) =>
    `項目${printedNumber(item)} ${version === 0 ? '未記入' : `第${printedNumber(version)}版`}`,
};

const en: SheetFileWords = {
  form: (fiscalYear) => `Progress_FY${fiscalYear}`,
  figures: 'Figures',
  headings: [
    ...['No.', 'Item', 'Kind', 'Name', 'As of', 'Numerator', 'Denominator', 'Number'],
    ...['Target numerator', 'Target denominator', 'Verdict', 'Body, start, milestones'],
  ],
  halves: { 'mid-year': 'Mid-year', 'year-end': 'Year-end' },
  ...{ indicator: 'Indicator', count: 'Count', part: 'Part', provisional: ' (provisional)' },
  corrected: ' (corrected)',
  startedOn: (day) => `since ${day}`,
  unit: (unit) => `counted in ${unit}`,
  between: ', ',
  ...{ fixed: 'Fixed', draft: 'Draft, not fixed', itemDraft: 'Draft', goesOn: '(cont.)' },
  printedAt: (instant) => `Printed ${dayTimeInEnglish(instant)}`,
  published: (version) => `Published, version ${version}`,
  versions: (versions) => `Versions: ${versions.join(', ')}`,
  version: (item, version) => `item ${item} ${version === 0 ? 'empty' : `v${version}`}`,
};

export const sheetFileWords: Readonly<Record<Locale, SheetFileWords>> = { ja, en };
