import type { Cp932LossesReply } from '../../shared/api/cp932-api.ts';
import { safeCell } from './csv-cells.ts';
import type { CsvTable, CsvValue } from './csv-reply.ts';

type Loss = Cp932LossesReply['characters'][number];

const MOST_LISTED = 200;
/** Characters shown on either side of one that is lost. */
const AROUND = 12;

/** Which characters of a table CP932 cannot hold, and where: what the download would turn into `?`. */
export async function cp932Losses(table: CsvTable): Promise<Cp932LossesReply> {
  const losses = new Map<string, Loss>();
  // The tables of CP932 are half a megabyte, so they are loaded only when somebody asks for it.
  const isLost = lossTest((await import('./cp932.ts')).encodeCp932);
  const look = (value: CsvValue, row: number, column: string) => {
    const cell = safeCell(value);
    if (typeof cell === 'number') return;
    let at = 0;
    for (const character of cell) {
      if (isLost(character)) {
        const known = losses.get(character);
        const example = known?.example ?? { row, column, text: whole(around(cell, at, character.length)) };
        losses.set(character, {
          character: whole(character),
          codePoint: codePointOf(character),
          count: (known?.count ?? 0) + 1,
          example,
        });
      }
      at += character.length;
    }
  };
  for (const column of table.columns) look(column, 0, column);
  let row = 0;
  for await (const page of table.rows) {
    for (const values of page) {
      row++;
      for (const [at, value] of values.entries()) look(value, row, table.columns[at] ?? '');
    }
    // Between pages, whoever waits is answered.
    await new Promise(setImmediate);
  }
  const found = [...losses.values()].sort((left, right) => right.count - left.count);
  return {
    total: found.reduce((sum, { count }) => sum + count, 0),
    distinct: found.length,
    characters: found.slice(0, MOST_LISTED),
  };
}

/** Asked once for each character: the encoder writes `?` for what it has no place for. */
function lossTest(encode: (text: string) => Buffer): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    if (character <= '~') return false;
    let lost = known.get(character);
    if (lost === undefined) {
      lost = encode(character).toString('latin1').includes('?');
      known.set(character, lost);
    }
    return lost;
  };
}

function around(text: string, at: number, length: number): string {
  const before = [...text.slice(0, at)].slice(-AROUND).join('');
  const after = [...text.slice(at + length)].slice(0, AROUND).join('');
  return `${before}${text.slice(at, at + length)}${after}`;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Half a surrogate pair is no text that JSON readers agree on. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
