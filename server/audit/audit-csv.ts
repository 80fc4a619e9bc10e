import type { AuditEntry } from '../../shared/domain/audit.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { actionInJapanese } from '../../shared/i18n/audit-actions-ja.ts';
import { inTokyo, labelledBy } from '../csv/cell-words.ts';
import type { CsvRows, CsvValue } from '../csv/csv-reply.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { AuditFilter, Store } from '../store/store.ts';
import { searchAudit } from './search-audit.ts';
import { entryReplyOf, namesIn } from './who-and-what.ts';

const PAGE = 200;

const ACTOR_LABELS = {
  account: { ja: 'アカウント', en: 'Account' },
  respondent: { ja: '対象者', en: 'Respondent' },
  service: { ja: 'サービス', en: 'Service' },
} as const;

const SUBJECT_LABELS = {
  account: { ja: 'アカウント', en: 'Account' },
  invitation: { ja: '回答依頼', en: 'Invitation' },
  questionnaire: { ja: 'アンケート', en: 'Questionnaire' },
  plan: { ja: '計画', en: 'Plan' },
  indicator: { ja: '成果指標', en: 'Indicator' },
  cases: { ja: '事例台帳', en: 'Case register' },
  sheet: { ja: '進捗状況', en: 'Progress sheet' },
  roster: { ja: '名簿', en: 'Roster' },
  service: { ja: 'サービス', en: 'Service' },
} as const;

const COLUMNS: readonly WordedColumn[] = [
  { name: 'sequence', heading: { ja: '連番', en: 'Number' } },
  { name: 'at', heading: { ja: '日時（日本時間）', en: 'When (Japan time)' }, worded: inTokyo },
  {
    name: 'actor_kind',
    heading: { ja: '操作した人の種類', en: 'By (kind)' },
    worded: labelledBy(ACTOR_LABELS),
  },
  { name: 'actor_id' },
  { name: 'actor', heading: { ja: '操作した人', en: 'By' } },
  // In English the code is the words.
  { name: 'action', heading: { en: 'What was done' }, worded: (code) => String(code).replaceAll('-', ' ') },
  { name: 'action_label', heading: { ja: '操作' } },
  {
    name: 'subject_kind',
    heading: { ja: '対象の種類', en: 'On what (kind)' },
    worded: labelledBy(SUBJECT_LABELS),
  },
  { name: 'subject_id' },
  { name: 'subject', heading: { ja: '対象', en: 'On what' } },
  { name: 'details', heading: { ja: '詳細', en: 'Details' } },
  { name: 'previous_hash', heading: { ja: '前の記録のハッシュ', en: 'Hash of the entry before' } },
  { name: 'hash', heading: { ja: 'ハッシュ', en: 'Hash' } },
];

/**
 * Newest first, as on the page. What programs get has each part of an entry as it is hashed, so that the chain can be
 * checked without this service; what people get names things instead of their ids.
 */
export function auditCsv(store: Store, filter: AuditFilter): TwofoldTable {
  return twofoldTable({
    fileName: '操作記録',
    asciiFileName: 'audit-log',
    columns: COLUMNS,
    rowsIn: (words) => pages(store, filter, words ?? 'ja'),
  });
}

async function* pages(store: Store, filter: AuditFilter, locale: Locale): AsyncGenerator<CsvRows> {
  for (let after: number | undefined; ; ) {
    const { entries, next } = await searchAudit(store, filter, { after, limit: PAGE });
    yield await rowsOf(store, entries, locale);
    if (next === undefined) return;
    after = next;
  }
}

function rowsOf(store: Store, entries: readonly AuditEntry[], locale: Locale): Promise<CsvRows> {
  return store.read(async (reads) => {
    const nameOf = namesIn(reads);
    const rows: (readonly CsvValue[])[] = [];
    for (const entry of entries) {
      const { sequence, at, actor, action, subject, details, hash } = await entryReplyOf(entry, nameOf);
      rows.push([
        sequence,
        at,
        actor.kind,
        actor.id,
        actor.name && textIn(locale, actor.name),
        action,
        actionInJapanese(action),
        subject.kind,
        subject.id,
        subject.name && textIn(locale, subject.name),
        JSON.stringify(details),
        entry.previousHash,
        hash,
      ]);
    }
    return rows;
  });
}
