import type {
  AnswerPageProps,
  AskedQuestionnaire,
  FormGround,
} from '../../../client/answer/answer-pages.tsx';
import type { Answers } from '../../../shared/domain/answers.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Question, QuestionOption } from '../../../shared/domain/questionnaire.ts';

const comment = {
  prompt: { ja: '理由・御意見', en: 'Reasons and comments' },
  emphasisFor: ['3', '4'],
};

const levels: readonly QuestionOption[] = [
  { code: '1', label: { ja: 'そう思う', en: 'Agree' } },
  { code: '2', label: { ja: 'どちらかといえばそう思う', en: 'Rather agree' } },
  { code: '3', label: { ja: 'どちらかといえばそう思わない', en: 'Rather disagree' } },
  { code: '4', label: { ja: 'そう思わない', en: 'Disagree' } },
];

/** 問１ and 問２ ask what the plan's two ratio indicators measure; 問３ is free. */
export const askedQuestionnaire: AskedQuestionnaire = {
  fiscalYear: 2021,
  nonResponse: 'counts-against',
  title: {
    ja: '市政改革プラン3.0 成果指標アンケート',
    en: 'Municipal Reform Plan 3.0: indicator questionnaire',
  },
  introduction: {
    ja: '改革の柱４-２「区CM制度の趣旨を踏まえたルールや制度の適切な運用の徹底」について、区長（区ＣＭ）としてのお考えをお聞かせください。',
    en: 'Please tell us, as ward mayor (ward city manager), what you think of the proper operation of the rules of the ward city manager system.',
  },
  questions: [
    {
      code: 'q1',
      kind: 'single-choice',
      required: true,
      text: {
        ja: '関係所属において区ＣＭ事業のＰＤＣＡが適切に行われ、制度の趣旨に即した運用が徹底されていると評価していますか。',
        en: 'Do you judge that the PDCA of ward-city-manager programmes is done properly and the system runs as intended?',
      },
      options: levels,
      comment,
    },
    {
      code: 'q2',
      kind: 'single-choice',
      required: true,
      text: {
        ja: 'ニア・イズ・ベターの徹底の観点から、区ＣＭ権限等が適切に整理されていると考えますか。',
        en: 'Do you think that the ward city manager’s powers are properly arranged, in the spirit of “nearer is better”?',
      },
      options: levels,
      comment,
    },
    {
      code: 'q3',
      kind: 'free-text',
      required: false,
      text: {
        ja: '区ＣＭ制度の運用について、そのほかに御意見があればお書きください。',
        en: 'Is there anything else that you would like to say about the ward city manager system?',
      },
    },
  ],
};

/** A question of every kind, one of them shown only after `なし`. */
export const everyKind: readonly Question[] = [
  ...askedQuestionnaire.questions,
  {
    code: 'q4',
    kind: 'multiple-choice',
    required: true,
    text: { ja: '今年度に行った取組を選んでください。', en: 'What was done this year?' },
    options: [
      { code: 'a', label: { ja: '区ＣＭ事業のＰＤＣＡ', en: 'PDCA of programmes' } },
      { code: 'b', label: { ja: '権限等のあり方', en: 'Arrangement of powers' } },
      { code: 'c', label: { ja: '制度のeラーニング', en: 'E-learning' } },
      { code: 'none', label: { ja: 'なし', en: 'None' } },
    ],
    maxChoices: 3,
  },
  {
    code: 'q5',
    kind: 'free-text',
    required: true,
    text: { ja: '行わなかった理由をお書きください。', en: 'Why was nothing done?' },
    showWhen: [{ question: 'q4', options: ['none'] }],
    maxLength: 200,
  },
  {
    code: 'q6',
    kind: 'number',
    required: false,
    text: { ja: 'eラーニングを受けた職員の人数', en: 'How many of the staff took the e-learning course?' },
    min: 0,
    unit: { ja: '人', en: 'people' },
  },
  {
    code: 'q7',
    kind: 'date',
    required: false,
    text: { ja: '区の会議で振り返りを行った日', en: 'On which day was it reviewed in the ward?' },
    earliestOn: '2021-04-01',
    latestOn: '2022-03-31',
  },
];

export const askedWithEveryKind: AskedQuestionnaire = { ...askedQuestionnaire, questions: everyKind };

export const givenAnswers: Answers = {
  q1: { option: '1' },
  q2: {
    option: '3',
    comment: '権限の整理は進んだが、局との分担が分かりにくい事業がある。\n特に窓口業務について。',
  },
  q3: { text: '年度の早い時期に、区と局で振り返りの場があるとよい。' },
};

/** Tuesday 8 March 2022, 14:03 in Tokyo. */
export const now = new Date('2022-03-08T05:03:00Z');

export const assets = { stylesheet: '/assets/answer.css', script: '/assets/enhance.js' };

export function pageProps(overrides: Partial<AnswerPageProps> = {}, locale: Locale = 'ja'): AnswerPageProps {
  return {
    locale,
    assets,
    link: 'personal',
    code: '7K3MQ9TX7K3MQ9TX7K3MQ9TX7K',
    questionnaire: askedQuestionnaire,
    respondent: {
      code: '271276',
      name: { ja: '北区', en: 'Kita-ku' },
      title: { ja: '北区長', en: 'Mayor of Kita-ku' },
    },
    dueAt: new Date('2022-03-11T14:59:59.999Z'),
    now,
    ...overrides,
  };
}

/** A page that was opened before anything was written. */
export const ground: FormGround = { basedOn: 0, writer: 'this page', seen: undefined };

export const received = {
  version: 1,
  receipt: '7K3M-Q9TX',
  submittedAt: new Date('2022-03-08T01:12:00Z'),
  answers: givenAnswers,
} as const;
