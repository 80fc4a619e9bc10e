/**
 * Exact ratios of people or cases, such as 23/24. Everything is decided on integers by cross-multiplication; a
 * percentage is an addition for reading and never decides anything.
 */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The largest numerator or denominator: products stay below 2^53, so that plain numbers are exact. */
export const RATIO_LIMIT = 10_000_000;

export type RatioProblem = 'not-an-integer' | 'negative' | 'denominator-zero' | 'above-one' | 'too-large';

/** What is wrong with a ratio that somebody entered; undefined when nothing is. */
export function ratioProblem(ratio: Ratio): RatioProblem | undefined {
  const parts = [ratio.numerator, ratio.denominator];
  if (!parts.every(Number.isInteger)) return 'not-an-integer';
  if (parts.some((part) => part < 0)) return 'negative';
  if (ratio.denominator === 0) return 'denominator-zero';
  if (parts.some((part) => part > RATIO_LIMIT)) return 'too-large';
  if (ratio.numerator > ratio.denominator) return 'above-one';
  return undefined;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. Denominators must not be zero. */
export function compareRatios(left: Ratio, right: Ratio): number {
  return left.numerator * right.denominator - right.numerator * left.denominator;
}

/** The smallest whole number of `base` people that reaches `share` of it: 23/24 of 24 → 23, of 23 → 23. */
export function smallestCountReaching(share: Ratio, base: number): number {
  const product = share.numerator * base;
  return (
    (product - (product % share.denominator)) / share.denominator + (product % share.denominator > 0 ? 1 : 0)
  );
}

/**
 * Percentage in tenths, rounded half up: 23/24 → 958 (95.8 %). Undefined for 0 of 0.
 * Integers throughout: a float's 0.5 is not always a half.
 */
export function percentTenths(ratio: Ratio): number | undefined {
  if (ratio.denominator === 0) return undefined;
  const doubled = ratio.numerator * 2000 + ratio.denominator;
  const divisor = ratio.denominator * 2;
  return (doubled - (doubled % divisor)) / divisor;
}

/** `95.8`, `100.0`, or undefined for 0 of 0. */
export function formatPercent(ratio: Ratio): string | undefined {
  const tenths = percentTenths(ratio);
  return tenths === undefined ? undefined : `${(tenths - (tenths % 10)) / 10}.${tenths % 10}`;
}

export function formatRatio(ratio: Ratio): string {
  return `${ratio.numerator}/${ratio.denominator}`;
}
