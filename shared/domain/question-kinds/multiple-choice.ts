import type { MultipleChoiceQuestion } from '../questionnaire.ts';
import { noOptions, type QuestionKind, type ValueProblem } from './question-kind.ts';

export const multipleChoice: QuestionKind<MultipleChoiceQuestion> = {
  valuePart: 'options',
  isAnswered: ({ options }) => options !== undefined && (!Array.isArray(options) || options.length > 0),
  problemsOf(question, { options }) {
    if (!Array.isArray(options) || !options.every((one) => typeof one === 'string')) {
      return [{ code: 'wrong-type', part: 'options' }];
    }
    const problems: ValueProblem[] = [];
    const known = new Set(question.options.map((one) => one.code));
    if (!options.every((one) => known.has(one))) problems.push({ code: 'unknown-option', part: 'options' });
    if (new Set(options).size < options.length) problems.push({ code: 'repeated-option', part: 'options' });
    const { minChoices, maxChoices } = question;
    if (minChoices !== undefined && options.length < minChoices) {
      problems.push({ code: 'too-few-choices', part: 'options', params: { min: minChoices } });
    }
    if (maxChoices !== undefined && options.length > maxChoices) {
      problems.push({ code: 'too-many-choices', part: 'options', params: { max: maxChoices } });
    }
    return problems;
  },
  chosenOptions: ({ options }) => options ?? noOptions,
  fromForm: (_question, values) => {
    const options = values.filter((value) => value !== '');
    return options.length > 0 ? { options } : undefined;
  },
  toForm: ({ options }) => options ?? [],
};
