import { describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/domain/answers.ts';
import type { QuestionnaireStatus, Reveal } from '../../shared/domain/questionnaire.ts';
import { askedQuestions, askedQuizOf, countingOf, isRevealed, marksOf } from '../../shared/domain/quiz.ts';
import { measure, questionnaireContent } from '../support/builders.ts';
import { ALL_RIGHT, FOUR_RIGHT, quizContent, THREE_RIGHT } from '../support/quiz-content.ts';

const SELF = { author: { by: 'self' } } as const;
const PROXY = { author: { by: 'proxy', accountId: 'a', source: '紙' } } as const;

describe('an answer', () => {
  const isRight = (q2: Answers[string]) =>
    marksOf(quizContent(), { ...ALL_RIGHT, q2 })?.questions.find(({ code }) => code === 'q2')?.isRight;

  it.each<[string, readonly string[], boolean]>([
    ['all right options and no other', ['1', '2', '4'], true],
    ['the same in another order', ['4', '1', '2'], true],
    ['all of them and one more', ['1', '2', '3', '4'], false],
    ['some of them', ['1', '2'], false],
    ['as many, one of them wrong', ['1', '2', '3'], false],
    ['none', [], false],
  ])('is right or not: %s', (_name, options, expected) => {
    expect(isRight({ options })).toBe(expected);
  });

  it('that was not given is not right', () => {
    const { q2: _, ...others } = ALL_RIGHT;
    expect(marksOf(quizContent(), others)).toMatchObject({ right: 4, allRight: false });
    expect(marksOf(quizContent(), {})).toMatchObject({ right: 0, passed: false });
  });
});

describe('somebody', () => {
  it('has passed from the pass mark on', () => {
    const passed = (answers: Answers, passMark: number) =>
      marksOf(quizContent({ passMark }), answers)?.passed;
    expect([passed(THREE_RIGHT, 4), passed(FOUR_RIGHT, 4), passed(ALL_RIGHT, 4)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([passed(FOUR_RIGHT, 5), passed(ALL_RIGHT, 5)]).toEqual([false, true]);
  });

  it('cannot be marked where nothing is right or wrong', () => {
    expect(marksOf(questionnaireContent(), ALL_RIGHT)).toBeUndefined();
    expect(
      marksOf({ ...questionnaireContent(), quiz: { passMark: 1, reveal: 'never' } }, {}),
    ).toBeUndefined();
  });
});

describe('what is right', () => {
  const STATUSES: readonly QuestionnaireStatus[] = ['open', 'closed', 'fixed', 'published'];
  it.each<[Reveal, readonly boolean[], readonly boolean[]]>([
    ['after-submit', [true, true, true, true], [false, false, true, true]],
    ['when-fixed', [false, false, true, true], [false, false, true, true]],
    ['never', [false, false, false, false], [false, false, false, false]],
  ])(
    'is revealed %s: to who submitted, and to who has not confirmed what the office entered',
    (reveal, own, entered) => {
      const { quiz } = quizContent({ reveal });
      expect(STATUSES.map((status) => isRevealed({ quiz }, status, SELF))).toEqual(own);
      expect(STATUSES.map((status) => isRevealed({ quiz }, status, PROXY))).toEqual(entered);
      expect(STATUSES.map((status) => isRevealed({ quiz }, status, undefined))).not.toContain(true);
    },
  );

  it('is revealed to nobody by a questionnaire without it', () => {
    expect(isRevealed({ quiz: undefined }, 'published', SELF)).toBe(false);
  });

  it('is not in what respondents are asked, whose words stay as they are', () => {
    const { questions } = quizContent();
    const asked = askedQuestions(questions);
    expect(JSON.stringify(asked)).not.toContain('rightOptions');
    expect(asked).toEqual(
      questions.map((question) => ({ ...question, rightOptions: undefined })).map(withoutUndefined),
    );
    expect(askedQuizOf(quizContent())).toEqual({
      ...{ passMark: 4, reveal: 'after-submit', questions: ['q1', 'q2', 'q3', 'q4', 'q5'] },
    });
  });
});

describe('a measure that counts a quiz', () => {
  const quizMeasure = (counts: 'passed' | 'all-right') => measure({ counts, conditions: [] });

  it('is made of the right options and the pass mark as they are', () => {
    const passed = countingOf(quizContent({ passMark: 3 }), quizMeasure('passed'));
    expect(passed).toMatchObject({ combine: 'at-least', atLeast: 3 });
    expect(passed.conditions.map(({ question, options, exactly }) => [question, options, exactly])).toEqual([
      ['q1', ['1'], true],
      ['q2', ['1', '2', '4'], true],
      ['q3', ['2'], true],
      ['q4', ['3'], true],
      ['q5', ['1'], true],
    ]);
    expect(countingOf(quizContent(), quizMeasure('all-right'))).toMatchObject({ combine: 'all' });
  });

  it('leaves any other measure as it is', () => {
    const { combine, conditions } = measure();
    expect(countingOf(quizContent(), measure())).toEqual({ combine, conditions });
  });
});

function withoutUndefined(question: object): object {
  return JSON.parse(JSON.stringify(question));
}
