import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../shared/domain/quiz.ts';
import type { BodyFigures, QuizFigures, QuizQuestionFigures } from '../../shared/domain/quiz-tally.ts';
import { withheldBodies } from '../../shared/domain/withheld-bodies.ts';
import { inTokyo, labelledBy, questionNumbered } from '../csv/cell-words.ts';
import { type CsvValue, onePage } from '../csv/csv-reply.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { ReadQuiz } from './read-quiz.ts';

const ROW_LABELS = {
  all: { ja: '全体', en: 'Everybody' },
  question: { ja: '設問', en: 'Question' },
  body: { ja: '所属', en: 'Body' },
} as const;

const COLUMNS = [
  { name: 'fiscal_year', heading: { ja: '年度（西暦）', en: 'Fiscal year' } },
  { name: 'era_year', heading: { ja: '年度' } },
  { name: 'row', heading: { ja: '区分', en: 'Row' }, worded: labelledBy(ROW_LABELS) },
  { name: 'question_code', heading: { ja: '設問', en: 'Question' } },
  { name: 'question', heading: { ja: '設問文', en: 'Question text' } },
  { name: 'right_options', heading: { ja: '正解', en: 'Right answer' } },
  { name: 'right', heading: { ja: '正解の人数', en: 'Right (people)' } },
  { name: 'wrong', heading: { ja: '不正解の人数', en: 'Wrong (people)' } },
  { name: 'most_chosen_wrong', heading: { ja: '最も多い誤答', en: 'Most chosen wrong answer' } },
  {
    name: 'most_chosen_wrong_count',
    heading: { ja: '最も多い誤答の人数', en: 'Most chosen wrong answer (people)' },
  },
  { name: 'body', heading: { ja: '所属', en: 'Body' } },
  { name: 'eligible', heading: { ja: '対象', en: 'Eligible' } },
  { name: 'responded', heading: { ja: '回答', en: 'Responded' } },
  { name: 'outstanding', heading: { ja: '未回答', en: 'Outstanding' } },
  { name: 'excused', heading: { ja: '対象外', en: 'Excused' } },
  { name: 'pass_mark', heading: { ja: '合格に要る正解数', en: 'Right answers to pass' } },
  { name: 'passed', heading: { ja: '合格', en: 'Passed' } },
  { name: 'all_right', heading: { ja: '全問正解', en: 'Everything right' } },
  {
    name: 'withheld',
    heading: { ja: '非表示（1=回答が少ないため）', en: 'Withheld (1 = too few responses)' },
  },
  { name: 'as_of', heading: { ja: '集計時点（日本時間）', en: 'As of (Japan time)' }, worded: inTokyo },
] as const satisfies readonly WordedColumn[];

type Row = Partial<Record<(typeof COLUMNS)[number]['name'], CsvValue>>;

/**
 * One row for the whole, one a question (most often wrong first), one a body in official order; `row` tells which.
 * Without `seesAll` the rows of small bodies say that their figures are kept back.
 */
export function quizCsv(read: ReadQuiz, seesAll: boolean): TwofoldTable {
  const { fiscalYear, content } = read.questionnaire;
  const everyRow = {
    fiscal_year: fiscalYear,
    era_year: eraFiscalYear(fiscalYear),
    as_of: read.asOf.toISOString(),
  };
  return twofoldTable({
    fileName: yearlyFileName(fiscalYear, content.title.ja, '理解度の確認'),
    asciiFileName: `quiz-${fiscalYear}`,
    columns: COLUMNS,
    rowsIn: (words) =>
      onePage(
        rowsOf(read, seesAll, words).map((row) => COLUMNS.map(({ name }) => ({ ...everyRow, ...row })[name])),
      ),
  });
}

function rowsOf(
  { questionnaire, quiz }: ReadQuiz,
  seesAll: boolean,
  words: Locale | undefined,
): readonly Row[] {
  const { questions } = questionnaire.content;
  const withheld = seesAll ? new Set() : withheldBodies(quiz.bodies);
  return [
    { row: 'all', ...figureCells(quiz), pass_mark: quiz.passMark },
    ...quiz.questions.map((figures) => questionRow(figures, questions, words)),
    ...quiz.bodies.map((one): Row => {
      const row = withheld.has(one) ? withheldRow(one) : bodyRow(one);
      return words ? { ...row, body: one.body ?? NO_BODY[words] } : row;
    }),
  ];
}

function questionRow(
  { code, right, wrong, mostChosenWrong }: QuizQuestionFigures,
  questions: readonly Question[],
  words: Locale | undefined,
): Row {
  const at = questions.findIndex((one) => one.code === code);
  const question = questions[at];
  const locale = words ?? 'ja';
  const labelOf = (option: string) => {
    const known = question && 'options' in question ? question.options : [];
    const label = known.find((one) => one.code === option)?.label;
    return label && textIn(locale, label);
  };
  return {
    row: 'question',
    question_code: words && question ? questionNumbered(words, at) : code,
    question: question && textIn(locale, question.text),
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

const NO_BODY = { ja: '（所属なし）', en: '(no body)' } as const;

function bodyRow(body: BodyFigures): Row {
  return { row: 'body', body: body.body, ...figureCells(body), withheld: 0 };
}

function withheldRow({ body, eligible, excused }: BodyFigures): Row {
  return { row: 'body', body, eligible, excused, withheld: 1 };
}

function figureCells({ eligible, responded, outstanding, excused, passed, allRight }: QuizFigures): Row {
  return { eligible, responded, outstanding, excused, passed, all_right: allRight };
}
