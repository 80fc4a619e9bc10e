/**
 * Builders with readable defaults. The fixture behind them is the real plan: its indicators, targets and published
 * figures of fiscal year 2021, and the twenty-four wards in their official order. A test overrides what it is about
 * and leaves the rest alone.
 */
import type { Answers } from '../../shared/domain/answers.ts';
import type { Draft, Invitation } from '../../shared/domain/invitation.ts';
import type {
  DateQuestion,
  FreeTextQuestion,
  FrozenMeasure,
  Measure,
  MultipleChoiceQuestion,
  NumberQuestion,
  Questionnaire,
  QuestionnaireContent,
  QuestionOption,
  SingleChoiceQuestion,
} from '../../shared/domain/questionnaire.ts';
import { wards } from '../domain/real-wards.ts';
import { ratio, text } from '../domain/written-values.ts';

export { indicator, plan } from '../domain/real-plan.ts';
export { member, wards } from '../domain/real-wards.ts';
export { ratio, text } from '../domain/written-values.ts';

export function options(...codes: readonly string[]): readonly QuestionOption[] {
  return codes.map((code) => ({ code, label: text(`選択肢${code}`, `Option ${code}`) }));
}

/** 1 and 2 are the positive answers. */
export const FOUR_LEVELS: readonly QuestionOption[] = [
  { code: '1', label: text('そう思う', 'Agree') },
  { code: '2', label: text('どちらかといえばそう思う', 'Rather agree') },
  { code: '3', label: text('どちらかといえばそう思わない', 'Rather disagree') },
  { code: '4', label: text('そう思わない', 'Disagree') },
];

export function singleChoice(overrides: Partial<SingleChoiceQuestion> = {}): SingleChoiceQuestion {
  return {
    code: 'q1',
    kind: 'single-choice',
    required: true,
    text: text('区ＣＭ事業のＰＤＣＡは適切に行われていると思いますか。'),
    options: FOUR_LEVELS,
    ...overrides,
  };
}

export function multipleChoice(overrides: Partial<MultipleChoiceQuestion> = {}): MultipleChoiceQuestion {
  return {
    code: 'tracks',
    kind: 'multiple-choice',
    required: false,
    text: text('役に立った取組を選んでください。'),
    options: options('a', 'b', 'c'),
    ...overrides,
  };
}

export function freeText(overrides: Partial<FreeTextQuestion> = {}): FreeTextQuestion {
  return {
    code: 'q3',
    kind: 'free-text',
    required: false,
    text: text('その他の御意見があれば記入してください。'),
    ...overrides,
  };
}

export function numberQuestion(overrides: Partial<NumberQuestion> = {}): NumberQuestion {
  return {
    code: 'cases',
    kind: 'number',
    required: false,
    text: text('今年度に審議した案件の数'),
    ...overrides,
  };
}

export function dateQuestion(overrides: Partial<DateQuestion> = {}): DateQuestion {
  return {
    code: 'started',
    kind: 'date',
    required: false,
    text: text('取組を始めた日'),
    ...overrides,
  };
}

const COMMENT = { prompt: text('理由・御意見', 'Reasons and opinions'), emphasisFor: ['3', '4'] };

export function measure(overrides: Partial<Measure> = {}): Measure {
  return {
    indicatorKey: '1-1',
    itemNumber: 1,
    combine: 'all',
    conditions: [{ question: 'q1', options: ['1', '2'] }],
    ...overrides,
  };
}

/** 問１ and 問２ on four levels with a comment each, 問３ free; each of the first two measures an indicator. */
export function questionnaireContent(overrides: Partial<QuestionnaireContent> = {}): QuestionnaireContent {
  return {
    title: text('市政改革プラン3.0 成果指標アンケート', 'Municipal Reform Plan 3.0 indicator survey'),
    questions: [
      singleChoice({ code: 'q1', comment: COMMENT }),
      singleChoice({
        code: 'q2',
        text: text('区ＣＭ権限等は適切に整理されていると思いますか。'),
        comment: COMMENT,
      }),
      freeText({ code: 'q3' }),
    ],
    measures: [
      measure(),
      measure({ indicatorKey: '1-2', conditions: [{ question: 'q2', options: ['1', '2'] }] }),
    ],
    nonResponse: 'counts-against',
    ...overrides,
  };
}

export function frozenMeasure(overrides: Partial<FrozenMeasure> = {}): FrozenMeasure {
  return {
    indicatorId: 'indicator-1-1',
    key: '1-1',
    displayCode: '①－１',
    text: text('制度の趣旨に即した運用が徹底されていると評価している区長（区ＣＭ）の割合'),
    unit: text('区長', 'ward mayors'),
    target: ratio('23/24'),
    combine: 'all',
    conditions: [{ question: 'q1', options: ['1', '2'] }],
    ...overrides,
  };
}

/** The questionnaire of fiscal year 2021, issued and open until the end of 11 March 2022 in Tokyo. */
export function openQuestionnaire(overrides: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'questionnaire-2021',
    planId: 'plan-3.0',
    rosterId: 'roster-wards',
    fiscalYear: 2021,
    status: 'open',
    content: questionnaireContent(),
    frozenMeasures: [
      frozenMeasure(),
      frozenMeasure({
        indicatorId: 'indicator-1-2',
        key: '1-2',
        displayCode: '①－２',
        text: text('区ＣＭ権限等が適切に整理されていると考える区長（区ＣＭ）の割合'),
        target: ratio('24/24'),
        conditions: [{ question: 'q2', options: ['1', '2'] }],
      }),
    ],
    madeFrom: undefined,
    opensAt: undefined,
    dueAt: new Date('2022-03-11T23:59:59.999+09:00'),
    revision: 1,
    editedBy: undefined,
    editedAt: undefined,
    createdAt: new Date('2022-02-14T10:00:00+09:00'),
    issuedAt: new Date('2022-02-21T10:00:00+09:00'),
    closedAt: undefined,
    fixedAt: undefined,
    publishedAt: undefined,
    ...overrides,
  };
}

/** The same questionnaire before it is issued. */
export function draftQuestionnaire(overrides: Partial<Questionnaire> = {}): Questionnaire {
  return openQuestionnaire({ status: 'draft', frozenMeasures: [], issuedAt: undefined, ...overrides });
}

export function answers(q1: string, q2: string): Answers {
  return { q1: { option: q1 }, q2: { option: q2 } };
}

/** Twenty-four answers with the published outcome: ①－１ 24/24 and ①－２ 23/24. */
export function answersOf2021(): readonly Answers[] {
  return wards().members.map((_, index) =>
    index === 8
      ? { ...answers('2', '3'), q3: { text: '課題がある。' } }
      : answers('1', index % 2 ? '1' : '2'),
  );
}

/** A draft saved by a program over the personal link. */
export function draft(overrides: Partial<Draft> = {}): Draft {
  return {
    answers: answers('1', '2'),
    savedAt: new Date('2022-03-08T10:12:00+09:00'),
    revision: 'r1',
    writer: '',
    link: 'personal',
    place: 1,
    preparedAt: undefined,
    ...overrides,
  };
}

export function invitation(overrides: Partial<Invitation> = {}): Invitation {
  return {
    id: 'invitation-1',
    questionnaireId: 'questionnaire-2021',
    position: 1,
    respondent: { code: '271276', name: text('北区', 'Kita-ku'), title: text('北区長', 'Mayor of Kita-ku') },
    linkVersion: 1,
    remindedCount: 0,
    lastRemindedAt: undefined,
    handedOverAt: undefined,
    draft: undefined,
    currentVersion: 0,
    answeredAt: undefined,
    excusedReason: undefined,
    excusedAt: undefined,
    excusedBy: undefined,
    revokedAt: undefined,
    reissuedAt: undefined,
    preparingVersion: 0,
    hasPreparingLink: false,
    ...overrides,
  };
}
