import { safeCell } from './csv-cells.ts';

/**
 * A cell as it was before an export defused it: the exact reverse, so that a table that goes out as CSV and comes back
 * unchanged is unchanged. Formulas that were never defused are text like any other.
 */
export function withoutDefusing(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const inside = cell.slice(1);
  return safeCell(inside) === cell ? inside : cell;
}
