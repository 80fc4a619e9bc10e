import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeBase32,
  groupedLinkCode,
  LINK_CODE_LENGTH,
  normalizeLinkCode,
} from '../../shared/domain/link-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const anyCode = digest.map((bytes) => encodeBase32(bytes, LINK_CODE_LENGTH));
const CODE = '0123456789ABCDEFGHJKMNPQRS';

describe('a link code', () => {
  it('is the first 130 bits of its digest', () => {
    fc.assert(
      fc.property(digest, (bytes) => {
        const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        const expected = Array.from(
          { length: 26 },
          (_, at) => ALPHABET[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
        );
        expect(encodeBase32(bytes, LINK_CODE_LENGTH)).toBe(expected.join(''));
      }),
    );
  });

  it('comes back from paper as it was issued', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(normalizeLinkCode(code)).toBe(code);
        expect(groupedLinkCode(code)).toMatch(/^(\w{5}-){4}\w{6}$/);
        expect(normalizeLinkCode(groupedLinkCode(code))).toBe(code);
      }),
    );
  });

  it('is forgiven case, look-alikes, full width and any hyphens and blanks', () => {
    const typed = fc.tuple(
      anyCode,
      fc.array(fc.constantFrom('', '-', '－', 'ー', '—', '‐', ' ', '　'), { minLength: 26, maxLength: 26 }),
      fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 26, maxLength: 26 }),
    );
    fc.assert(
      fc.property(typed, ([code, gaps, slips]) => {
        const written = [...code].map(
          (character, at) => (gaps[at] ?? '') + slipped(character, slips[at] ?? 0),
        );
        expect(normalizeLinkCode(written.join(''))).toBe(code);
      }),
    );
  });

  it.each([
    ['I, i, L and l are 1', 'IiLl', '1111'],
    ['O and o are 0', 'Oo0０', '0000'],
    ['full-width letters are letters', 'ａＢｃ１', 'ABC1'],
  ])('%s', (_, typed, read) => {
    expect(normalizeLinkCode(typed + CODE.slice(4))).toBe(read + CODE.slice(4));
  });

  it.each([
    ['empty', ''],
    ['one character short', CODE.slice(1)],
    ['one character long', `${CODE}0`],
    ['with a U, which is in no code', `U${CODE.slice(1)}`],
    ['with a sign', `!${CODE.slice(1)}`],
    ['with a letter of another alphabet', `А${CODE.slice(1)}`],
    ['with a surrogate pair', `𝟘${CODE.slice(2)}`],
    ['with a NUL', `\0${CODE.slice(1)}`],
    ['with a path', `../${CODE.slice(3)}`],
    ['buried in hyphens', CODE + '-'.repeat(100)],
  ])('is refused %s', (_, typed) => {
    expect(normalizeLinkCode(typed)).toBeUndefined();
  });

  it('is never made of anything but the alphabet, whatever is typed', () => {
    const typed = fc.tuple(
      anyCode,
      fc.nat({ max: 26 }),
      fc.nat({ max: 3 }),
      fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(typed, ([code, at, cut, put]) => {
        const read = normalizeLinkCode(
          code.slice(0, at) + String.fromCodePoint(...put) + code.slice(at + cut),
        );
        if (read !== undefined) expect(read).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      }),
    );
  });
});

/** A character as it may be copied from paper. */
function slipped(character: string, slip: number): string {
  const lookAlikes = character === '1' ? ['I', 'l', 'i', 'L'] : character === '0' ? ['O', 'o'] : [];
  const ways = [
    character,
    character.toLowerCase(),
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    ...lookAlikes,
  ];
  return ways[slip % ways.length] ?? character;
}
