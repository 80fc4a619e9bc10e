import { addresseeOf } from '../../shared/domain/addressee.ts';
import { type Invitation, stateOf } from '../../shared/domain/invitation.ts';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import { STATE_LABELS } from '../csv/cell-words.ts';
import type { CsvRows, CsvValue } from '../csv/csv-reply.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { linkOf } from '../replies/invitation-replies.ts';

/** Fixed, new ones at the end: letters name their fields by them, and some programs count them. */
const COLUMNS: readonly WordedColumn[] = [
  { name: 'respondent_code', heading: { ja: 'コード', en: 'Code' } },
  { name: 'respondent', heading: { ja: '対象者', en: 'Respondent' } },
  { name: 'respondent_en', heading: { ja: '対象者（英語）', en: 'Respondent (English)' } },
  { name: 'title', heading: { ja: '役職', en: 'Title' } },
  { name: 'title_en', heading: { ja: '役職（英語）', en: 'Title (English)' } },
  { name: 'email', heading: { ja: 'メールアドレス', en: 'E-mail' } },
  { name: 'url', heading: { ja: '回答用URL', en: 'Link' } },
  { name: 'link_code', heading: { ja: '回答用コード', en: 'Link code' } },
  { name: 'state' },
  { name: 'state_label', heading: { ja: '状態', en: 'State' } },
  { name: 'reminded_count', heading: { ja: '再依頼の回数', en: 'Reminders' } },
  { name: 'deadline', heading: { ja: '回答期限', en: 'Deadline' } },
  { name: 'addressee', heading: { ja: '宛名', en: 'Addressee' } },
  { name: 'addressee_en', heading: { ja: '宛名（英語）', en: 'Addressee (English)' } },
];

const PAGE = 500;

/** One row a person in roster order; the e-mail address is that of the post in the roster today. */
export async function mailMergeCsv(
  dependencies: Dependencies,
  questionnaireId: string,
): Promise<TwofoldTable> {
  const { questionnaire, emails } = await dependencies.store.read(async (reads) => {
    const questionnaire = found(await reads.questionnaires.find(questionnaireId));
    const roster = await reads.rosters.find(questionnaire.rosterId);
    return { questionnaire, emails: new Map(roster?.members.map(({ code, email }) => [code, email])) };
  });
  const { fiscalYear, content, dueAt } = questionnaire;
  const rowOf = (one: Invitation, locale: Locale): readonly CsvValue[] => {
    const { code, name, title } = one.respondent;
    const url = linkOf(dependencies, one);
    const state = stateOf(one);
    return [
      ...[code, name.ja, name.en, title.ja, title.en, emails.get(code)],
      ...(url === null ? [undefined, undefined] : [url, groupedLinkCode(url.split('/').at(-1) ?? '')]),
      ...[state, STATE_LABELS[state][locale], one.remindedCount, dueAt && deadlineIn(locale, dueAt)],
      ...[addresseeOf('ja', one.respondent), addresseeOf('en', one.respondent)],
    ];
  };
  return twofoldTable({
    fileName: yearlyFileName(fiscalYear, content.title.ja, '差込用'),
    asciiFileName: `mail-merge-${fiscalYear}`,
    columns: COLUMNS,
    rowsIn: (words) => pages(dependencies, questionnaireId, (one) => rowOf(one, words ?? 'ja')),
  });
}

/** With the day of the week, so that a spreadsheet takes it for no date: `2022年3月11日（金）23:59`. */
function deadlineIn(locale: Locale, dueAt: Date): string {
  const { year, month, day, hour, minute, weekday } = tokyoTimeOf(dueAt);
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  if (locale === 'ja') return `${year}年${month}月${day}日（${'日月火水木金土'[weekday]}）${time}`;
  const [weekdays, months] = [
    'Sun Mon Tue Wed Thu Fri Sat',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  ];
  return `${weekdays.split(' ')[weekday]} ${day} ${months.split(' ')[month - 1]} ${year}, ${time} (Japan time)`;
}

async function* pages(
  { store }: Dependencies,
  questionnaireId: string,
  rowOf: (one: Invitation) => readonly CsvValue[],
): AsyncGenerator<CsvRows> {
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.invitations.page(questionnaireId, after, PAGE));
    const last = page.at(-1);
    if (!last) return;
    yield page.map(rowOf);
    after = last.position;
  }
}
