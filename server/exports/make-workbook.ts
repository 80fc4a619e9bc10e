import type { Account } from '../../shared/domain/account.ts';
import { roleMay } from '../../shared/domain/account.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { writeWorkbook } from '../workbook/workbook-worker.ts';
import { commentsCsv } from './comments-csv.ts';
import { coverSheet } from './cover-sheet.ts';
import { type ExportTables, quizTable, readFigures } from './exported-figures.ts';
import { indicatorSheet, questionSheet } from './figure-sheets.ts';
import { commentSheet, responseSheet } from './people-sheets.ts';
import { quizSheet } from './quiz-sheet.ts';

/** For a board of offices, not for a census: the CSV streams, a workbook is made as a whole. */
const MOST_PEOPLE = 5_000;

export interface Workbook {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly asciiFileName: string;
}

/** The whole result in one file; without the sheets of who answered what for those who may not see it. */
export async function makeWorkbook(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  tables: ExportTables,
  asked: {
    readonly questionnaireId: string;
    readonly account: Account;
    /** Aborted when the file is no longer wanted, or must not be made. */
    readonly end: AbortSignal | undefined;
  },
): Promise<Workbook> {
  const { questionnaireId, account, end } = asked;
  const forEditors = roleMay(account.role, 'see-responses');
  const figures = await store.read(async (reads) => {
    const read = await readFigures(reads, questionnaireId, clock());
    if ((await reads.chasing.countAsked(questionnaireId)) > MOST_PEOPLE) {
      throw new Problem('invalid-export', {
        errors: [{ pointer: '', code: 'too-many-people', params: { max: MOST_PEOPLE } }],
      });
    }
    return read;
  });
  const { questionnaire } = figures;
  const { title, questions } = questionnaire.content;
  const sheets = [
    coverSheet(figures, forEditors),
    await indicatorSheet(tables.tally(figures)),
    questionSheet(figures),
  ];
  const quiz = quizTable(tables, figures, forEditors);
  if (quiz) sheets.push(await quizSheet(quiz));
  if (forEditors) {
    sheets.push(await responseSheet(tables.responses(questionnaire), questions, end));
    sheets.push(await commentSheet(commentsCsv(store, questionnaire), end));
  }
  return {
    bytes: await writeWorkbook(sheets, end),
    fileName: yearlyFileName(questionnaire.fiscalYear, title.ja, '集計結果'),
    asciiFileName: `results-${questionnaire.fiscalYear}`,
  };
}
