/** Random questionnaires of every kind of question, and random rounds of answers to them, changes of mind included. */
import fc, { type GeneratorValue } from 'fast-check';
import type { Answer, Answers } from '../../shared/domain/answers.ts';
import type {
  Condition,
  Counting,
  NonResponsePolicy,
  Question,
  Questionnaire,
} from '../../shared/domain/questionnaire.ts';
import {
  dateQuestion,
  freeText,
  frozenMeasure,
  multipleChoice,
  numberQuestion,
  openQuestionnaire,
  options,
  questionnaireContent,
  singleChoice,
  text,
} from '../support/builders.ts';

/** Also a name that objects inherit, and one that looks like a counter's own. */
const CODES = ['q1', 'q2', 'constructor', 'answered', 'q10', 'comments'] as const;
const OPTIONS = ['1', '2', 'answered', 'comments'] as const;

export function randomQuestionnaire(g: GeneratorValue): Questionnaire {
  const questions: Question[] = [];
  for (const code of CODES.slice(0, g(fc.integer, { min: 1, max: CODES.length }))) {
    const shown = g(fc.integer, { min: 0, max: 2 }) === 0 ? randomConditions(g, questions, 2) : [];
    const base = {
      code,
      required: false,
      ...(g(fc.boolean) ? { comment: { prompt: text('御意見') } } : {}),
      ...(shown.length > 0 ? { showWhen: shown } : {}),
    };
    const some = options(...OPTIONS.slice(0, g(fc.integer, { min: 2, max: OPTIONS.length })));
    const choices = [singleChoice({ ...base, options: some }), multipleChoice({ ...base, options: some })];
    const others = [freeText(base), numberQuestion(base), dateQuestion(base)];
    questions.push(g(fc.constantFrom<Question[]>, ...choices, ...choices, ...others));
  }
  const measures = Array.from({ length: g(fc.integer, { min: 0, max: 3 }) }, (_, index) => {
    const combine = g(fc.constantFrom<Counting['combine'][]>, 'all', 'any', 'at-least');
    return frozenMeasure({
      key: `1-${index + 1}`,
      target: g(
        fc.constantFrom,
        { numerator: 2, denominator: 3 },
        { numerator: 1, denominator: 1 },
        undefined,
      ),
      combine,
      ...(combine === 'at-least' ? { atLeast: g(fc.integer, { min: 1, max: 3 }) } : {}),
      conditions: randomConditions(g, questions, 3).map((condition) =>
        g(fc.integer, { min: 0, max: 3 }) === 0 ? { ...condition, exactly: true } : condition,
      ),
    });
  });
  return openQuestionnaire({
    status: g(fc.constantFrom<('open' | 'closed')[]>, 'open', 'closed'),
    content: questionnaireContent({
      questions,
      measures: [],
      nonResponse: g(fc.constantFrom<NonResponsePolicy[]>, 'counts-against', 'leaves-base'),
    }),
    frozenMeasures: measures.filter((measure) => measure.conditions.length > 0),
  });
}

/** One to `most` conditions on the choices among the questions; none where there is no choice. */
function randomConditions(
  g: GeneratorValue,
  questions: readonly Question[],
  most: number,
): readonly Condition[] {
  const choices = questions.flatMap((question) => ('options' in question ? [question] : []));
  if (choices.length === 0) return [];
  return Array.from({ length: g(fc.integer, { min: 1, max: most }) }, () => {
    const question = g(fc.constantFrom<typeof choices>, ...choices);
    const codes = question.options.map((option) => option.code);
    return { question: question.code, options: g(fc.subarray<string>, codes, { minLength: 1 }) };
  });
}

/** Answers as somebody may send them: gaps, blanks and comments that stand alone among them. */
export function randomAnswers(g: GeneratorValue, questions: readonly Question[]): Answers {
  const answered = questions.filter(() => g(fc.integer, { min: 0, max: 4 }) > 0);
  return Object.fromEntries(
    answered.map((question) => {
      const value = g(fc.integer, { min: 0, max: 4 }) > 0 ? randomValue(g, question) : {};
      const comment = question.comment && g(fc.constantFrom, undefined, '', '　', '意見');
      return [question.code, comment === undefined ? value : { ...value, comment }];
    }),
  );
}

function randomValue(g: GeneratorValue, question: Question): Answer {
  switch (question.kind) {
    case 'single-choice':
      return { option: g(fc.constantFrom<string[]>, '', ...question.options.map((option) => option.code)) };
    case 'multiple-choice':
      return {
        options: g(
          fc.subarray<string>,
          question.options.map((option) => option.code),
        ),
      };
    case 'free-text':
      return { text: g(fc.constantFrom, '', ' ', '特になし', '1') };
    case 'number':
      return { number: g(fc.integer, { min: -2, max: 2 }) };
    case 'date':
      return { date: g(fc.constantFrom, '2021-09-10', '2022-03-31') };
  }
}
