/** The figures of a half-year as they are printed below its evaluation. */
import { printedNumber } from '../fiscal-year.ts';
import { parseDay } from '../tokyo-day.ts';
import type { PrintedLine } from './printed-lines.ts';
import { printedFigure } from './printed-wording.ts';
import type { CountFigure, Half, SheetContent, SheetCount } from './sheet-content.ts';

type Evaluated = Pick<SheetContent, 'counts' | 'midYearEvaluation' | 'yearEndEvaluation'>;

/**
 * `＜作業手順書等の改善提案の審議＞ 32案件（28＋４）`, `＜オンライン予約＞ 24/24区（９月10日開始）`: those that the evaluation of
 * the half does not tell itself. The city writes its figures into the sentences, and says none of them twice.
 */
export function printedCounts(content: Evaluated, half: Half): readonly PrintedLine[] {
  const words = half === 'mid-year' ? content.midYearEvaluation : content.yearEndEvaluation;
  return content.counts.flatMap((count) =>
    count.entries
      .filter(({ asOf, figure }) => asOf === half && !isToldIn(words, count, figure))
      .map(({ figure }) => ({ text: countLine(count, figure), lang: 'ja' as const })),
  );
}

/** Whether every number of a figure, and the day it counts from, stands in the words: `４案件`, `4案件`, never `24案件`. */
function isToldIn(words: string, { startedOn }: SheetCount, figure: CountFigure): boolean {
  const narrow = withNarrowDigits(words);
  const told = new Set([...narrow.matchAll(COUNTED)].map(([number]) => Number(number)));
  return (
    numbersOf(figure).every((number) => told.has(number)) &&
    (startedOn === undefined || tellsDay(narrow, startedOn))
  );
}

/** Whole numbers: no month, day or year, no quarter, and no part of a code like `①－１`. */
const COUNTED = /(?<![\d.]|[①-⑳][－‐-―-])\d+(?!\d|\.\d|[月日年時分]|四半期)/g;

function numbersOf(figure: CountFigure): readonly number[] {
  if (figure.kind === 'of-total') return [figure.done, figure.total];
  return [figure.total, ...figure.parts.map(({ count }) => count)];
}

function tellsDay(narrow: string, startedOn: string): boolean {
  const day = withNarrowDigits(dayAndMonth(startedOn));
  return new RegExp(`(?<!\\d)${day}`).test(narrow);
}

function countLine({ label, unit, startedOn }: SheetCount, figure: CountFigure): string {
  return `＜${label}＞ ${printedFigure(figure, unit)}${startedOn ? `（${dayAndMonth(startedOn)}開始）` : ''}`;
}

/** `９月10日`: it lies in the sheet's year. */
function dayAndMonth(date: string): string {
  const day = parseDay(date);
  return day ? `${printedNumber(day.month)}月${printedNumber(day.day)}日` : date;
}

/** `１，２３４` and `1,234` as `1234`. */
function withNarrowDigits(text: string): string {
  return text
    .replace(/[０-９，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}
