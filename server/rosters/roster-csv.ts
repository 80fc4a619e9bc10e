import type { CsvRows } from '../csv/csv-reply.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { RosterHead, Store } from '../store/store.ts';

const PAGE = 1_000;

/** Headers that the import knows in both languages, so that what goes out comes back the same. */
export const ROSTER_CSV_COLUMNS = [
  { name: 'コード', heading: { ja: 'コード', en: 'Code' } },
  { name: '名前', heading: { ja: '名前', en: 'Name' } },
  { name: '名前（英語）', heading: { ja: '名前（英語）', en: 'Name (English)' } },
  { name: 'かな', heading: { ja: 'かな', en: 'Kana' } },
  { name: '役職', heading: { ja: '役職', en: 'Title' } },
  { name: '役職（英語）', heading: { ja: '役職（英語）', en: 'Title (English)' } },
  { name: 'メールアドレス', heading: { ja: 'メールアドレス', en: 'E-mail' } },
  { name: '所属', heading: { ja: '所属', en: 'Affiliation' } },
] as const satisfies readonly WordedColumn[];

/** One row a member in the official order. */
export function rosterCsv(store: Store, { id, name }: RosterHead): TwofoldTable {
  return twofoldTable({
    fileName: name.ja,
    asciiFileName: 'roster',
    columns: ROSTER_CSV_COLUMNS,
    rowsIn: () => pages(store, id),
  });
}

async function* pages(store: Store, id: string): AsyncGenerator<CsvRows> {
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.rosters.members(id, after, PAGE));
    const last = page.at(-1);
    if (!last) return;
    yield page.map(({ member: { code, name, kana, title, email, body } }) => {
      return [code, name.ja, name.en, kana, title.ja, title.en, email, body];
    });
    after = last.position;
  }
}
