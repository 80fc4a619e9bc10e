import type { FreeTextQuestion } from '../questionnaire.ts';
import {
  DEFAULT_TEXT_LENGTH,
  lengthOf,
  noOptions,
  type QuestionKind,
  withoutWireLineEnds,
} from './question-kind.ts';

export const freeText: QuestionKind<FreeTextQuestion> = {
  valuePart: 'text',
  isAnswered: ({ text }) => text !== undefined && (typeof text !== 'string' || text.trim() !== ''),
  problemsOf(question, { text }) {
    if (typeof text !== 'string') return [{ code: 'wrong-type', part: 'text' }];
    const max = question.maxLength ?? DEFAULT_TEXT_LENGTH;
    const length = lengthOf(text);
    return length > max ? [{ code: 'too-long', part: 'text', params: { max, length } }] : [];
  },
  chosenOptions: () => noOptions,
  fromForm: (_question, values) => {
    const text = withoutWireLineEnds(values.join('\n'));
    return text === '' ? undefined : { text };
  },
  toForm: ({ text }) => (text === undefined ? [] : [text]),
};
