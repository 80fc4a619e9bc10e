/** What offices call the columns of their rosters. */
import { columnsByName, type NamedColumn } from './table-columns.ts';

export const ROSTER_FIELDS = ['code', 'name', 'nameEn', 'kana', 'title', 'titleEn', 'email', 'body'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export type RosterColumn = NamedColumn<RosterField>;

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
  nameEn: [
    '名前(英語)',
    '英語名',
    '英名',
    '区名(英語)',
    '氏名(英語)',
    '名称(英語)',
    'name(english)',
    'nameen',
    'englishname',
  ],
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
  titleEn: ['役職(英語)', '職名(英語)', '英語役職', '英語職名', 'title(english)', 'titleen', 'englishtitle'],
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

/** What each cell of a row is the name of, where it is one. */
export function rosterColumnsByName(cells: readonly string[]): readonly RosterColumn[] {
  return columnsByName(cells, HEADERS);
}
