import { eraFiscalYear } from '../../../shared/domain/fiscal-year.ts';
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
import { FIGURE_HEADINGS, figureRows } from './sheet-figures.ts';

/** Its lines are low, and every office has it: of Yu Gothic a row could hold 27 lines. */
const FONT = { fontFamily: 'ＭＳ Ｐゴシック', fontSize: 9 };
/** Excel shows no row higher than 409 points: what is longer goes on in a row of its own. */
const MOST_LINES = 35;
/** Wider than on paper, where the whole is brought down to the width of A3 again: fewer items have to go on. */
const WIDER = 1.2;

/** The sheet in the layout in which it is printed, and its figures as numbers. */
export function sheetWorkbook(year: SheetsOfYear, printedAt: string): readonly WorkbookSheet[] {
  const items = printedItemsOf(year, 'ja');
  return [
    formSheet(year, items, printedAt),
    tableSheet('数値', FIGURE_HEADINGS, figureRows(year), FIGURE_WIDTHS),
  ];
}

const FIGURE_WIDTHS = [6, 36, 10, 40, 8, 8, 8, 8, 10, 10, 8, 30];

function formSheet(year: SheetsOfYear, items: readonly PrintedItem[], printedAt: string): WorkbookSheet {
  const title = printedTitle(year.plan, year.fiscalYear).ja;
  const state = items.every(({ isFixed }) => isFixed) ? '確定' : '案（未確定）';
  const versions = items
    .map(({ number, version }) => `項目${number} ${version === 0 ? '未記入' : `第${version}版`}`)
    .join('、');
  const headings = PRINTED_COLUMNS.map((column) => ruled(PRINTED_HEADINGS[column].ja, { heading: true }));
  return {
    name: `進捗状況_${eraFiscalYear(year.fiscalYear)}`,
    rows: [
      across({ ...cellOf(title), title: true, ...FONT, fontSize: 14 }),
      across({ ...cellOf(`${state}　${printedAt}　版：${versions}`), ...FONT }),
      headings,
      ...items.flatMap(itemRows),
    ],
    // Excel measures in half-width characters, with a little for the edges.
    widths: PRINTED_COLUMNS.map((column) => PRINTED_WIDTHS[column] * WIDER * 2 + 1.5),
    stickyRows: 3,
    print: { paper: 'a3', repeatedRows: 3, foot: `${state}　${printedAt}` },
  };
}

/** An item's row, and the rows in which it goes on. */
function itemRows({ number, isFixed, cells }: PrintedItem): readonly (readonly SheetCell[])[] {
  const texts = PRINTED_COLUMNS.filter((column) => column !== 'number');
  const parts = texts.map((column) => inParts(cells[column], PRINTED_WIDTHS[column] * WIDER));
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => [
    ruled(at === 0 ? numberText(number, isFixed) : undefined),
    ...parts.map((one) => ruled(one[at])),
  ]);
}

function numberText(number: number, isFixed: boolean): string | number {
  return isFixed ? number : `${number}\n案`;
}

/** The text of a cell in parts that a row can show, cut between lines as they were entered. */
function inParts(lines: readonly PrintedLine[], width: number): readonly string[] {
  const parts: string[][] = [[]];
  let height = 0;
  for (const { text } of lines) {
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

/** Over all columns; the library asks for the cells that are covered too. */
function across(cell: SheetCell): readonly SheetCell[] {
  const covered = Array.from({ length: PRINTED_COLUMNS.length - 1 }, () => ({ value: null }));
  return [{ ...cell, span: PRINTED_COLUMNS.length }, ...covered];
}

function ruled(value: string | number | undefined, look: Partial<SheetCell> = {}): SheetCell {
  return { ...cellOf(value), ...FONT, ruled: true, ...look };
}
