import { KIND_LABELS, labelledBy, NON_RESPONSE_LABELS } from '../csv/cell-words.ts';
import type { WordedColumn } from '../csv/worded-table.ts';

/** Names are fixed: `docs/recompute.mjs` and other programs read them. */
export const FIGURE_COLUMNS: readonly WordedColumn[] = [
  { name: 'fiscal_year', heading: { ja: '年度（西暦）', en: 'Fiscal year' } },
  { name: 'era_year', heading: { ja: '年度' } },
  { name: 'version', heading: { ja: '版', en: 'Version' } },
  { name: 'item_number', heading: { ja: '番号', en: 'Item number' } },
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
  { name: 'positive', heading: { ja: '肯定的回答', en: 'Positive' } },
  { name: 'negative', heading: { ja: '肯定的でない回答', en: 'Not positive' } },
  { name: 'unanswered', heading: { ja: '回答なし', en: 'No answer' } },
  { name: 'result_numerator', heading: { ja: '実績（分子）', en: 'Result (numerator)' } },
  { name: 'result_denominator', heading: { ja: '実績（分母）', en: 'Result (denominator)' } },
  { name: 'rate_percent', heading: { ja: '割合（％）', en: 'Rate (%)' } },
  { name: 'target_numerator', heading: { ja: '目標（分子）', en: 'Target (numerator)' } },
  { name: 'target_denominator', heading: { ja: '目標（分母）', en: 'Target (denominator)' } },
  { name: 'target_milestones', heading: { ja: '目標（文）', en: 'Target (in words)' } },
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
