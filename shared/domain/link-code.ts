/** Crockford's base 32: no I, L, O or U, so that what is copied from paper is read one way only. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 characters hold 130 bits. */
export const LINK_CODE_LENGTH = 26;

/** Encodes the first `length * 5` bits of bytes in Crockford's base 32. */
export function encodeBase32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0x1fff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return text;
}

/**
 * A link code as somebody typed it, made into the one that was issued: case, hyphens, blanks, full-width letters and
 * the look-alikes I, L (1) and O (0) are forgiven. Undefined when it cannot be a link code.
 */
export function normalizeLinkCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const folded = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u002d\u2010-\u2015\u2212\u30fc]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (folded.length !== LINK_CODE_LENGTH) return undefined;
  return [...folded].every((character) => ALPHABET.includes(character)) ? folded : undefined;
}

/** As it stands on paper: groups of five, the last of six. */
export function groupedLinkCode(code: string): string {
  return code.replace(/(.{5})(?=.{5})/g, '$1-');
}
