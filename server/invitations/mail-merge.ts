import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Invitation, type InvitationState, stateOf } from '../../shared/domain/invitation.ts';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import { tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { CsvRows, CsvTable, CsvValue } from '../csv/csv-reply.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';
import { linkOf } from '../replies/invitation-replies.ts';

/** Fixed: letters name their fields by them. */
const COLUMNS = [
  'respondent_code',
  'respondent',
  'respondent_en',
  'title',
  'title_en',
  'email',
  'url',
  'link_code',
  'state',
  'state_label',
  'reminded_count',
  'deadline',
] as const;

const STATE_LABELS: Readonly<Record<InvitationState, string>> = {
  issued: '未回答',
  draft: '下書き',
  answered: '回答',
  excused: '対象外',
  revoked: '無効',
};

const PAGE = 500;

/** One row a person in roster order; the e-mail address is that of the post in the roster today. */
export async function mailMergeCsv(dependencies: Dependencies, questionnaireId: string): Promise<CsvTable> {
  const { questionnaire, emails } = await dependencies.store.read(async (reads) => {
    const questionnaire = found(await reads.questionnaires.find(questionnaireId));
    const roster = await reads.rosters.find(questionnaire.rosterId);
    return { questionnaire, emails: new Map(roster?.members.map(({ code, email }) => [code, email])) };
  });
  const { fiscalYear, content, dueAt } = questionnaire;
  const deadline = dueAt && deadlineText(dueAt);
  const rowOf = (one: Invitation): readonly CsvValue[] => {
    const { code, name, title } = one.respondent;
    const url = linkOf(dependencies, one);
    const state = stateOf(one);
    return [
      ...[code, name.ja, name.en, title.ja, title.en, emails.get(code)],
      ...(url === null ? [undefined, undefined] : [url, groupedLinkCode(url.split('/').at(-1) ?? '')]),
      ...[state, STATE_LABELS[state], one.remindedCount, deadline],
    ];
  };
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${content.title.ja}_差込用`,
    asciiFileName: `mail-merge-${fiscalYear}`,
    columns: COLUMNS,
    rows: pages(dependencies, questionnaireId, rowOf),
  };
}

/** With the day of the week, so that a spreadsheet takes it for no date: `2022年3月11日（金）23:59`. */
function deadlineText(dueAt: Date): string {
  const { year, month, day, hour, minute, weekday } = tokyoTimeOf(dueAt);
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  return `${year}年${month}月${day}日（${'日月火水木金土'[weekday]}）${time}`;
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
