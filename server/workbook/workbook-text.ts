/** What Excel takes in one cell, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/** Control characters, halves of pairs and what is no character: XML cannot hold them, and the library drops them. */
const NOT_IN_XML = /(?![\t\n])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\u{fffd}]/gu;

/**
 * A text in the form in which a workbook stores it: `_x000C_` stands for a character by its number, so a text that
 * happens to look like that is written with its underscore as a number. Too long ones are cut, and say so.
 */
export function workbookText(text: string): string {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, byNumber);
  // The library keeps texts as members of a plain object, where these are found without having been put in.
  const stored = escaped in {} ? byNumber(escaped.charAt(0)) + escaped.slice(1) : escaped;
  if (stored.length <= LONGEST_CELL) return stored;
  const cut = stored
    .slice(0, LONGEST_CELL - CUT.length - 8)
    .replace(/(_x?[0-9A-F]{0,4}|[\ud800-\udbff])$/, '');
  return cut + CUT;
}

const CUT = '…（以下略）';

function byNumber(character: string): string {
  const unit = /\p{Surrogate}/u.test(character) || character.length > 1 ? 0xfffd : character.charCodeAt(0);
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}
