import { describe, expect, it } from 'vitest';
import { decodedPieces, encodingOf } from '../../server/csv/decode-file.ts';
import { splitTable } from '../../server/csv/split-table.ts';
import { readRosterFile } from '../../server/rosters/read-roster-file.ts';
import { bytesIn, manyRows, table } from '../support/roster-files.ts';

const split = (text: string, pieceLength = 1_000_000) => splitTable(pieces(text, pieceLength));

function* pieces(text: string, length: number): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

const cellsOf = async (text: string) => (await split(text)).rows.map(({ cells }) => cells);
const linesOf = async (text: string) => (await split(text)).rows.map(({ line }) => line);

/** How often others had their turn while this was going on. */
async function turnsDuring<T>(work: Promise<T>): Promise<{ readonly turns: number; readonly result: T }> {
  let [turns, busy] = [0, true];
  const count = () => {
    turns++;
    if (busy) setImmediate(count);
  };
  setImmediate(count);
  const result = await work;
  busy = false;
  return { turns, result };
}

describe('a text as a table', () => {
  it('knows CR LF, LF and CR, even mixed, and keeps those inside quotes as they are', async () => {
    expect(await cellsOf('a,b\r\nc,d\ne,f\rg,"h\r\ni\rj"')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h\r\ni\rj'],
    ]);
  });

  it('numbers lines as an editor does: line ends in quotes and empty lines count', async () => {
    expect(await linesOf('a\r\n"b\r\nb"\r\n\r\n,,\r\nc\r\n"d\nd\rd"\re')).toEqual([1, 2, 6, 7, 10]);
  });

  it('is the same wherever the pieces of the file end', async () => {
    const text = '名前,役職\r\n"北\r\n区","区""長"\r\n\r\n西区,x\r\n';
    const whole = await split(text);
    for (const length of [1, 2, 3, 5, 7]) expect((await split(text, length)).rows).toEqual(whole.rows);
    expect(whole.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('finds the separator in the first line, outside of quotes', async () => {
    expect((await split('a;b\n1,2;3')).separator).toBe('semicolon');
    expect((await split('"a,b,c";d\n')).separator).toBe('semicolon');
    expect((await split('a\tb,c\td\n')).separator).toBe('tab');
    expect((await split('\r\n名前\n北区;西区\n')).separator).toBe('comma');
  });

  it('takes quotes in the middle of a cell, formulas and NUL as text', async () => {
    expect(await cellsOf('北"区",=1+1,a\0b\n')).toEqual([['北"区"', '=1+1', 'a\0b']]);
  });

  it('leaves lines of blanks out', async () => {
    expect(await cellsOf('a,b\n\n, \n　,\t\nc\n')).toEqual([['a', 'b'], ['c']]);
  });

  it('says on which line a quote begins that nothing closes', async () => {
    expect((await split('a\n"b\nb"\n"c\nd\n')).unclosedQuoteAt).toBe(4);
    expect((await split(`a\n"b${'x\n'.repeat(200_000)}"`)).unclosedQuoteAt).toBe(2);
    expect((await split('a\n"b"\n')).unclosedQuoteAt).toBeUndefined();
  });

  it('gives others their turn, however many empty lines or short rows a small file has', async () => {
    const text = `a,b\n${'\n'.repeat(30_000)}${',,\n'.repeat(10_000)}c`;
    const { turns, result } = await turnsDuring(splitTable(pieces(text, 65_536)));
    expect(result.rows.map(({ line }) => line)).toEqual([1, 40_002]);
    // Twenty portions of a thousand short rows and more: each takes longer than others may wait.
    expect(turns).toBeGreaterThan(5);
  });

  it('takes no row of another width for a fault', async () => {
    expect(await cellsOf('a,b\nc\nd,e,f\n')).toEqual([['a', 'b'], ['c'], ['d', 'e', 'f']]);
  });

  it('reads no more rows than tell that there are too many', async () => {
    let taken = 0;
    function* counted(): Generator<string> {
      for (const piece of pieces(`${'x\n'.repeat(200_000)}"`, 10_000)) {
        taken++;
        yield piece;
      }
    }
    const { rows, unclosedQuoteAt } = await splitTable(counted(), 50_002);
    // A piece has 5,000 rows: of the forty-one a dozen or so are enough.
    expect(taken).toBeLessThan(20);
    expect(rows).toHaveLength(50_002);
    expect(unclosedQuoteAt).toBeUndefined();
  });
});

describe('the bytes of a file', () => {
  const HARD = '髙﨑,①－１～∥￥\r\n';

  it.each(['utf-8', 'cp932', 'utf-16le', 'utf-16be'] as const)('come back exactly from %s', (encoding) => {
    const bytes = Buffer.from(bytesIn(encoding, HARD));
    expect([...decodedPieces(bytes, encoding)].join('')).toBe(HARD);
  });

  it('lose their mark, and nothing where a piece ends inside a character', () => {
    const text = `名前\n${'区'.repeat(100_000)}`;
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = Buffer.from(bytesIn(encoding, text, true));
      expect(encodingOf(bytes)).toBe(encoding);
      expect([...decodedPieces(bytes, encoding)].join('')).toBe(text);
    }
    const old = Buffer.from(bytesIn('cp932', `x${text}`));
    expect(encodingOf(old)).toBe('cp932');
    expect([...decodedPieces(old, 'cp932')].join('')).toBe(`x${text}`);
    const euc = Buffer.from(bytesIn('euc-jp', `x${text}`));
    expect(encodingOf(euc)).toBe('euc-jp');
    expect([...decodedPieces(euc, 'euc-jp')].join('')).toBe(`x${text}`);
  });

  it.each(['件名,提案者\n', '氏名,役職,区\n高橋　一,ｺｳﾊｼ,都島区\n', 'name\n北区\n', 'ﾎｸ,区'])(
    'are of EUC-JP or of Windows as they were written: %j',
    (text) => {
      for (const encoding of ['euc-jp', 'cp932'] as const)
        expect(encodingOf(Buffer.from(bytesIn(encoding, text)))).toBe(encoding);
    },
  );

  it('are of Windows where they are katakana of half width and nothing else', () => {
    expect(encodingOf(Buffer.from(bytesIn('cp932', 'ｷﾀ,ﾐﾔｺｼﾞﾏ\nﾌｸｼﾏ,ﾊﾅ\n')))).toBe('cp932');
  });

  it('are UTF-8 with a NUL, or nothing at all, before they are UTF-16', () => {
    expect(encodingOf(Buffer.from('名前,a\0b\n'))).toBe('utf-8');
    expect(encodingOf(Buffer.alloc(0))).toBe('utf-8');
  });
});

describe('a file of 50,000 rows', () => {
  it('is read in many turns, so that other requests pass between', async () => {
    const bytes = Buffer.from(bytesIn('utf-8', table(manyRows(50_000))));
    // How many depends on the machine: hardly a turn is longer than five milliseconds.
    expect((await turnsDuring(splitTable(decodedPieces(bytes, 'utf-8')))).turns).toBeGreaterThan(2);
    expect((await turnsDuring(readRosterFile(bytes))).turns).toBeGreaterThan(4);
  });
});
