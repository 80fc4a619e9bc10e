/** The e-learning on the ward city manager system (制度のeラーニング): five questions, one of which has three right options. */
import type { Answers } from '../../shared/domain/answers.ts';
import type { Question, QuestionnaireContent, Quiz } from '../../shared/domain/questionnaire.ts';
import { text } from '../domain/written-values.ts';

const choices = (...labels: readonly string[]) =>
  labels.map((label, index) => ({ code: String(index + 1), label: text(label) }));

/** Words that stand in no question: where one of them is found, it was the key that gave it away. */
export const QUIZ_QUESTIONS: readonly Question[] = [
  {
    code: 'q1',
    kind: 'single-choice',
    required: true,
    text: text('区シティ・マネージャー（区ＣＭ）を務めるのはだれですか。'),
    options: choices('区長', '局長', '副市長'),
    rightOptions: ['1'],
  },
  {
    code: 'q2',
    kind: 'multiple-choice',
    required: true,
    text: text('令和３年度の具体的取組項目をすべて選んでください。'),
    options: choices('区ＣＭ事業のＰＤＣＡ', '権限等のあり方', 'オンライン予約', '制度のeラーニング'),
    rightOptions: ['1', '2', '4'],
  },
  {
    code: 'q3',
    kind: 'single-choice',
    required: true,
    text: text('権限等の整理は、どの観点から行われますか。'),
    options: choices('前例の踏襲', 'ニア・イズ・ベター', '局の便宜'),
    rightOptions: ['2'],
  },
  {
    code: 'q4',
    kind: 'single-choice',
    required: true,
    text: text('ＰＤＣＡの「Ｃ」は何を表しますか。'),
    options: choices('計画', '実施', '点検・評価'),
    rightOptions: ['3'],
  },
  {
    code: 'q5',
    kind: 'single-choice',
    required: true,
    text: text('振返りを行うのはどこですか。'),
    options: choices('各部会', '議会', '監査'),
    rightOptions: ['1'],
  },
  {
    code: 'q6',
    kind: 'free-text',
    required: false,
    text: text('分かりにくかった点があれば記入してください。'),
  },
];

export const ALL_RIGHT: Answers = {
  q1: { option: '1' },
  q2: { options: ['1', '2', '4'] },
  q3: { option: '2' },
  q4: { option: '3' },
  q5: { option: '1' },
};

/** Four of five right: something that is not right was chosen beside all that is. */
export const FOUR_RIGHT: Answers = { ...ALL_RIGHT, q2: { options: ['1', '2', '3', '4'] } };
export const THREE_RIGHT: Answers = { ...FOUR_RIGHT, q4: { option: '1' } };

export function quizContent(
  quiz: Partial<Quiz> = {},
  overrides: Partial<QuestionnaireContent> = {},
): QuestionnaireContent {
  return {
    title: text('制度のeラーニング', 'E-learning on the system'),
    questions: QUIZ_QUESTIONS,
    measures: [
      { indicatorKey: '1-1', itemNumber: 1, combine: 'all', counts: 'passed', conditions: [] },
      { indicatorKey: '1-2', itemNumber: 1, combine: 'all', counts: 'all-right', conditions: [] },
    ],
    nonResponse: 'counts-against',
    quiz: { passMark: 4, reveal: 'after-submit', ...quiz },
    ...overrides,
  };
}
