import iconv from 'iconv-lite';
import type { TableEncoding } from '../../shared/api/table-file-api.ts';
import type { Member } from '../../shared/domain/roster.ts';

export const HEADER = ['コード', '名前', 'かな', '役職', 'メールアドレス'] as const;

/** A table as offices write it, one text a cell. */
export function table(
  rows: readonly (readonly string[])[],
  { separator = ',', lineEnd = '\r\n' }: { readonly separator?: string; readonly lineEnd?: string } = {},
): string {
  return rows.map((row) => row.join(separator)).join(lineEnd) + lineEnd;
}

/** The members as a file with `HEADER`, in their order. */
export function tableOf(members: readonly Member[]): readonly (readonly string[])[] {
  return [HEADER, ...members.map(rowOf)];
}

export function rowOf({ code, name, kana = '', title, email = '' }: Member): readonly string[] {
  return [code, name.ja, kana, title.ja, email];
}

export function bytesIn(encoding: TableEncoding, text: string, bom = false): Uint8Array<ArrayBuffer> {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM: bom }));
}

/** Fifty thousand people as a town hall's list would name them. */
export function manyRows(count: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: count }, (_, index) => [
    String(100_001 + index),
    `第${index + 1}町会`,
    'ちょうかい',
    '町会長',
    `chokai${index + 1}@town.example.jp`,
  ]);
  return [HEADER, ...rows];
}
