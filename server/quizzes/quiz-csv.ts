import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../shared/domain/quiz.ts';
import type { BodyFigures, QuizFigures, QuizQuestionFigures } from '../../shared/domain/quiz-tally.ts';
import { withheldBodies } from '../../shared/domain/withheld-bodies.ts';
import { type CsvTable, type CsvValue, onePage } from '../csv/csv-reply.ts';
import type { ReadQuiz } from './read-quiz.ts';

const COLUMNS = [
  'fiscal_year',
  'era_year',
  'row',
  'question_code',
  'question',
  'right_options',
  'right',
  'wrong',
  'most_chosen_wrong',
  'most_chosen_wrong_count',
  'body',
  'eligible',
  'responded',
  'outstanding',
  'excused',
  'pass_mark',
  'passed',
  'all_right',
  'withheld',
  'as_of',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], CsvValue>>;

/**
 * One row for the whole, one a question (most often wrong first), one a body in official order; `row` tells which.
 * Without `seesAll` the rows of small bodies say that their figures are kept back.
 */
export function quizCsv(read: ReadQuiz, seesAll: boolean): CsvTable {
  const { fiscalYear, content } = read.questionnaire;
  const everyRow = {
    fiscal_year: fiscalYear,
    era_year: eraFiscalYear(fiscalYear),
    as_of: read.asOf.toISOString(),
  };
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${content.title.ja}_理解度の確認`,
    asciiFileName: `quiz-${fiscalYear}`,
    columns: COLUMNS,
    rows: onePage(
      rowsOf(read, seesAll).map((row) => COLUMNS.map((column) => ({ ...everyRow, ...row })[column])),
    ),
  };
}

function rowsOf({ questionnaire, quiz }: ReadQuiz, seesAll: boolean): readonly Row[] {
  const { questions } = questionnaire.content;
  const withheld = seesAll ? new Set() : withheldBodies(quiz.bodies);
  return [
    { row: 'all', ...figureCells(quiz), pass_mark: quiz.passMark },
    ...quiz.questions.map((figures) => questionRow(figures, questions)),
    ...quiz.bodies.map((body): Row => (withheld.has(body) ? withheldRow(body) : bodyRow(body))),
  ];
}

function questionRow(
  { code, right, wrong, mostChosenWrong }: QuizQuestionFigures,
  questions: readonly Question[],
): Row {
  const question = questions.find((one) => one.code === code);
  const labelOf = (option: string) =>
    question && 'options' in question
      ? question.options.find((one) => one.code === option)?.label.ja
      : undefined;
  return {
    row: 'question',
    question_code: code,
    question: question?.text.ja,
    right_options:
      question &&
      rightOptionsOf(question)
        .map((option) => labelOf(option) ?? option)
        .join('；'),
    right,
    wrong,
    most_chosen_wrong: mostChosenWrong && labelOf(mostChosenWrong.code),
    most_chosen_wrong_count: mostChosenWrong?.count,
  };
}

function bodyRow(body: BodyFigures): Row {
  return { row: 'body', body: body.body, ...figureCells(body), withheld: 0 };
}

function withheldRow({ body, eligible, excused }: BodyFigures): Row {
  return { row: 'body', body, eligible, excused, withheld: 1 };
}

function figureCells({ eligible, responded, outstanding, excused, passed, allRight }: QuizFigures): Row {
  return { eligible, responded, outstanding, excused, passed, all_right: allRight };
}
