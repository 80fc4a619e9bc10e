/**
 * A correction changes a figure and none of the words that were published with it. Here is found where the words of a
 * sheet still tell the figure before, so that the page and the office can say so beside them.
 */
import type { AchievementStatus } from '../achievement.ts';
import { SHEET_FIELDS, type SheetField } from '../progress-sheet/sheet-content.ts';
import type { Ratio } from '../ratio.ts';
import type {
  PublishedCorrection,
  PublishedDocument,
  PublishedItem,
  PublishedResult,
} from './published-document.ts';
import { publishedIndicators, ratioIn, sameResult } from './published-verdict.ts';

export interface SentenceBefore {
  readonly field: SheetField;
  /** The line as it was written, without blank ends. */
  readonly line: string;
}

/** A figure that is not the one that stands any more. */
export interface FigureBefore {
  readonly displayCode: string;
  readonly before: PublishedResult | null;
  readonly statusBefore: AchievementStatus;
  readonly statusAfter: AchievementStatus;
}

/** The corrections of a document's own year that still hold: one that was taken back by a later one tells nothing. */
export function correctionsStanding(
  { fiscalYear, corrections, ...document }: PublishedDocument,
  itemNumber: number,
): readonly PublishedCorrection[] {
  const now = new Map(publishedIndicators(document).map(({ indicator }) => [indicator.id, indicator.result]));
  return corrections.filter(
    (one) =>
      one.itemNumber === itemNumber &&
      one.fiscalYear === fiscalYear &&
      !sameResult(one.before, now.get(one.indicatorId) ?? null),
  );
}

/**
 * The lines of an item's sheet that hold the figure before a correction, or its verdict where that has changed: those
 * that name the indicator, or no indicator at all. Widths, blanks and units between the numbers count for nothing.
 */
export function sentencesBefore(
  { indicators, sheet }: Pick<PublishedItem, 'indicators' | 'sheet'>,
  figure: FigureBefore,
): readonly SentenceBefore[] {
  if (!sheet) return [];
  const own = codeIn(figure.displayCode);
  const others = indicators.filter((one) => one.displayCode !== figure.displayCode);
  const tellsOther = (line: string) => others.some((one) => codeIn(one.displayCode).test(line));
  const tellsFigure = ratioPattern(ratioIn(figure.before));
  const verdictChanged = figure.statusBefore !== figure.statusAfter;
  // What bodies judge is written in words, without a code: whatever tells a verdict and names no other indicator.
  const isJudged = figure.before !== null && 'judgements' in figure.before;
  const tellsVerdict = (line: string, namesIt: boolean) =>
    line.includes('達成') && (namesIt || (isJudged && VERDICT.test(line) && !tellsOther(line)));
  return SHEET_FIELDS.flatMap((field) =>
    sheet[field].split(/\r\n|\r|\n/).flatMap((written): readonly SentenceBefore[] => {
      const line = written.normalize('NFKC').replace(/\s+/gu, '');
      const namesIt = own.test(line);
      const holds =
        (verdictChanged && tellsVerdict(line, namesIt)) ||
        (tellsFigure?.test(line) && (namesIt || !tellsOther(line)));
      return holds ? [{ field, line: written.trim() }] : [];
    }),
  );
}

/** `達成した`, `達成である`, `達成に至らなかった`, `未達成`; not `目標達成に向けた課題`. */
const VERDICT =
  /未達成|達成(?:$|[。、）」]|した|して|でき|である|です|だ|に至|に届|しなかった|ならなかった)/u;

/** Of `①` nothing is told by `①－２`. */
function codeIn(displayCode: string): RegExp {
  const code = displayCode.normalize('NFKC').replace(/\s+/gu, '');
  return new RegExp(`(?<!\\d|\\d-)${code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d|-\\d)`, 'u');
}

/** `24区長/24区長`, `24/24`, `24人の区長のうち24人`: at most a short unit stands between the two numbers. */
function ratioPattern(ratio: Ratio | undefined): RegExp | undefined {
  if (!ratio) return undefined;
  const { numerator, denominator } = ratio;
  const fraction = `(?<!\\d)${numerator}[^\\d/]{0,8}/${denominator}(?!\\d)`;
  const partOf = `(?<!\\d)${denominator}[^\\d/]{0,10}(?:うち|中)[^\\d/]{0,6}?${numerator}(?!\\d)`;
  return new RegExp(`${fraction}|${partOf}`, 'u');
}
