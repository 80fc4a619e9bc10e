/** How many rows a line of a cell takes on paper: an estimate, rather too many than too few. */
import { hangOf, type PrintedLine } from './printed-lines.ts';

/** Neither begins a row: full stops, closing brackets, small kana, the sign of a long vowel. */
const NOT_FIRST =
  /[\s、。，．・：；？！）」』】〕》〉＞］｝％ー～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}%]/u;
/** Nor do these end one. */
const NOT_LAST = /[（「『【〔《〈＜［｛([{]/u;

/** Of the height of the type: Latin letters and digits are narrow, and never torn from each other. */
const LATIN = 0.57;
const BLANK = 0.3;

/** `width`: of the cell, in full-width characters. At least 1. */
export function rowsOf({ text }: Pick<PrintedLine, 'text'>, width: number): number {
  const further = Math.max(1, width - hangOf(text));
  let rows = 1;
  let room = width;
  for (const part of partsOf(text)) {
    const length = lengthOf(part);
    if (length > room && room < (rows === 1 ? width : further)) {
      rows += 1;
      room = further;
    }
    // Longer than a whole row, a word is torn after all.
    for (room -= length; room < -0.001; room += further) rows += 1;
  }
  return rows;
}

/** What stays together: a word in Latin letters, a character with the signs that may not stand apart from it. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let before = '';
  for (const character of text) {
    const isWord = isLatin(before) && isLatin(character);
    if (parts.length > 0 && (isWord || NOT_FIRST.test(character) || NOT_LAST.test(before))) {
      parts[parts.length - 1] += character;
    } else parts.push(character);
    before = character;
  }
  return parts;
}

function isLatin(character: string): boolean {
  return /^[!-\u1fff]$/.test(character);
}

/** A blank at the end of a row takes no room in it. */
function lengthOf(part: string): number {
  let length = 0;
  for (const character of part.replace(/ +$/, '')) {
    length += character === ' ' ? BLANK : isLatin(character) ? LATIN : 1;
  }
  return length + (part.endsWith(' ') ? BLANK : 0);
}
