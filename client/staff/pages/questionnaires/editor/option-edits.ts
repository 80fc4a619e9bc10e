import type {
  Condition,
  MultipleChoiceQuestion,
  Question,
  QuestionOption,
  SingleChoiceQuestion,
} from '../../../../../shared/domain/questionnaire.ts';
import { nextOptionCode } from './free-codes.ts';

export type ChoiceQuestion = SingleChoiceQuestion | MultipleChoiceQuestion;

export function hasOptions(question: Question): question is ChoiceQuestion {
  return 'options' in question;
}

/** A new option at the end; `taken` are codes that meant something else last year. */
export function addOption<Q extends ChoiceQuestion>(question: Q, taken: readonly QuestionOption[]): Q {
  const code = nextOptionCode(question.options, taken);
  return { ...question, options: [...question.options, { code, label: { ja: '' } }] };
}

export function changeOption<Q extends ChoiceQuestion>(question: Q, at: number, changed: QuestionOption): Q {
  return { ...question, options: question.options.map((option, index) => (index === at ? changed : option)) };
}

export function removeOption<Q extends ChoiceQuestion>(question: Q, at: number): Q {
  return { ...question, options: question.options.filter((_, index) => index !== at) };
}

/** The code moves along: what an answer means does not change with its place. */
export function moveOption<Q extends ChoiceQuestion>(question: Q, from: number, to: number): Q {
  const options = [...question.options];
  const [moved] = options.splice(from, 1);
  if (!moved || to < 0 || to >= question.options.length) return question;
  options.splice(to, 0, moved);
  return { ...question, options };
}

/**
 * Ticks or unticks an option in the condition on a question, in the order of the question's options. The condition
 * comes with its first option and goes with its last.
 */
export function withOption(
  conditions: readonly Condition[],
  question: ChoiceQuestion,
  option: string,
  isOn: boolean,
): readonly Condition[] {
  const before = conditions.find((one) => one.question === question.code);
  const chosen = new Set(before?.options);
  if (isOn) chosen.add(option);
  else chosen.delete(option);
  const options = question.options.map(({ code }) => code).filter((code) => chosen.has(code));
  const changed = { ...before, question: question.code, options };
  if (options.length === 0) return conditions.filter((one) => one.question !== question.code);
  const isThere = conditions.some((one) => one.question === question.code);
  return isThere
    ? conditions.map((one) => (one.question === question.code ? changed : one))
    : [...conditions, changed];
}
