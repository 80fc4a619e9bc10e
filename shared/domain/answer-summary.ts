/**
 * What the counters of the tally cannot say: how many people were shown a question that depends on earlier answers,
 * and what the numbers that people entered come to. It is made by looking at every current answer once, when it is asked for.
 */
import { type Answers, ownAnswer, visibleQuestions } from './answers.ts';
import type { NumberQuestion, QuestionnaireContent } from './questionnaire.ts';

/** Decimal strings, exact: a float's 0.1 added ten times is not 1. */
export interface NumberFigures {
  readonly sum: string;
  /** Rounded half up to one digit more than the question takes. */
  readonly mean: string;
  readonly median: string;
  readonly min: string;
  readonly max: string;
}

export interface AnswerSummary {
  /** Of each question that depends on earlier answers: to how many of those who responded it was shown. */
  readonly shown: readonly { readonly code: string; readonly count: number }[];
  /** Of each question for a number; undefined where nobody has entered one. */
  readonly numbers: readonly {
    readonly code: string;
    readonly count: number;
    readonly figures: NumberFigures | undefined;
  }[];
}

export interface Summing {
  /** One person's current answers. */
  readonly add: (answers: Answers) => void;
  readonly summary: () => AnswerSummary;
}

type Asked = Pick<QuestionnaireContent, 'questions'>;

/** Whether there is anything that only a look at the answers can tell. */
export function needsSummary({ questions }: Asked): boolean {
  return questions.some(({ kind, showWhen }) => kind === 'number' || showWhen !== undefined);
}

export function summing(content: Asked): Summing {
  const shown = new Map(content.questions.flatMap(({ code, showWhen }) => (showWhen ? [[code, 0]] : [])));
  const asked = content.questions.filter((question) => question.kind === 'number');
  const entered = new Map<string, number[]>(asked.map(({ code }) => [code, []]));
  return {
    add(answers) {
      if (shown.size > 0) {
        for (const { code, showWhen } of visibleQuestions(content, answers))
          if (showWhen) shown.set(code, (shown.get(code) ?? 0) + 1);
      }
      for (const [code, values] of entered) {
        const number = ownAnswer(answers, code)?.number;
        if (number !== undefined) values.push(number);
      }
    },
    summary: () => ({
      shown: [...shown].map(([code, count]) => ({ code, count })),
      numbers: asked.map((question) => {
        const values = entered.get(question.code) ?? [];
        return { code: question.code, count: values.length, figures: figuresOf(question, values) };
      }),
    }),
  };
}

function figuresOf({ decimals = 0 }: NumberQuestion, values: readonly number[]): NumberFigures | undefined {
  const sorted = values.map((value) => scaled(value, decimals)).sort((left, right) => sign(left - right));
  const count = BigInt(sorted.length);
  const at = (index: number) => sorted[index] ?? 0n;
  if (count === 0n) return undefined;
  const sum = sorted.reduce((total, value) => total + value, 0n);
  const half = sorted.length >> 1;
  const middles = sorted.length % 2 === 1 ? at(half) * 2n : at(half - 1) + at(half);
  return {
    sum: written(sum, decimals),
    mean: written(roundedQuotient(sum * 10n, count), decimals + 1),
    // Half of a sum of two has at most one digit more.
    median: withoutZeros(written(middles * 5n, decimals + 1)),
    min: written(at(0), decimals),
    max: written(at(sorted.length - 1), decimals),
  };
}

/** 1.25 with two decimals → 125n. */
function scaled(value: number, decimals: number): bigint {
  const [whole = '0', rest = ''] = value.toFixed(decimals).split('.');
  return BigInt(whole + rest);
}

function written(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const minus = value < 0n ? '-' : '';
  if (decimals === 0) return minus + digits;
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const withoutZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Half up, away from zero below it as above; `divisor` is positive. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
}

const sign = (difference: bigint) => (difference < 0n ? -1 : difference > 0n ? 1 : 0);
