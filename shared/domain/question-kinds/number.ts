import type { NumberQuestion } from '../questionnaire.ts';
import { noOptions, type QuestionKind, type ValueProblem } from './question-kind.ts';

/** Beyond these a JSON number is no longer exact. */
const SAFE = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;

export const numberKind: QuestionKind<NumberQuestion> = {
  valuePart: 'number',
  isAnswered: ({ number, entered }) => number !== undefined || (entered !== undefined && entered !== ''),
  problemsOf(question, { number, entered }) {
    if (number === undefined && entered !== undefined) return [{ code: 'not-a-number', part: 'number' }];
    if (typeof number !== 'number' || !Number.isFinite(number))
      return [{ code: 'wrong-type', part: 'number' }];
    const problems: ValueProblem[] = [];
    const min = Math.max(question.min ?? SAFE.min, SAFE.min);
    const max = Math.min(question.max ?? SAFE.max, SAFE.max);
    if (number < min) problems.push({ code: 'too-small', part: 'number', params: { min } });
    if (number > max) problems.push({ code: 'too-large', part: 'number', params: { max } });
    const decimals = question.decimals ?? 0;
    if (decimalsOf(number) > decimals) {
      problems.push({ code: 'too-many-decimals', part: 'number', params: { decimals } });
    }
    return problems;
  },
  chosenOptions: () => noOptions,
  fromForm: (_question, values) => {
    const entered = values.join(' ');
    if (entered.trim() === '') return undefined;
    const number = parseEnteredNumber(entered);
    return number === undefined ? { entered } : { number };
  },
  toForm: ({ number, entered }) =>
    number === undefined ? (entered === undefined ? [] : [entered]) : [String(number)],
};

/** What a person types as a number: full-width digits, thousands commas and any minus sign are understood. */
export function parseEnteredNumber(entered: string): number | undefined {
  const folded = entered
    .normalize('NFKC')
    .trim()
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-');
  if (!/^-?(\d{1,3}(,\d{3})+|\d{1,16})(\.\d{1,10})?$/.test(folded)) return undefined;
  const number = Number(folded.replaceAll(',', ''));
  return Object.is(number, -0) ? 0 : number;
}

function decimalsOf(number: number): number {
  const text = String(number);
  const exponent = /e-(\d+)$/.exec(text);
  const written = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return exponent ? written + Number(exponent[1]) : written;
}
