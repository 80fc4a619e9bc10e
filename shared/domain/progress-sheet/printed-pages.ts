/** The rows of the form on A3, and where a page begins. */
import type { Locale } from '../localized-text.ts';
import type { PrintedCells, PrintedItem } from './printed-item.ts';
import type { PrintedLine } from './printed-lines.ts';
import { rowsOf } from './printed-rows.ts';
import {
  charactersIn,
  heightOfRows,
  NORMAL_SIZE,
  type PrintedSize,
  roomOnPage,
  rowHeight,
  sizeForOnePage,
} from './printed-size.ts';

export interface PrintedRow extends Omit<PrintedItem, 'version'> {
  /** Of an item that began on a page before: its number is said again, and its empty cells say nothing. */
  readonly goesOn: boolean;
  readonly startsPage: boolean;
}

/**
 * A row for each item where all of them stand on one page. Otherwise an item that reaches the end of a page goes on in a
 * row of its own: a style sheet can repeat the headings there, and not the number of a row that is broken. Nothing but an
 * empty line at the top of a page is left out.
 */
export function printedRows(
  items: readonly PrintedItem[],
  locale: Locale,
): { readonly size: PrintedSize; readonly rows: readonly PrintedRow[] } {
  const size = sizeForOnePage(items, locale);
  if (size) {
    return { size, rows: items.map((item) => ({ ...item, goesOn: false, startsPage: false })) };
  }
  return { size: NORMAL_SIZE, rows: overPages(items, roomOnPage(NORMAL_SIZE, locale)) };
}

/** Less than this share of a page is left empty rather than begun. */
const TOO_LITTLE = 0.2;

function overPages(items: readonly PrintedItem[], page: number): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  let left = page;
  let startsPage = false;
  for (const item of items) {
    let rest: PrintedCells | undefined = item.cells;
    let goesOn = false;
    while (rest) {
      const height = rowHeight(rest, NORMAL_SIZE);
      const cut: CutCells =
        height > left ? cutAt(rest, left, left === page) : { cells: rest, rest: undefined };
      if (left < page && cut.rest && (left < page * TOO_LITTLE || isEmpty(cut.cells))) {
        left = page;
        startsPage = true;
        continue;
      }
      rows.push({ ...item, cells: cut.cells, goesOn, startsPage });
      rest = cut.rest;
      left = rest ? page : left - height;
      startsPage = goesOn = rest !== undefined;
    }
  }
  return rows;
}

interface CutCells {
  readonly cells: PrintedCells;
  readonly rest: PrintedCells | undefined;
}

/** What of each cell fits in a height, cut between lines as they were entered. */
function cutAt(cells: PrintedCells, height: number, isWholePage: boolean): CutCells {
  const cut = (column: keyof PrintedCells) => {
    const at = linesThatFit(column, cells[column], height);
    // A line longer than a whole page begins one, and the browser breaks it.
    const from = at === 0 && isWholePage ? 1 : at;
    return [cells[column].slice(0, from), withoutFirstBlank(cells[column].slice(from))] as const;
  };
  const parts = {
    ...{ item: cut('item'), goalState: cut('goalState'), targets: cut('targets'), actions: cut('actions') },
    ...{ midYear: cut('midYear'), yearEnd: cut('yearEnd'), nextYear: cut('nextYear') },
  };
  const side = (at: 0 | 1): PrintedCells => ({
    item: parts.item[at],
    goalState: parts.goalState[at],
    targets: parts.targets[at],
    actions: parts.actions[at],
    midYear: parts.midYear[at],
    yearEnd: parts.yearEnd[at],
    nextYear: parts.nextYear[at],
  });
  const rest = side(1);
  return { cells: side(0), rest: isEmpty(rest) ? undefined : rest };
}

function isEmpty(cells: PrintedCells): boolean {
  return Object.values(cells).every(({ length }) => length === 0);
}

function linesThatFit(column: string, lines: readonly PrintedLine[], height: number): number {
  const width = charactersIn(column, NORMAL_SIZE);
  let rows = 0;
  const over = lines.findIndex((line) => {
    rows += rowsOf(line, width);
    return heightOfRows(rows, NORMAL_SIZE) > height;
  });
  if (over === -1) return lines.length;
  // No label of a period alone at the end of a page.
  return over > 1 && lines[over - 1]?.strong ? over - 1 : over;
}

function withoutFirstBlank(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  return lines[0]?.text === '' ? lines.slice(1) : lines;
}
