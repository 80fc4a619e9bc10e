import { type Locale, textIn } from '../../../shared/domain/localized-text.ts';
import {
  PRINTED_COLUMNS,
  PRINTED_HEADINGS,
  PRINTED_WIDTHS,
  printedTitle,
} from '../../../shared/domain/progress-sheet/printed-form.ts';
import type { PrintedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import type { PrintedLine } from '../../../shared/domain/progress-sheet/printed-lines.ts';
import { cellOf, type SheetCell, tableSheet, type WorkbookSheet } from '../../workbook/workbook-sheet.ts';
import { printedItemsOf, type SheetsOfYear } from './read-printed-sheets.ts';
import { figureRows } from './sheet-figures.ts';
import { sheetFileWords } from './sheet-file-words.ts';

/** Its lines are low, and every office has it: of Yu Gothic a row could hold 27 lines. */
const FONT = { fontFamily: 'ＭＳ Ｐゴシック', fontSize: 9 };
/** Excel shows no row higher than 409 points: what is longer goes on in a row of its own. */
const MOST_LINES = 35;
/** Wider than on paper, where the whole is brought down to the width of A3 again: fewer items have to go on. */
const WIDER = 1.2;

export interface WorkbookAsked {
  readonly locale: Locale;
  readonly withBodies: boolean;
  readonly printedAt: Date;
}

/** The sheet in the layout in which it is printed, and its figures as numbers. */
export function sheetWorkbook(year: SheetsOfYear, asked: WorkbookAsked): readonly WorkbookSheet[] {
  const { locale } = asked;
  const { figures, headings } = sheetFileWords[locale];
  return [formSheet(year, asked), tableSheet(figures, headings, figureRows(year, locale), FIGURE_WIDTHS)];
}

const FIGURE_WIDTHS = [6, 36, 10, 40, 9, 11, 13, 8, 10, 13, 18, 30];

function formSheet(year: SheetsOfYear, asked: WorkbookAsked): WorkbookSheet {
  const { locale, printedAt } = asked;
  const words = sheetFileWords[locale];
  const items = printedItemsOf(year, asked);
  const state = [
    items.every(({ isFixed }) => isFixed) ? words.fixed : words.draft,
    words.printedAt(printedAt),
    ...(year.publicVersion === undefined ? [] : [words.published(year.publicVersion)]),
  ].join('　');
  const versions = items.map(({ number, version }) => words.version(number, version));
  const headings = PRINTED_COLUMNS.map((column) =>
    ruled(textIn(locale, PRINTED_HEADINGS[column]), { heading: true }),
  );
  return {
    name: words.form(year.fiscalYear),
    rows: [
      across({
        ...cellOf(textIn(locale, printedTitle(year.plan, year.fiscalYear))),
        title: true,
        ...FONT,
        fontSize: 14,
      }),
      across({ ...cellOf(`${state}　${words.versions(versions)}`), ...FONT }),
      headings,
      ...items.flatMap((item) => itemRows(item, locale)),
    ],
    // Excel measures in half-width characters, with a little for the edges.
    widths: PRINTED_COLUMNS.map((column) => PRINTED_WIDTHS[column] * WIDER * 2 + 1.5),
    stickyRows: 3,
    print: { paper: 'a3', repeatedRows: 3, foot: state },
  };
}

/** An item's row, and the rows in which it goes on. */
function itemRows(
  { number, isFixed, cells }: PrintedItem,
  locale: Locale,
): readonly (readonly SheetCell[])[] {
  const texts = PRINTED_COLUMNS.filter((column) => column !== 'number');
  const parts = texts.map((column) => inParts(cells[column], PRINTED_WIDTHS[column] * WIDER));
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => [
    ruled(numberText(number, locale, { isFixed, goesOn: at > 0 })),
    ...parts.map((one) => ruled(one[at])),
  ]);
}

function numberText(
  number: number,
  locale: Locale,
  { isFixed, goesOn }: { readonly isFixed: boolean; readonly goesOn: boolean },
): string | number {
  const { itemDraft, goesOn: again } = sheetFileWords[locale];
  const said = [...(goesOn ? [again] : []), ...(isFixed ? [] : [itemDraft])];
  return said.length === 0 ? number : [number, ...said].join('\n');
}

/** The text of a cell in parts that a row can show, cut between lines as they were entered, or within one that is too long. */
function inParts(lines: readonly PrintedLine[], width: number): readonly string[] {
  const parts: string[][] = [[]];
  let height = 0;
  for (const text of lines.flatMap((line) => piecesOf(line.text, MOST_LINES * width))) {
    const rows = Math.max(1, Math.ceil([...text].length / width));
    if (height > 0 && height + rows > MOST_LINES) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(text);
    height += rows;
  }
  return parts.map((part) => part.join('\n'));
}

/** A line without a break that is longer than a row can show. */
function piecesOf(text: string, longest: number): readonly string[] {
  const characters = [...text];
  if (characters.length <= longest) return [text];
  const most = Math.floor(longest);
  return Array.from({ length: Math.ceil(characters.length / most) }, (_, at) =>
    characters.slice(at * most, (at + 1) * most).join(''),
  );
}

/** Over all columns; the library asks for the cells that are covered too. */
function across(cell: SheetCell): readonly SheetCell[] {
  const covered = Array.from({ length: PRINTED_COLUMNS.length - 1 }, () => ({ value: null }));
  return [{ ...cell, span: PRINTED_COLUMNS.length }, ...covered];
}

function ruled(value: string | number | undefined, look: Partial<SheetCell> = {}): SheetCell {
  return { ...cellOf(value), ...FONT, ruled: true, ...look };
}
