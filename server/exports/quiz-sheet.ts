import type { TwofoldTable } from '../csv/worded-table.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';

/** The rows of the quiz's CSV in words. */
export async function quizSheet(table: TwofoldTable): Promise<WorkbookSheet> {
  const { columns, rows } = table.inWords('ja');
  const written: (readonly CellValue[])[] = [];
  for await (const page of rows) written.push(...page);
  const widths = columns.map((heading) =>
    heading === '設問文' ? 60 : /^正解$|誤答$/.test(heading) ? 36 : Math.max(12, heading.length + 4),
  );
  return tableSheet('理解度の確認', columns, written, widths);
}
