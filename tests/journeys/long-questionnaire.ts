import type { QuestionnaireDocument } from '../../shared/api/questionnaire-api.ts';

type Questions = QuestionnaireDocument['questions'];

const levels = [
  { code: '1', label: { ja: 'そう思う' } },
  { code: '2', label: { ja: 'どちらかといえばそう思う' } },
  { code: '3', label: { ja: 'どちらかといえばそう思わない' } },
  { code: '4', label: { ja: 'そう思わない' } },
];

const actions = [
  { code: 'a', label: { ja: '区ＣＭ事業のＰＤＣＡ' } },
  { code: 'b', label: { ja: '権限等のあり方' } },
  { code: 'c', label: { ja: '制度のeラーニング' } },
  { code: 'none', label: { ja: 'なし' } },
];

/**
 * Twelve questions of every kind in three sections: two pages, and a third one for who does not think that the powers
 * are arranged. `reason` is shown by an answer on its own page, `burden` and `improvement` by one on the page before.
 */
export const longQuestions: Questions = [
  {
    code: 'pdca',
    kind: 'single-choice',
    section: { ja: '今年度の振り返り' },
    required: true,
    text: { ja: '区ＣＭ事業のＰＤＣＡが適切に行われていると評価していますか。' },
    help: { ja: '関係所属の事業について、区長（区ＣＭ）としてお答えください。' },
    options: levels,
    comment: { prompt: { ja: '理由・御意見' }, emphasisFor: ['3', '4'] },
  },
  {
    code: 'actions',
    kind: 'multiple-choice',
    required: true,
    text: { ja: '今年度に行った取組を選んでください。' },
    options: actions,
    maxChoices: 3,
  },
  {
    code: 'reason',
    kind: 'free-text',
    required: true,
    text: { ja: '行わなかった理由をお書きください。' },
    showWhen: [{ question: 'actions', options: ['none'] }],
    maxLength: 200,
  },
  {
    code: 'staff',
    kind: 'number',
    required: false,
    text: { ja: 'eラーニングを受けた職員の人数' },
    min: 0,
    unit: { ja: '人' },
  },
  {
    code: 'reviewed',
    kind: 'date',
    required: false,
    text: { ja: '区の会議で振り返りを行った日' },
    earliestOn: '2021-04-01',
    latestOn: '2022-03-31',
  },
  {
    code: 'powers',
    kind: 'single-choice',
    section: { ja: '権限等の整理' },
    required: true,
    text: { ja: '区ＣＭ権限等が適切に整理されていると考えますか。' },
    options: levels,
    comment: { prompt: { ja: '理由・御意見' } },
  },
  {
    code: 'burden',
    kind: 'free-text',
    required: true,
    text: { ja: 'ＰＤＣＡを行ううえで負担になっていることをお書きください。' },
    showWhen: [{ question: 'pdca', options: ['3', '4'] }],
  },
  {
    code: 'hours',
    kind: 'number',
    required: false,
    text: { ja: '局との調整にかかった時間（１か月あたり）' },
    min: 0,
    decimals: 1,
    unit: { ja: '時間' },
  },
  {
    code: 'met',
    kind: 'date',
    required: false,
    text: { ja: '局と最後に協議した日' },
  },
  {
    code: 'themes',
    kind: 'multiple-choice',
    required: false,
    text: { ja: '局と協議した事項を選んでください。' },
    options: actions,
  },
  {
    code: 'other',
    kind: 'free-text',
    required: false,
    text: { ja: 'そのほかに御意見があればお書きください。' },
  },
  {
    code: 'improvement',
    kind: 'free-text',
    section: { ja: '翌年度にむけた改善' },
    required: true,
    text: { ja: '権限等をどう整理すればよいと考えますか。' },
    showWhen: [{ question: 'powers', options: ['3', '4'] }],
  },
];

export const longMeasures: QuestionnaireDocument['measures'] = [
  {
    indicatorKey: '1-1',
    itemNumber: 1,
    combine: 'all',
    conditions: [{ question: 'pdca', options: ['1', '2'] }],
  },
];

export const longQuestionnaire = { questions: longQuestions, measures: longMeasures };
