import type { Question } from '../../shared/domain/questionnaire.ts';
import { questionNumbered } from '../csv/cell-words.ts';
import type { TwofoldTable } from '../csv/worded-table.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';

/** Who answered what: the rows of the responses' CSV. */
export async function responseSheet(
  table: TwofoldTable,
  questions: readonly Question[],
  end?: AbortSignal,
): Promise<WorkbookSheet> {
  const widths = new Map(
    questions.map((question, at) => {
      const width = 'options' in question ? CHOSEN : question.kind === 'free-text' ? WRITTEN : 0;
      return [questionNumbered('ja', at), width] as const;
    }),
  );
  return peopleSheet('回答', table, widths, end);
}

/** What they wrote: the rows of the comments' CSV. */
export function commentSheet(table: TwofoldTable, end?: AbortSignal): Promise<WorkbookSheet> {
  const widths = new Map([
    ['設問文', WRITTEN],
    ['選んだ回答', CHOSEN],
    ['自由記述', WRITTEN],
  ]);
  return peopleSheet('意見', table, widths, end);
}

async function peopleSheet(
  name: string,
  table: TwofoldTable,
  widths: ReadonlyMap<string, number>,
  end: AbortSignal | undefined,
): Promise<WorkbookSheet> {
  const { columns, rows } = table.inWords('ja');
  const written: (readonly CellValue[])[] = [];
  for await (const page of rows) {
    written.push(...page);
    // Between pages, whoever waits is answered.
    await new Promise(setImmediate);
    end?.throwIfAborted();
  }
  const widthOf = (heading: string) =>
    /意見）?$/.test(heading) ? WRITTEN : Math.max(widths.get(heading) ?? 12, [...heading].length * 2 + 2);
  return tableSheet(name, columns, written, columns.map(widthOf));
}

/** In characters, as all widths: what was written has room to be read, and a heading stands on one line. */
const WRITTEN = 50;
const CHOSEN = 28;
