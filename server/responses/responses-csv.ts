import { type Answer, ownAnswer } from '../../shared/domain/answers.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { isMetBy } from '../../shared/domain/measure.ts';
import { kindOf } from '../../shared/domain/question-kinds/question-kinds.ts';
import type { MeasureCondition, Question, Questionnaire } from '../../shared/domain/questionnaire.ts';
import { marksOf, type Quizzed, rightOptionsOf } from '../../shared/domain/quiz.ts';
import { inTokyo, labelledBy, questionNumbered, STATE_LABELS } from '../csv/cell-words.ts';
import type { CsvRows, CsvValue } from '../csv/csv-reply.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { ResponseRow, Store } from '../store/store.ts';

const PAGE = 500;

/** One row a person in roster order; columns in the order fixed by the questionnaire. */
export function responsesCsv(store: Store, questionnaire: Questionnaire): TwofoldTable {
  const { content, fiscalYear } = questionnaire;
  const columnsIn = (locale: Locale) => [
    ...content.questions.flatMap((question, at) => columnsOf({ question, at }, questionnaire, locale)),
    ...(content.quiz ? quizColumns(content) : []),
  ];
  return twofoldTable({
    fileName: yearlyFileName(fiscalYear, content.title.ja, '回答一覧'),
    asciiFileName: `responses-${fiscalYear}`,
    columns: [...ABOUT_THE_PERSON, ...columnsIn('ja')],
    rowsIn: (words) => {
      const columns = columnsIn(words ?? 'ja');
      return pages(store, questionnaire, (row) => rowOf(row, columns, words ?? 'ja'));
    },
  });
}

const ABOUT_THE_PERSON: readonly WordedColumn[] = [
  { name: 'respondent_code', heading: { ja: 'コード', en: 'Code' } },
  { name: 'respondent', heading: { ja: '対象者', en: 'Respondent' } },
  { name: 'state', heading: { ja: '状態', en: 'State' }, worded: labelledBy(STATE_LABELS) },
  { name: 'version', heading: { ja: '版', en: 'Version' } },
  {
    name: 'submitted_at',
    heading: { ja: '回答日時（日本時間）', en: 'Submitted (Japan time)' },
    worded: inTokyo,
  },
  { name: 'receipt', heading: { ja: '受付番号', en: 'Receipt' } },
];

interface Column extends WordedColumn {
  readonly valueIn: (row: ResponseRow) => CsvValue;
}

/**
 * `<code>`, then its label, whether it counts as positive, and the comment, as they apply. For people the code of an
 * option says nothing: its label stands under the question's own heading.
 */
function columnsOf(
  { question, at }: { readonly question: Question; readonly at: number },
  { frozenMeasures }: Questionnaire,
  locale: Locale,
): readonly Column[] {
  const { code } = question;
  const named = (ja: string, en: string) => ({
    ja: `${questionNumbered('ja', at)}${ja}`,
    en: `${questionNumbered('en', at)}${en}`,
  });
  const answered = (read: (answer: Answer) => CsvValue): Column['valueIn'] => {
    return ({ response }) => {
      const answer = response && ownAnswer(response.answers, code);
      return answer && read(answer);
    };
  };
  const chosen = (answer: Answer) => kindOf(question).chosenOptions(answer);
  const own = { name: code, valueIn: answered((answer) => cellOf(question, answer)) };
  const columns: Column[] = ['options' in question ? own : { ...own, heading: named('', '') }];
  if ('options' in question) {
    const labels = new Map(question.options.map((option) => [option.code, textIn(locale, option.label)]));
    const label = (answer: Answer) =>
      chosen(answer)
        .map((option) => labels.get(option) ?? option)
        .join('；');
    columns.push({ name: `${code}_label`, heading: named('', ''), valueIn: answered(label) });
    const conditions = frozenMeasures
      .flatMap((measure) => measure.conditions)
      .filter((condition) => condition.question === code);
    const holds = (all: readonly Pick<MeasureCondition, 'options' | 'exactly'>[]) => (answer: Answer) =>
      chosen(answer).length === 0 ? undefined : Number(all.some((one) => isMetBy(one, chosen(answer))));
    if (conditions.length > 0) {
      const heading = named('（1=肯定）', ' (1 = positive)');
      columns.push({ name: `${code}_positive`, heading, valueIn: answered(holds(conditions)) });
    }
    const right = rightOptionsOf(question);
    if (right.length > 0) {
      const heading = named('（1=正解）', ' (1 = right)');
      const isRight = holds([{ options: right, exactly: true }]);
      columns.push({ name: `${code}_right`, heading, valueIn: answered(isRight) });
    }
  }
  if (question.comment) {
    const heading = named('（意見）', ' (comment)');
    columns.push({ name: `${code}_comment`, heading, valueIn: answered((answer) => answer.comment) });
  }
  return columns;
}

/** How each person did in the quiz as a whole. */
function quizColumns(content: Quizzed): readonly Column[] {
  const marked = ({ response }: ResponseRow) => response && marksOf(content, response.answers);
  return [
    {
      name: 'quiz_right',
      heading: { ja: '正解数', en: 'Right answers' },
      valueIn: (row) => marked(row)?.right,
    },
    {
      name: 'quiz_passed',
      heading: { ja: '合格（1=合格）', en: 'Passed (1 = passed)' },
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

function rowOf(row: ResponseRow, columns: readonly Column[], locale: Locale): readonly CsvValue[] {
  const { invitation, response } = row;
  return [
    invitation.respondent.code,
    textIn(locale, invitation.respondent.name),
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
