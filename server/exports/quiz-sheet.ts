import type { CsvTable } from '../csv/csv-reply.ts';
import { type CellValue, tableSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';

/** Headings of the columns of the quiz's CSV that are read by people. */
const HEADINGS: Readonly<Record<string, string>> = {
  row: '区分',
  question_code: '設問',
  question: '設問文',
  right_options: '正解',
  right: '正解の人数',
  wrong: '不正解の人数',
  most_chosen_wrong: '最も多い誤答',
  most_chosen_wrong_count: '最も多い誤答の人数',
  body: '所属',
  eligible: '対象',
  responded: '回答',
  outstanding: '未回答',
  excused: '対象外',
  pass_mark: '合格に要る正解数',
  passed: '合格',
  all_right: '全問正解',
  withheld: '非表示（1=回答が少ないため）',
};

const ROWS: Readonly<Record<string, string>> = { all: '全体', question: '設問', body: '所属' };

/** The rows of the quiz's CSV, with words where programs read names. */
export async function quizSheet({ columns, rows }: CsvTable): Promise<WorkbookSheet> {
  const kept = columns.flatMap((name, at) => (HEADINGS[name] ? [{ name, at }] : []));
  const written: (readonly CellValue[])[] = [];
  for await (const page of rows) {
    for (const row of page) {
      const ofBody = row[columns.indexOf('row')] === 'body';
      written.push(
        kept.map(({ name, at }) => {
          if (name === 'row') return ROWS[String(row[at])];
          return name === 'body' && ofBody ? (row[at] ?? '（所属なし）') : row[at];
        }),
      );
    }
  }
  const headings = kept.map(({ name }) => HEADINGS[name] ?? name);
  const widths = kept.map(({ name }) =>
    name === 'question' ? 60 : /right_options|most_chosen_wrong$/.test(name) ? 36 : 12,
  );
  return tableSheet('理解度の確認', headings, written, widths);
}
