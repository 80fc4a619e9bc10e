import { type Locale, textIn } from '../localized-text.ts';
import type { PlanItem } from '../plan.ts';
import type { PrintedColumn } from './printed-form.ts';
import {
  apart,
  type PrintedLine,
  printedMidYear,
  printedPeriods,
  printedText,
  printedYearEnd,
} from './printed-lines.ts';
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

/** An item's row. What a sheet says is printed as it was entered, labels and the plan's texts in the language asked for. */
export function printedItem(
  item: Pick<PlanItem, 'number' | 'pillar' | 'title' | 'goalState'>,
  sheet: Pick<ProgressSheet, 'status' | 'revision' | 'content'> | undefined,
  year: {
    readonly fiscalYear: number;
    readonly indicators: readonly PrintedIndicator[];
    readonly locale: Locale;
  },
): PrintedItem {
  const { fiscalYear, indicators, locale } = year;
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
      targets: apart(indicators.map((indicator) => printedTargets(indicator, fiscalYear, locale))),
      actions: printedPeriods(content.periods),
      midYear: printedMidYear(content),
      yearEnd: printedYearEnd(content),
      nextYear: printedText(content.nextYearIssues),
    },
  };
}
