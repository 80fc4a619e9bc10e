/** Columns that every table of indicators has, by contract and in words: the same figure is called the same in each. */
import { KIND_LABELS, labelledBy, NON_RESPONSE_LABELS } from './cell-words.ts';
import type { WordedColumn } from './worded-table.ts';

export const YEAR_COLUMNS: readonly WordedColumn[] = [
  { name: 'fiscal_year', heading: { ja: '年度（西暦）', en: 'Fiscal year' } },
  { name: 'era_year', heading: { ja: '年度' } },
];

export const ITEM_NUMBER: WordedColumn = { name: 'item_number', heading: { ja: '番号', en: 'Item number' } };

export const INDICATOR_COLUMNS: readonly WordedColumn[] = [
  { name: 'indicator_code', heading: { ja: '指標', en: 'Code' } },
  { name: 'indicator', heading: { ja: '成果指標', en: 'Indicator' } },
  { name: 'kind', heading: { ja: '種類', en: 'Kind' }, worded: labelledBy(KIND_LABELS) },
];

/** Whom a figure rests on. */
export const PEOPLE_COLUMNS: readonly WordedColumn[] = [
  { name: 'eligible', heading: { ja: '対象', en: 'Eligible' } },
  { name: 'responded', heading: { ja: '回答', en: 'Responded' } },
  { name: 'outstanding', heading: { ja: '未回答', en: 'Outstanding' } },
  { name: 'excused', heading: { ja: '対象外', en: 'Excused' } },
  {
    name: 'non_response',
    heading: { ja: '未回答の扱い', en: 'Those who do not answer' },
    worded: labelledBy(NON_RESPONSE_LABELS),
  },
];

export const RESULT_COLUMNS: readonly WordedColumn[] = [
  { name: 'result_numerator', heading: { ja: '実績（分子）', en: 'Result (numerator)' } },
  { name: 'result_denominator', heading: { ja: '実績（分母）', en: 'Result (denominator)' } },
];

/** Half-up to one decimal; a spreadsheet takes it for a number as it stands. */
export const RATE: WordedColumn = { name: 'rate_percent', heading: { ja: '割合（％）', en: 'Rate (%)' } };

export const TARGET_COLUMNS: readonly WordedColumn[] = [
  { name: 'target_numerator', heading: { ja: '目標（分子）', en: 'Target (numerator)' } },
  { name: 'target_denominator', heading: { ja: '目標（分母）', en: 'Target (denominator)' } },
  { name: 'target_milestones', heading: { ja: '目標（文）', en: 'Target (in words)' } },
];
