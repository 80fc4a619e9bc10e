import type { InvitationState } from '../../shared/domain/invitation.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import type { CsvTable } from '../csv/csv-reply.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';
import { tokyoMinute } from './cover-sheet.ts';

const STATES: Readonly<Record<InvitationState, string>> = {
  issued: '未回答',
  draft: '下書き',
  answered: '回答',
  excused: '対象外',
  revoked: 'URL失効',
};

const HEADINGS: Readonly<Record<string, string>> = {
  respondent_code: 'コード',
  respondent: '対象者',
  state: '状態',
  version: '版',
  submitted_at: '回答日時（日本時間）',
  receipt: '受付番号',
  question: '設問',
  question_text: '設問文',
  chosen: '選択肢コード',
  chosen_label: '選んだ回答',
  text: '自由記述',
  comment: '意見',
  quiz_right: '正解数',
  quiz_passed: '合格（1=合格）',
  marked: '課題に使う（1=印あり）',
  marked_version: '印を付けた版',
  changed_since_mark: '印のあとで変更（1=あり）',
};

/** Who answered what: the rows of the responses' CSV. */
export async function responseSheet(
  table: CsvTable,
  questions: readonly Question[],
  end?: AbortSignal,
): Promise<WorkbookSheet> {
  const headings = new Map(Object.entries(HEADINGS));
  for (const { code, ...question } of questions) {
    headings.set(code, 'options' in question ? `${code}（コード）` : code);
    headings.set(`${code}_label`, `${code}（回答）`);
    headings.set(`${code}_positive`, `${code}（1=肯定）`);
    headings.set(`${code}_right`, `${code}（1=正解）`);
    headings.set(`${code}_comment`, `${code}（意見）`);
  }
  return peopleSheet('回答', table, headings, end);
}

/** What they wrote: the rows of the comments' CSV. */
export function commentSheet(table: CsvTable, end?: AbortSignal): Promise<WorkbookSheet> {
  return peopleSheet('意見', table, new Map(Object.entries(HEADINGS)), end);
}

async function peopleSheet(
  name: string,
  { columns, rows }: CsvTable,
  headings: ReadonlyMap<string, string>,
  end: AbortSignal | undefined,
): Promise<WorkbookSheet> {
  const written: (readonly CellValue[])[] = [];
  for await (const page of rows) {
    written.push(...page.map((row) => row.map((value, at) => readable(columns[at], value))));
    // Between pages, whoever waits is answered.
    await new Promise(setImmediate);
    end?.throwIfAborted();
  }
  const widths = columns.map((column) => (/text$|comment$/.test(column) ? 50 : 16));
  return tableSheet(
    name,
    columns.map((column) => headings.get(column) ?? column),
    written,
    widths,
  );
}

function readable(column: string | undefined, value: CellValue): CellValue {
  if (column === 'state') return STATES[value as InvitationState] ?? value;
  if (column === 'submitted_at' && typeof value === 'string') return tokyoMinute(new Date(value));
  return value;
}
