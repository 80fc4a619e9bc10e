import {
  INDICATOR_COLUMNS,
  ITEM_NUMBER,
  PEOPLE_COLUMNS,
  RATE,
  RESULT_COLUMNS,
  TARGET_COLUMNS,
  YEAR_COLUMNS,
} from '../csv/indicator-columns.ts';
import type { WordedColumn } from '../csv/worded-table.ts';

/** Names are fixed: `docs/recompute.mjs` and other programs read them. */
export const FIGURE_COLUMNS: readonly WordedColumn[] = [
  ...YEAR_COLUMNS,
  { name: 'version', heading: { ja: '版', en: 'Version' } },
  ITEM_NUMBER,
  ...INDICATOR_COLUMNS,
  ...PEOPLE_COLUMNS,
  { name: 'positive', heading: { ja: '肯定的回答', en: 'Positive' } },
  { name: 'negative', heading: { ja: '肯定的でない回答', en: 'Not positive' } },
  { name: 'unanswered', heading: { ja: '回答なし', en: 'No answer' } },
  ...RESULT_COLUMNS,
  RATE,
  ...TARGET_COLUMNS,
  { name: 'milestones', heading: { ja: '目標の数（文）', en: 'Targets in words' } },
  { name: 'judging_bodies', heading: { ja: '判定する部会の数', en: 'Bodies that judge' } },
  { name: 'judged_achieved', heading: { ja: '達成と判定した数', en: 'Judged achieved' } },
  { name: 'judged_missed', heading: { ja: '未達成と判定した数', en: 'Judged missed' } },
  { name: 'judged_open', heading: { ja: 'まだ判定されていない数', en: 'Not judged yet' } },
  { name: 'status' },
  { name: 'status_label', heading: { ja: '判定', en: 'Verdict' } },
  { name: 'counted_options', heading: { ja: '肯定的回答の数え方', en: 'What counts as positive' } },
  { name: 'source', heading: { ja: '出典', en: 'Source' } },
  {
    name: 'corrected',
    heading: { ja: '訂正', en: 'Corrected' },
    worded: (value, locale) => (value === 1 ? CORRECTED[locale] : undefined),
  },
];

const CORRECTED = { ja: '訂正あり', en: 'Corrected' } as const;
