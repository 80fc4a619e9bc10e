import { type Answer, ownAnswer } from '../../shared/domain/answers.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import { isMetBy } from '../../shared/domain/measure.ts';
import { kindOf } from '../../shared/domain/question-kinds/question-kinds.ts';
import type { MeasureCondition, Question, Questionnaire } from '../../shared/domain/questionnaire.ts';
import { marksOf, type Quizzed, rightOptionsOf } from '../../shared/domain/quiz.ts';
import type { CsvRows, CsvTable, CsvValue } from '../csv/csv-reply.ts';
import type { ResponseRow, Store } from '../store/store.ts';

const PAGE = 500;

/** One row a person in roster order; columns in the order fixed by the questionnaire. */
export function responsesCsv(store: Store, questionnaire: Questionnaire): CsvTable {
  const { content, fiscalYear } = questionnaire;
  const columns = [
    ...content.questions.flatMap((question) => columnsOf(question, questionnaire)),
    ...(content.quiz ? quizColumns(content) : []),
  ];
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${content.title.ja}_回答一覧`,
    asciiFileName: `responses-${fiscalYear}`,
    columns: [
      'respondent_code',
      'respondent',
      'state',
      'version',
      'submitted_at',
      'receipt',
      ...columns.map(({ name }) => name),
    ],
    rows: pages(store, questionnaire, (row) => rowOf(row, columns)),
  };
}

interface Column {
  readonly name: string;
  readonly valueIn: (row: ResponseRow) => CsvValue;
}

/** `<code>`, then its label, whether it counts as positive, and the comment, as they apply. */
function columnsOf(question: Question, { frozenMeasures }: Questionnaire): readonly Column[] {
  const { code } = question;
  const answered = (read: (answer: Answer) => CsvValue): Column['valueIn'] => {
    return ({ response }) => {
      const answer = response && ownAnswer(response.answers, code);
      return answer && read(answer);
    };
  };
  const chosen = (answer: Answer) => kindOf(question).chosenOptions(answer);
  const columns: Column[] = [{ name: code, valueIn: answered((answer) => cellOf(question, answer)) }];
  if ('options' in question) {
    const labels = new Map(question.options.map((option) => [option.code, option.label.ja]));
    const label = (answer: Answer) =>
      chosen(answer)
        .map((option) => labels.get(option) ?? option)
        .join('；');
    columns.push({ name: `${code}_label`, valueIn: answered(label) });
    const conditions = frozenMeasures
      .flatMap((measure) => measure.conditions)
      .filter((condition) => condition.question === code);
    const holds = (all: readonly Pick<MeasureCondition, 'options' | 'exactly'>[]) => (answer: Answer) =>
      chosen(answer).length === 0 ? undefined : Number(all.some((one) => isMetBy(one, chosen(answer))));
    if (conditions.length > 0)
      columns.push({ name: `${code}_positive`, valueIn: answered(holds(conditions)) });
    const right = rightOptionsOf(question);
    if (right.length > 0)
      columns.push({ name: `${code}_right`, valueIn: answered(holds([{ options: right, exactly: true }])) });
  }
  if (question.comment) {
    columns.push({ name: `${code}_comment`, valueIn: answered((answer) => answer.comment) });
  }
  return columns;
}

/** How each person did in the quiz as a whole. */
function quizColumns(content: Quizzed): readonly Column[] {
  const marked = ({ response }: ResponseRow) => response && marksOf(content, response.answers);
  return [
    { name: 'quiz_right', valueIn: (row) => marked(row)?.right },
    {
      name: 'quiz_passed',
      valueIn: (row) => {
        const marks = marked(row);
        return marks && Number(marks.passed);
      },
    },
  ];
}

function cellOf(question: Question, answer: Answer): CsvValue {
  const { valuePart } = kindOf(question);
  const value = answer[valuePart];
  // `1;3` rather than `1-3` or `1,3`: Excel makes dates and numbers of those.
  return Array.isArray(value) ? value.join(';') : (value as CsvValue);
}

function rowOf(row: ResponseRow, columns: readonly Column[]): readonly CsvValue[] {
  const { invitation, response } = row;
  return [
    invitation.respondent.code,
    invitation.respondent.name.ja,
    stateOf(invitation),
    response?.version,
    response?.submittedAt.toISOString(),
    response?.receipt,
    ...columns.map(({ valueIn }) => valueIn(row)),
  ];
}

async function* pages(
  store: Store,
  { id }: Questionnaire,
  toRow: (row: ResponseRow) => readonly CsvValue[],
): AsyncGenerator<CsvRows> {
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.responses.page(id, after, PAGE));
    const last = page.at(-1);
    if (!last) return;
    yield page.map(toRow);
    after = last.invitation.position;
  }
}
