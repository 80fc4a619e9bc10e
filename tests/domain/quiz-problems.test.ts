import { describe, expect, it } from 'vitest';
import type { Question, QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import { contradictionsIn, whatStopsIssuing } from '../../shared/domain/questionnaire-problems.ts';
import { MOST_BODIES } from '../../shared/domain/quiz-tally.ts';
import {
  draftQuestionnaire,
  measure,
  multipleChoice,
  plan,
  singleChoice,
  wards,
} from '../support/builders.ts';
import { QUIZ_QUESTIONS, quizContent } from '../support/quiz-content.ts';

const NOW = new Date('2022-02-14T10:00:00+09:00');

function stopsOf(content: QuestionnaireContent, roster = wards()): readonly string[] {
  return whatStopsIssuing(draftQuestionnaire({ content }), { plan: plan(), roster, now: NOW }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

const contradictionsOf = (overrides: Partial<QuestionnaireContent>) =>
  contradictionsIn(quizContent({}, overrides)).map(({ pointer, code }) => `${pointer} ${code}`);

const withFirst = (changed: object) =>
  [{ ...QUIZ_QUESTIONS[0], ...changed }, ...QUIZ_QUESTIONS.slice(1)] as readonly Question[];

describe('a quiz', () => {
  it('is issued as it stands', () => {
    expect(stopsOf(quizContent())).toEqual([]);
  });

  it.each<[string, QuestionnaireContent, string]>([
    [
      'without right answers',
      quizContent({}, { questions: [singleChoice()], measures: [] }),
      '/quiz no-right-options',
    ],
    ['whose pass mark nobody can reach', quizContent({ passMark: 6 }), '/quiz/passMark pass-mark-too-high'],
    [
      'that does not ask everybody',
      quizContent({}, { questions: [...QUIZ_QUESTIONS.slice(0, 4), conditional()] }),
      '/questions/4/showWhen right-but-conditional',
    ],
    [
      'that need not be answered',
      quizContent({}, { questions: withFirst({ required: false }) }),
      '/questions/0/required right-but-optional',
    ],
    [
      'with right answers that cannot be given',
      quizContent({ passMark: 1 }, { questions: [bounded()], measures: [] }),
      '/questions/0/rightOptions right-out-of-reach',
    ],
  ])('is not issued: %s', (_name, content, stop) => {
    expect(stopsOf(content)).toContain(stop);
  });

  it('says how high the pass mark may be', () => {
    const stops = whatStopsIssuing(draftQuestionnaire({ content: quizContent({ passMark: 9 }) }), {
      ...{ plan: plan(), roster: wards(), now: NOW },
    });
    expect(stops.find(({ code }) => code === 'pass-mark-too-high')?.params).toEqual({ max: 5 });
  });

  it('is bounded in bodies, whose figures are read with every tally', () => {
    const members = Array.from({ length: MOST_BODIES + 1 }, (_, index) => ({
      ...{ id: `m${index}`, code: `${index}`, name: { ja: 'x' }, title: { ja: 'x' }, body: `所属${index}` },
    }));
    expect(stopsOf(quizContent(), { ...wards(), members })).toEqual(['/rosterId too-many-bodies']);
    expect(stopsOf(quizContent(), { ...wards(), members: members.slice(1) })).toEqual([]);
  });
});

describe('right answers without a quiz', () => {
  it('stop the issue, and so do measures that count one', () => {
    const stops = stopsOf({ ...quizContent(), quiz: undefined });
    expect(stops.filter((stop) => stop.endsWith('right-without-quiz')).length).toBe(5);
    expect(stops.filter((stop) => stop.endsWith('counts-no-quiz')).length).toBe(2);
  });
});

describe('a draft is never stored', () => {
  it.each<[string, Partial<QuestionnaireContent>, string]>([
    [
      'with a right option that does not exist',
      { questions: withFirst({ rightOptions: ['9'] }) },
      '/questions/0/rightOptions/0 unknown-right-option',
    ],
    [
      'with the same one twice',
      { questions: [multipleChoice({ rightOptions: ['a', 'a'] })] },
      '/questions/0/rightOptions/1 repeated-right-option',
    ],
    [
      'with two right options of one choice',
      { questions: withFirst({ rightOptions: ['1', '2'] }) },
      '/questions/0/rightOptions several-right-options',
    ],
    [
      'with conditions beside what a quiz counts',
      { measures: [measure({ counts: 'passed' })] },
      '/measures/0/conditions conditions-of-quiz',
    ],
    [
      'with “at least” and no number',
      { measures: [measure({ combine: 'at-least' })] },
      '/measures/0/atLeast at-least-without-number',
    ],
    [
      'with a number and no “at least”',
      { measures: [measure({ atLeast: 1 })] },
      '/measures/0/atLeast number-without-at-least',
    ],
  ])('%s', (_name, overrides, contradiction) => {
    expect(contradictionsOf(overrides)).toContain(contradiction);
  });

  it('with a number above the conditions it may be, while it is written, but not issued', () => {
    const measures = [measure({ combine: 'at-least', atLeast: 2 })];
    expect(contradictionsOf({ measures })).toEqual([]);
    expect(stopsOf(quizContent({}, { measures }))).toEqual(['/measures/0/atLeast more-than-conditions']);
  });
});

function conditional(): Question {
  const [first, last] = [QUIZ_QUESTIONS[0], QUIZ_QUESTIONS[4]];
  return { ...last, showWhen: [{ question: first?.code ?? '', options: ['1'] }] } as Question;
}

/** Two are right, and only one may be chosen. */
function bounded(): Question {
  return multipleChoice({ required: true, rightOptions: ['a', 'b'], maxChoices: 1 });
}
