import { type Locale, textIn } from '../localized-text.ts';
import type { PlanItem } from '../plan.ts';
import { printedCounts } from './printed-counts.ts';
import type { PrintedColumn } from './printed-form.ts';
import { apart, type PrintedLine, printedPeriods, printedText } from './printed-lines.ts';
import { langOf, type PrintedIndicator, printedTargets } from './printed-targets.ts';
import type { ProgressSheet } from './progress-sheet.ts';
import { EMPTY_SHEET } from './sheet-content.ts';
import { isEditable } from './sheet-status.ts';

export type PrintedCells = Readonly<Record<Exclude<PrintedColumn, 'number'>, readonly PrintedLine[]>>;

export interface PrintedItem {
  readonly number: number;
  /** False while what stands here may still change. */
  readonly isFixed: boolean;
  /** 0 where nothing is written yet. */
  readonly version: number;
  readonly cells: PrintedCells;
}

/** What is printed with a sheet that does not stand in it. */
export interface PrintedYear {
  readonly fiscalYear: number;
  readonly indicators: readonly PrintedIndicator[];
  /** What was corrected after it was published, a line each: see `printed-corrections.ts`. */
  readonly corrections: readonly PrintedLine[];
  readonly locale: Locale;
  /** The city's own form does not say who is responsible for an action. */
  readonly withBodies: boolean;
}

/** An item's row. What a sheet says is printed as it was entered, labels and the plan's texts in the language asked for. */
export function printedItem(
  item: Pick<PlanItem, 'number' | 'pillar' | 'title' | 'goalState'>,
  sheet: Pick<ProgressSheet, 'status' | 'revision' | 'content'> | undefined,
  { fiscalYear, indicators, corrections, locale, withBodies }: PrintedYear,
): PrintedItem {
  const { status = 'draft', revision = 0, content = EMPTY_SHEET } = sheet ?? {};
  const { number, pillar, title, goalState } = item;
  const name = textIn(locale, title);
  return {
    number,
    isFixed: !isEditable(status),
    version: revision,
    cells: {
      item: [
        {
          text: locale === 'ja' ? `改革の柱${pillar.displayCode}` : `Pillar ${pillar.code}`,
          lang: locale,
        },
        ...printedText(locale === 'ja' ? `「${name}」` : name, langOf(locale, title)),
      ],
      goalState: printedText(textIn(locale, goalState), langOf(locale, goalState)),
      targets: printedTargets(indicators, fiscalYear, locale),
      actions: printedPeriods(content.periods, withBodies),
      midYear: apart([
        printedText(content.midYearEvaluation),
        printedText(content.secondHalfDirection),
        printedCounts(content, 'mid-year'),
      ]),
      yearEnd: apart([
        printedText(content.yearEndEvaluation),
        corrections,
        printedCounts(content, 'year-end'),
      ]),
      nextYear: printedText(content.nextYearIssues),
    },
  };
}
