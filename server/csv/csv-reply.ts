import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import iconv from 'iconv-lite';
import { z } from 'zod';
import { foldForCp932 } from './cp932.ts';
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
  const fileName = `${encodeURIComponent(`${table.fileName}.csv`).replace(/['()*]/g, percentEncoded)}`;
  reply
    .header(
      'content-type',
      `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}; header=present`,
    )
    .header(
      'content-disposition',
      `attachment; filename="${table.asciiFileName}.csv"; filename*=UTF-8''${fileName}`,
    );
  return Readable.from(chunksOf(table, encoding, bom));
}

async function* chunksOf(table: CsvTable, encoding: string, bom: boolean): AsyncGenerator<Buffer> {
  const encode = (text: string) =>
    encoding === 'cp932' ? iconv.encode(foldForCp932(text), 'cp932') : Buffer.from(text, 'utf8');
  if (bom) yield Buffer.from('\ufeff', 'utf8');
  yield encode(csvText([table.columns]));
  for await (const page of table.rows) {
    yield encode(csvText(page));
    // Streams do not yield by themselves: without this a fast reader would hold up every other request.
    await new Promise(setImmediate);
  }
}

function csvText(rows: CsvRows): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { record_delimiter: 'windows' },
  );
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
