/**
 * Which column of a table holds what. By the names in the first row, as offices write them, or, where the first row
 * is a person already, by what stands in the columns.
 */
import { foldedKey, problemOfCode, problemOfEmail } from './roster-keys.ts';
import { columnsByName, type NamedColumn } from './table-columns.ts';
import type { TableRow } from './table-row.ts';

export type RosterField = 'code' | 'name' | 'nameEn' | 'kana' | 'title' | 'titleEn' | 'email' | 'body';

export type RosterColumn = NamedColumn<RosterField>;

export interface TableLayout {
  readonly hasHeader: boolean;
  readonly columns: readonly RosterColumn[];
}

/** The better name first: a file with both a コード and a No. means the running number by the latter. */
const HEADERS: Readonly<Record<RosterField, readonly string[]>> = {
  code: [
    ...['コード', 'code', '対象者コード', '区コード', '団体コード', '組織コード', '所属コード', '職員番号'],
    ...['職員コード', 'membercode', 'respondentcode', '番号', '整理番号', 'number', 'id', 'no.', 'no', '№'],
  ],
  name: [
    ...['名前', 'name', '区名', '名称', '氏名', '対象者', '対象者名', '団体名', '組織名', '所属名', '所属'],
    ...[
      '部署名',
      '部署',
      '課名',
      '行政区',
      '区',
      '市区町村名',
      '市町村名',
      '名前(日本語)',
      'nameja',
      'fullname',
    ],
    ...['respondent', 'ward', 'organization', 'organisation'],
  ],
  nameEn: ['名前(英語)', '英語名', '英名', '区名(英語)', '氏名(英語)', '名称(英語)', 'nameen', 'englishname'],
  kana: [
    ...['かな', 'カナ', 'ふりがな', 'フリガナ', 'よみ', 'ヨミ', 'よみがな', '読み', '読み仮名', '読みがな'],
    ...[
      'かな名',
      'カナ名',
      '氏名カナ',
      '氏名かな',
      '名前(かな)',
      '名前(カナ)',
      'kana',
      'reading',
      'furigana',
    ],
  ],
  title: [
    ...['役職', '職名', 'title', '役職名', '肩書', '肩書き', '職', '補職', '補職名', '職位', '役職(日本語)'],
    ...['post', 'position', 'jobtitle', 'titleja'],
  ],
  titleEn: ['役職(英語)', '職名(英語)', '英語役職', '英語職名', 'titleen', 'englishtitle'],
  email: [
    ...['メールアドレス', 'メール', 'email', 'e-mail', '電子メール', '電子メールアドレス', 'emailアドレス'],
    ...['eメール', 'e-mailアドレス', 'メールアドレス1', 'mail', 'emailaddress', 'mailaddress', 'アドレス'],
  ],
  // Where there is no other name, some of these are the name: a roster of wards says 所属 for what it lists.
  body: [
    ...['所属', 'body', '所属名', '所属局', '所属区', '区局名', '局名', '部署名', '部署', '課名'],
    ...['affiliation', 'bureau', 'department', 'division'],
  ],
};

/** Looks at the first rows; a header is known by the name of a name column, or by two names of any. */
export function layoutOf(rows: readonly TableRow[]): TableLayout {
  const header = columnsByName(rows[0]?.cells ?? [], HEADERS);
  const known = header.filter(({ field }) => field !== undefined);
  const hasHeader = known.length >= 2 || known.some(({ field }) => field === 'name');
  return { hasHeader, columns: hasHeader ? header : guessedColumns(rows.slice(0, 100)) };
}

/** Without names: addresses, codes and kana are known by their form, names and titles by their order. */
function guessedColumns(rows: readonly TableRow[]): readonly RosterColumn[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const fields: (RosterField | undefined)[] = [];
  for (let index = 0; index < width; index++) {
    const filled = rows.map(({ cells }) => foldedKey(cells[index] ?? '')).filter((cell) => cell !== '');
    const field = [formOf(filled), 'name' as const, 'title' as const].find(
      (one) => one !== undefined && !fields.includes(one),
    );
    fields.push(filled.length > 0 ? field : undefined);
  }
  return fields.map((field) => ({ header: '', field }));
}

function formOf(cells: readonly string[]): RosterField | undefined {
  const mostly = (is: (cell: string) => boolean) => cells.filter(is).length * 2 > cells.length;
  if (mostly((cell) => cell.includes('@') && problemOfEmail(cell) === undefined)) return 'email';
  if (mostly((cell) => /\d/.test(cell) && problemOfCode(cell) === undefined)) return 'code';
  if (mostly((cell) => /^[\u3041-\u30ff\s]+$/.test(cell))) return 'kana';
  return undefined;
}
