import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { safeCell } from './csv-cells.ts';

/** A table that is made page by page: `rows` yields pages, so that a long export never holds up other requests. */
export interface CsvTable {
  /** In Japanese, without ending. */
  readonly fileName: string;
  readonly asciiFileName: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<CsvRows>;
}

export type CsvValue = string | number | undefined;

export type CsvRows = readonly (readonly CsvValue[])[];

/** A table small enough to be one page. */
export async function* onePage(rows: CsvRows): AsyncGenerator<CsvRows> {
  yield rows;
}

export const csvQuery = z.strictObject({
  encoding: z.enum(['utf-8', 'cp932']).optional(),
  bom: z.enum(['0', '1']).optional(),
});

/** RFC 4180 with CR LF; UTF-8 with a byte order mark, without which Excel takes it for the local encoding. */
export function sendCsv(reply: FastifyReply, table: CsvTable, options: z.output<typeof csvQuery>): Readable {
  const encoding = options.encoding ?? 'utf-8';
  const bom = encoding === 'utf-8' && options.bom !== '0';
  const type = `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}; header=present`;
  downloadAs(reply, type, table, 'csv');
  return Readable.from(chunksOf(table, encoding, bom));
}

/** Says that the reply is a file to be kept, under its Japanese name and an ASCII one for programs that know no other. */
export function downloadAs(
  reply: FastifyReply,
  type: string,
  name: Pick<CsvTable, 'fileName' | 'asciiFileName'>,
  ending: string,
): void {
  const fileName = encodeURIComponent(`${nameOnDisk(name.fileName)}.${ending}`).replace(
    /['()*]/g,
    percentEncoded,
  );
  reply
    .header('content-type', type)
    .header(
      'content-disposition',
      `attachment; filename="${name.asciiFileName}.${ending}"; filename*=UTF-8''${fileName}`,
    );
}

async function* chunksOf(table: CsvTable, encoding: string, bom: boolean): AsyncGenerator<Buffer> {
  const encode = await encoderFor(encoding);
  if (bom) yield Buffer.from('\ufeff', 'utf8');
  yield encode(csvText([table.columns]));
  for await (const page of table.rows) {
    yield encode(csvText(page));
    // Streams do not yield by themselves: without this a fast reader would hold up every other request.
    await new Promise(setImmediate);
  }
}

/** The tables of CP932 are half a megabyte, so they are loaded only when somebody asks for it. */
async function encoderFor(encoding: string): Promise<(text: string) => Buffer> {
  return encoding === 'cp932'
    ? (await import('./cp932.ts')).encodeCp932
    : (text) => Buffer.from(text, 'utf8');
}

function csvText(rows: CsvRows): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    // A lone CR or LF is quoted too: spreadsheets begin a row at either.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** A title as a file may be called: without what Windows refuses, and without halves of surrogate pairs. */
function nameOnDisk(title: string): string {
  const kept = title.replace(/[\p{Control}\p{Surrogate}\\/:*?"<>|]/gu, '_');
  // By whole characters: a cut through a pair would leave half of one.
  return [...kept].slice(0, 100).join('');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
