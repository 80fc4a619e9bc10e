import type { CsvRows, CsvTable } from '../csv/csv-reply.ts';
import type { RosterHead, Store } from '../store/store.ts';

const PAGE = 1_000;

/** Headers that the import knows, so that what goes out comes back the same. */
export const ROSTER_CSV_COLUMNS = [
  'コード',
  '名前',
  '名前（英語）',
  'かな',
  '役職',
  '役職（英語）',
  'メールアドレス',
  '所属',
] as const;

/** One row a member in the official order. */
export function rosterCsv(store: Store, { id, name }: RosterHead): CsvTable {
  return {
    fileName: name.ja,
    asciiFileName: 'roster',
    columns: ROSTER_CSV_COLUMNS,
    rows: pages(store, id),
  };
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
