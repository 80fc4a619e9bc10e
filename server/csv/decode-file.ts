import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TableEncoding } from '../../shared/api/table-file-api.ts';

/** Bytes decoded at a time: some thousand lines, so that other requests pass between. */
const SLICE = 64 * 1024;

/** By the byte order mark, else by what the bytes can be. A file that is no UTF-8 is taken for Windows' own code page. */
export function encodingOf(bytes: Buffer): TableEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : isEucJp(bytes) ? 'euc-jp' : 'cp932');
}

/**
 * As older systems other than Windows write it. Nearly every character of full width has a byte in Windows' code page that
 * this encoding never uses, and katakana of half width, the only ones that have none, have no byte above 0xdf.
 */
function isEucJp(bytes: Buffer): boolean {
  const start = bytes.subarray(0, SLICE).toString('latin1');
  return EUC_JP.test(start) && /[\xe0-\xfe]/.test(start);
}

/** The last character may be cut off. */
const EUC_JP =
  /^(?:[\0-\x7f]|[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2})*(?:[\xa1-\xfe]|\x8e|\x8f[\xa1-\xfe]?)?$/;

/** Without a mark, the separators and digits of every table show it: half of each is a zero, always on the same side. */
function unmarkedUtf16(bytes: Buffer): TableEncoding | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 20;
  if (bytes.length % 2 === 1 || Math.max(even, odd) <= many) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

/** The text piece by piece, without its mark. What the encoding does not know comes as U+FFFD. */
export function* decodedPieces(bytes: Buffer, encoding: TableEncoding): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for (let from = 0; from < bytes.length; from += SLICE) {
    yield decoder.write(bytes.subarray(from, from + SLICE));
  }
  yield decoder.end() ?? '';
}
