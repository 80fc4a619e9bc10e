import type { SingleChoiceQuestion } from '../questionnaire.ts';
import { noOptions, type QuestionKind } from './question-kind.ts';

export const singleChoice: QuestionKind<SingleChoiceQuestion> = {
  valuePart: 'option',
  isAnswered: (answer) => answer.option !== undefined && answer.option !== '',
  problemsOf(question, { option }) {
    if (typeof option !== 'string') return [{ code: 'wrong-type', part: 'option' }];
    const known = question.options.some((one) => one.code === option);
    return known ? [] : [{ code: 'unknown-option', part: 'option' }];
  },
  chosenOptions: ({ option }) => (option ? [option] : noOptions),
  // A repeated radio field can only be forged or broken; joined, it is no option's code.
  fromForm: (_question, values) => {
    const [value] = values;
    if (values.length > 1) return { option: values.join(',') };
    return value ? { option: value } : undefined;
  },
  toForm: ({ option }) => (option === undefined ? [] : [option]),
};
