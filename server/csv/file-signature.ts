/**
 * What a file that should be a table of texts is instead, by its first bytes. Without this a PDF is a table of one odd
 * column, and its lines people.
 */
import type { OtherFile } from '../../shared/domain/table-file.ts';

const SIGNATURES: readonly (readonly [OtherFile, readonly number[]])[] = [
  // The container of Office before 2007, and of any workbook with a password.
  ['file-is-old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['file-is-pdf', [0x25, 0x50, 0x44, 0x46]],
  ['file-is-image', [0x89, 0x50, 0x4e, 0x47]],
  ['file-is-image', [0xff, 0xd8, 0xff]],
  ['file-is-image', [0x47, 0x49, 0x46, 0x38]],
  ['file-is-image', [0x49, 0x49, 0x2a, 0x00]],
  ['file-is-image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['file-is-archive', [0x1f, 0x8b, 0x08]],
  ['file-is-archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** By the bytes alone, before anything is decoded; undefined for what may be text. */
export function otherFile(bytes: Buffer): OtherFile | undefined {
  const beginsWith = (signature: readonly number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  if (beginsWith(ZIP)) return zippedFile(bytes);
  const known = SIGNATURES.find(([, signature]) => beginsWith(signature));
  if (known) return known[0];
  const isPhoto = ['ftypheic', 'ftypheix', 'ftypmif1', 'ftypavif'].includes(bytes.toString('latin1', 4, 12));
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isPhoto || isWebp ? 'file-is-image' : undefined;
}

/** The names of the parts stand in plain bytes at the head of each part and, all together, at the end. */
function zippedFile(bytes: Buffer): OtherFile {
  const has = (name: string) => bytes.includes(name, 0, 'latin1');
  if (has('xl/workbook') || has('opendocument.spreadsheet')) return 'file-is-workbook';
  return has('[Content_Types].xml') || has('vnd.oasis.opendocument') ? 'file-is-document' : 'file-is-archive';
}

/** By its first characters, once they are decoded. */
export function otherText(text: string): OtherFile | undefined {
  if (/^\s*(<!doctype html|<html|<table|<\?xml|\{\\rtf)/i.test(text)) return 'file-is-markup';
  const controls = text.match(CONTROLS)?.length ?? 0;
  // One in a cell is a slip, told at its line; many, or zeros beside them, are no text at all.
  return controls > 2 && controls > text.length / 200 ? 'file-is-no-text' : undefined;
}

/** Apart from tabs, line ends and feeds. */
const CONTROLS = /(?![\t\n\r\f\v])\p{Control}/gu;
