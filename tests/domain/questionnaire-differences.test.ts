import { describe, expect, it } from 'vitest';
import type {
  Question,
  QuestionnaireContent,
  Quiz,
  SingleChoiceQuestion,
} from '../../shared/domain/questionnaire.ts';
import {
  type ComparedQuestionnaire,
  differencesBetween,
} from '../../shared/domain/questionnaire-differences.ts';
import {
  FOUR_LEVELS,
  freeText,
  measure,
  options,
  questionnaireContent,
  ratio,
  singleChoice,
  text,
  wards,
} from '../support/builders.ts';
import { QUIZ_QUESTIONS, quizContent } from '../support/quiz-content.ts';

const q1 = singleChoice({ code: 'q1' });
const q2 = singleChoice({ code: 'q2', text: text('区ＣＭ権限等は適切に整理されていると思いますか。') });
const q3 = freeText({ code: 'q3' });
const asked = (...questions: readonly Question[]) => ({ questions });
const TARGETS = new Map([['1/1-1', ratio('23/24')]]);

function year(
  content: Partial<QuestionnaireContent> = {},
  overrides: Partial<ComparedQuestionnaire> = {},
): ComparedQuestionnaire {
  return {
    content: questionnaireContent({ ...asked(q1, q2, q3), ...content }),
    targets: TARGETS,
    people: wards().members,
    ...overrides,
  };
}

const of = (after: ComparedQuestionnaire, before = year()) => differencesBetween(before, after);
/** Reasons by indicator, ①－１ first. */
const breaksOf = (after: ComparedQuestionnaire, before = year()) =>
  of(after, before).measures.map(({ breaks }) => breaks);

describe('two years that are like with like', () => {
  it('differ in nothing when the questionnaire was only carried over', () => {
    const differences = of(year());
    expect(differences.questions).toEqual([]);
    expect(differences.people).toEqual({ before: 24, after: 24, added: [], removed: [] });
    expect(differences.breaksTrend).toBe(false);
  });

  it('stay comparable when the target moves: the difference is told, the trend holds', () => {
    const differences = of(year({}, { targets: new Map([['1/1-1', ratio('24/24')]]) }));
    expect(differences.measures[0]).toMatchObject({
      targetBefore: ratio('23/24'),
      targetAfter: ratio('24/24'),
    });
    expect(differences.measures[1]).toMatchObject({ targetBefore: undefined, targetAfter: undefined });
    expect(differences.breaksTrend).toBe(false);
  });

  it('stay comparable when a question that measures nothing is reworded, added or removed', () => {
    const reworded = freeText({ code: 'q3', text: text('他に何かあれば') });
    expect(of(year(asked(q1, q2, reworded))).questions).toMatchObject([{ code: 'q3', changes: ['wording'] }]);
    const added = of(year(asked(freeText({ code: 'q0' }), q1, q2)));
    expect(added.questions).toMatchObject([
      { code: 'q0', placeBefore: undefined, placeAfter: 1, changes: [] },
      { code: 'q3', placeBefore: 3, placeAfter: undefined, changes: [] },
    ]);
    expect(added.breaksTrend).toBe(false);
  });

  it('stay comparable when a translation or an empty help is added, an answer made optional, conditions reordered', () => {
    const translated = { ...q1, text: { ja: q1.text.ja, en: 'Is it run properly?' } };
    const optional = { ...q2, required: false, help: { ja: '' } };
    const differences = of(
      year({
        ...asked(translated, optional, q3),
        measures: [
          measure({ conditions: [{ question: 'q1', options: ['2', '1'] }] }),
          measure({ indicatorKey: '1-2', conditions: [{ question: 'q2', options: ['1', '2'] }] }),
        ],
      }),
    );
    expect(differences.questions).toMatchObject([{ code: 'q2', changes: ['required'] }]);
    expect(differences.breaksTrend).toBe(false);
  });
});

describe('the trend breaks', () => {
  const changed = (overrides: Partial<SingleChoiceQuestion>) => year(asked({ ...q1, ...overrides }, q2, q3));

  it.each([
    ['other words in the question', { text: text('別の問い') }, 'wording'],
    ['other words in its help', { help: text('４月からのことに限ります') }, 'wording'],
    [
      'an option under another label',
      { options: [{ code: '1', label: text('はい') }, ...FOUR_LEVELS.slice(1)] },
      'options',
    ],
    ['an option more', { options: [...FOUR_LEVELS, ...options('5')] }, 'options'],
    ['options in another order', { options: [...FOUR_LEVELS].reverse() }, 'options'],
    ['other people who are shown it', { showWhen: [{ question: 'q0', options: ['1'] }] }, 'condition'],
  ] as const)('for the indicator that is measured by it alone: %s', (_what, overrides, code) => {
    const differences = of(changed(overrides));
    expect(differences.measures.map(({ breaks }) => breaks)).toEqual([[{ code, question: 'q1' }], []]);
    expect(differences.breaksTrend).toBe(true);
  });

  it('where the kind of a measured question is another', () => {
    const several = { ...q1, kind: 'multiple-choice' } as const;
    expect(breaksOf(year(asked(several, q2, q3)))[0]).toEqual([{ code: 'kind', question: 'q1' }]);
  });

  it('where other answers count as positive', () => {
    const wider = measure({ conditions: [{ question: 'q1', options: ['1', '2', '3'] }] });
    const differences = of(year({ measures: [wider] }));
    expect(differences.measures[0]).toMatchObject({ positiveChanged: true, breaks: [{ code: 'positive' }] });
  });

  it('where several conditions are joined otherwise, and not where there is one to join', () => {
    const two = [
      { question: 'q1', options: ['1'] },
      { question: 'q2', options: ['1'] },
    ];
    const before = year({ measures: [measure({ conditions: two })] });
    const after = year({ measures: [measure({ conditions: two, combine: 'any' })] });
    expect(breaksOf(after, before)).toEqual([[{ code: 'positive' }]]);
    expect(breaksOf(year({ measures: [measure({ combine: 'any' })] }))[0]).toEqual([]);
  });

  it('for every indicator where silence is counted otherwise, or other people are asked', () => {
    expect(breaksOf(year({ nonResponse: 'leaves-base' }))).toEqual([
      [{ code: 'policy' }],
      [{ code: 'policy' }],
    ]);
    const people = wards().members.slice(1);
    const fewer = of(year({}, { people }));
    expect(fewer.people).toMatchObject({ before: 24, after: 23, removed: [{ name: { ja: '北区' } }] });
    expect(fewer.measures.map(({ breaks }) => breaks)).toEqual([[{ code: 'base' }], [{ code: 'base' }]]);
  });

  it('where a code of the roster has come to name another post', () => {
    const [first, ...rest] = wards().members;
    const people = [{ code: first?.code ?? '', name: text('新区') }, ...rest];
    expect(of(year({}, { people })).people).toMatchObject({
      added: [{ name: { ja: '新区' } }],
      removed: [{ name: { ja: '北区' } }],
    });
  });
});

describe('an indicator that is measured in one of the years only', () => {
  it('has no trend to break, and says on which side it is', () => {
    const differences = of(
      year({ measures: [measure(), measure({ indicatorKey: '1-9' })], nonResponse: 'leaves-base' }),
    );
    expect(differences.measures).toMatchObject([
      { indicatorKey: '1-1', breaks: [{ code: 'policy' }] },
      { indicatorKey: '1-9', before: undefined, breaks: [] },
      { indicatorKey: '1-2', after: undefined, breaks: [] },
    ]);
  });
});

describe('a quiz', () => {
  const quizYear = (quiz: Partial<Quiz> = {}, questions = QUIZ_QUESTIONS) =>
    year({ ...quizContent(quiz), questions });

  it('stays comparable when it is only carried over, whenever what is right is told', () => {
    const differences = of(quizYear({ reveal: 'never' }), quizYear());
    expect(differences.breaksTrend).toBe(false);
    expect(differences.questions).toEqual([]);
    expect([differences.quizBefore?.reveal, differences.quizAfter?.reveal]).toEqual([
      'after-submit',
      'never',
    ]);
  });

  it('breaks the trend of who passed with another pass mark, and not of who has everything right', () => {
    expect(breaksOf(quizYear({ passMark: 3 }), quizYear())).toEqual([[{ code: 'positive' }], []]);
  });

  it('breaks both with another right option, and names the question', () => {
    const other = QUIZ_QUESTIONS.map((question) =>
      question.code === 'q4' ? { ...question, rightOptions: ['2'] } : question,
    ) as typeof QUIZ_QUESTIONS;
    const reasons = [{ code: 'right', question: 'q4' }, { code: 'positive' }];
    expect(breaksOf(quizYear({}, other), quizYear())).toEqual([reasons, reasons]);
    expect(of(quizYear({}, other), quizYear()).questions.map(({ code, changes }) => [code, changes])).toEqual(
      [['q4', ['right']]],
    );
  });
});
