import type { CommentsFilter } from '../../shared/api/comment-api.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { inTokyo, labelledBy, questionNumbered, STATE_LABELS } from '../csv/cell-words.ts';
import type { CsvRows, CsvValue } from '../csv/csv-reply.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { Store } from '../store/store.ts';
import { commentsAfter, type WrittenComment } from './written-comments.ts';

const COLUMNS: readonly WordedColumn[] = [
  { name: 'respondent_code', heading: { ja: 'コード', en: 'Code' } },
  { name: 'respondent', heading: { ja: '対象者', en: 'Respondent' } },
  { name: 'state', heading: { ja: '状態', en: 'State' }, worded: labelledBy(STATE_LABELS) },
  { name: 'question', heading: { ja: '設問', en: 'Question' } },
  { name: 'question_text', heading: { ja: '設問文', en: 'Question text' } },
  { name: 'chosen' },
  { name: 'chosen_label', heading: { ja: '選んだ回答', en: 'Answer chosen' } },
  { name: 'text', heading: { ja: '自由記述', en: 'Free text' } },
  { name: 'comment', heading: { ja: '意見', en: 'Comment' } },
  { name: 'version', heading: { ja: '版', en: 'Version' } },
  {
    name: 'submitted_at',
    heading: { ja: '回答日時（日本時間）', en: 'Submitted (Japan time)' },
    worded: inTokyo,
  },
  { name: 'marked', heading: { ja: '課題に使う（1=印あり）', en: 'Use as an issue (1 = marked)' } },
  { name: 'marked_version', heading: { ja: '印を付けた版', en: 'Version marked' } },
  {
    name: 'changed_since_mark',
    heading: { ja: '印のあとで変更（1=あり）', en: 'Changed since marked (1 = changed)' },
  },
];

/** One row a comment, in roster order. */
export function commentsCsv(
  store: Store,
  questionnaire: Questionnaire,
  filter: CommentsFilter = {},
): TwofoldTable {
  const { fiscalYear, content } = questionnaire;
  return twofoldTable({
    fileName: yearlyFileName(fiscalYear, content.title.ja, '意見'),
    asciiFileName: `comments-${fiscalYear}`,
    columns: COLUMNS,
    rowsIn: (words) => pages(store, questionnaire, { filter, words }),
  });
}

async function* pages(
  store: Store,
  questionnaire: Questionnaire,
  { filter, words }: { readonly filter: CommentsFilter; readonly words: Locale | undefined },
): AsyncGenerator<CsvRows> {
  const { questions } = questionnaire.content;
  // Programs know a question by its code, people by its number.
  const nameOf = (code: string) =>
    words
      ? questionNumbered(
          words,
          questions.findIndex((one) => one.code === code),
        )
      : code;
  for (let after = 0; ; ) {
    const from = after;
    const page = await store.read((reads) => commentsAfter(reads, questionnaire, filter, from));
    if (page.last === undefined) return;
    yield page.comments.map((one) => rowOf(one, nameOf, words ?? 'ja'));
    after = page.last;
  }
}

function rowOf(
  { person, question, chosen, words, version, submittedAt, mark }: WrittenComment,
  nameOf: (code: string) => string,
  locale: Locale,
): readonly CsvValue[] {
  const { respondent } = person.invitation;
  const options = 'options' in question ? question.options : [];
  const labelOf = (code: string) => {
    const label = options.find((option) => option.code === code)?.label;
    return label ? textIn(locale, label) : code;
  };
  return [
    respondent.code,
    textIn(locale, respondent.name),
    stateOf(person.invitation),
    nameOf(question.code),
    textIn(locale, question.text),
    chosen.join(';'),
    chosen.map(labelOf).join('；'),
    words?.text,
    words?.comment,
    version,
    submittedAt.toISOString(),
    mark ? 1 : 0,
    mark?.version,
    mark && Number(mark.changed),
  ];
}
