import type { Measure, Quiz } from '../../../../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import type { EditedDraft } from './edited-draft.ts';
import { type ChoiceQuestion, hasOptions } from './option-edits.ts';

/** A pass takes everything right until somebody says otherwise: a lower mark is a decision. */
export function startQuiz(draft: EditedDraft): EditedDraft {
  const passMark = Math.max(1, draft.questions.filter(hasOptions).length);
  return { ...draft, quiz: { passMark, reveal: 'after-submit' } };
}

/** With it go the right options, and the measures that count it begin anew. */
export function endQuiz(draft: EditedDraft): EditedDraft {
  return {
    ...draft,
    quiz: undefined,
    questions: draft.questions.map((question) =>
      rightOptionsOf(question).length > 0 ? { ...question, rightOptions: undefined } : question,
    ),
    measures: draft.measures.map((measure) => (measure.counts ? countedBy(measure, undefined) : measure)),
  };
}

export function changeQuiz(draft: EditedDraft, changed: Partial<Quiz>): EditedDraft {
  return draft.quiz ? { ...draft, quiz: { ...draft.quiz, ...changed } } : draft;
}

/** In the order of the options; none takes right and wrong away. Who is asked must answer, so that all are marked alike. */
export function withRightOptions<Q extends ChoiceQuestion>(question: Q, codes: readonly string[]): Q {
  const right = question.options.map(({ code }) => code).filter((code) => codes.includes(code));
  return right.length > 0
    ? { ...question, rightOptions: right, required: true }
    : { ...question, rightOptions: undefined };
}

/** Counts what the quiz says, or, undefined, by conditions that are still to be chosen. */
export function countedBy(measure: Measure, counts: Measure['counts']): Measure {
  const { itemNumber, indicatorKey } = measure;
  return { itemNumber, indicatorKey, combine: 'all', conditions: [], ...(counts ? { counts } : {}) };
}
