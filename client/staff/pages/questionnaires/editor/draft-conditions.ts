import type { Condition, MeasureCondition, Question } from '../../../../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import type { EditedDraft } from './edited-draft.ts';

/**
 * The draft without conditions that look at what is no longer there: a question, its options, or options at all.
 * Everything that refers to an option is told by its code, in the conditions of questions and measures alike.
 */
export function withSoundConditions(draft: EditedDraft): EditedDraft {
  const choices = new Map(
    draft.questions.flatMap((question) =>
      'options' in question ? [[question.code, new Set(question.options.map(({ code }) => code))]] : [],
    ),
  );
  const sound = <C extends Condition | MeasureCondition>(conditions: readonly C[]): readonly C[] =>
    conditions.flatMap((condition) => {
      const known = choices.get(condition.question);
      const options = condition.options.filter((code) => known?.has(code));
      return options.length === 0 ? [] : [{ ...condition, options }];
    });
  return {
    ...draft,
    questions: draft.questions.map((question) => soundQuestion(question, sound)),
    measures: draft.measures.map((measure) => ({ ...measure, conditions: sound(measure.conditions) })),
  };
}

function soundQuestion(
  question: Question,
  sound: (conditions: readonly Condition[]) => readonly Condition[],
): Question {
  const { showWhen, comment } = question;
  const kept = showWhen && sound(showWhen);
  const codes = 'options' in question ? question.options.map(({ code }) => code) : [];
  const right = rightOptionsOf(question).filter((code) => codes.includes(code));
  const emphasisFor = comment?.emphasisFor?.filter((code) => codes.includes(code));
  return {
    ...question,
    ...('options' in question && question.rightOptions
      ? { rightOptions: right.length > 0 ? right : undefined }
      : {}),
    ...(kept ? { showWhen: kept.length > 0 ? kept : undefined } : {}),
    ...(comment?.emphasisFor
      ? { comment: { ...comment, emphasisFor: emphasisFor?.length ? emphasisFor : undefined } }
      : {}),
  };
}

/** How many conditions, of questions and of measures, look at a question. */
export function dependentsOf(draft: EditedDraft, code: string): { questions: number; measures: number } {
  const looks = (conditions: readonly Condition[] = []) =>
    conditions.some(({ question }) => question === code);
  return {
    questions: draft.questions.filter(({ showWhen }) => looks(showWhen)).length,
    measures: draft.measures.filter(({ conditions }) => looks(conditions)).length,
  };
}
