import type { CommentsFilter } from '../../shared/api/comment-api.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import type { CsvRows, CsvTable, CsvValue } from '../csv/csv-reply.ts';
import type { Store } from '../store/store.ts';
import { commentsAfter, type WrittenComment } from './written-comments.ts';

const COLUMNS = [
  'respondent_code',
  'respondent',
  'state',
  'question',
  'question_text',
  'chosen',
  'chosen_label',
  'text',
  'comment',
  'version',
  'submitted_at',
  'marked',
  'marked_version',
  'changed_since_mark',
] as const;

/** One row a comment, in roster order. */
export function commentsCsv(
  store: Store,
  questionnaire: Questionnaire,
  filter: CommentsFilter = {},
): CsvTable {
  const { fiscalYear, content } = questionnaire;
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${content.title.ja}_意見`,
    asciiFileName: `comments-${fiscalYear}`,
    columns: COLUMNS,
    rows: pages(store, questionnaire, filter),
  };
}

async function* pages(
  store: Store,
  questionnaire: Questionnaire,
  filter: CommentsFilter,
): AsyncGenerator<CsvRows> {
  for (let after = 0; ; ) {
    const from = after;
    const page = await store.read((reads) => commentsAfter(reads, questionnaire, filter, from));
    if (page.last === undefined) return;
    yield page.comments.map(rowOf);
    after = page.last;
  }
}

function rowOf({
  person,
  question,
  chosen,
  words,
  version,
  submittedAt,
  mark,
}: WrittenComment): readonly CsvValue[] {
  const { respondent } = person.invitation;
  const options = 'options' in question ? question.options : [];
  return [
    respondent.code,
    respondent.name.ja,
    stateOf(person.invitation),
    question.code,
    question.text.ja,
    chosen.join(';'),
    chosen.map((code) => options.find((option) => option.code === code)?.label.ja ?? code).join('；'),
    words?.text,
    words?.comment,
    version,
    submittedAt.toISOString(),
    mark ? 1 : 0,
    mark?.version,
    mark && Number(mark.changed),
  ];
}
