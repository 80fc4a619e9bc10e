import { describe, expect, it } from 'vitest';
import {
  carriesLink,
  FIRST_LETTERS,
  fillLetter,
  firstLettersFor,
  LETTER_KINDS,
  type LetterFacts,
  PLACEHOLDERS,
  unknownPlaceholders,
} from '../../shared/domain/letter.ts';

const FACTS: LetterFacts = {
  addressee: '北区長',
  title: '成果指標アンケート',
  deadline: '3月11日（金）23:59',
  link: 'https://hakaru.example.jp/a/CODE',
  contact: '市政改革室',
  inquiries: '改革担当\n電話 06-0000-0000',
};

describe('a letter', () => {
  it('is filled in with the facts of one person, by Japanese and by English names', () => {
    expect(fillLetter('{宛名} 様 {題名} {期限} {回答用URL} {担当} {問合せ先}', FACTS)).toBe(
      '北区長 様 成果指標アンケート 3月11日（金）23:59 https://hakaru.example.jp/a/CODE 市政改革室 改革担当\n電話 06-0000-0000',
    );
    expect(fillLetter('{addressee}: {title}, {deadline}, {link}, {contact}, {inquiries}', FACTS)).toBe(
      '北区長: 成果指標アンケート, 3月11日（金）23:59, https://hakaru.example.jp/a/CODE, 市政改革室, 改革担当\n電話 06-0000-0000',
    );
  });

  it('takes braces and dollar signs inside a fact for text', () => {
    const facts = { ...FACTS, addressee: '{回答用URL}', title: '$& $1' };
    expect(fillLetter('{宛名}／{題名}', facts)).toBe('{回答用URL}／$& $1');
  });

  it('leaves what it does not know as it stands, and names it once', () => {
    const wording = '{宛先} {宛名} {宛先} {constructor} {}';
    expect(fillLetter(wording, FACTS)).toBe('{宛先} 北区長 {宛先} {constructor} {}');
    expect(unknownPlaceholders(wording)).toEqual(['{宛先}', '{constructor}']);
    expect(unknownPlaceholders('{宛名} {\n} {')).toEqual([]);
  });

  it('keeps every other character, full-width signs and line ends included', () => {
    const wording = '～（）＜＞＝\r\n　ｶﾅ\t〜';
    expect(fillLetter(wording, FACTS)).toBe(wording);
  });

  it('says whether it carries the link', () => {
    expect(carriesLink('{回答用URL}')).toBe(true);
    expect(carriesLink('{link}')).toBe(true);
    expect(carriesLink('回答用URL {宛名}')).toBe(false);
  });

  it('is not slow on a text made of braces', () => {
    const wording = '{'.repeat(4_000);
    expect(fillLetter(wording, FACTS)).toBe(wording);
  });
});

describe('the letters before the office words them', () => {
  it.each(LETTER_KINDS)(
    'use every placeholder but 問合せ先, no unknown one, and carry the link: %s',
    (kind) => {
      for (const locale of ['ja', 'en'] as const) {
        const wording = FIRST_LETTERS[kind][locale];
        expect(unknownPlaceholders(wording)).toEqual([]);
        for (const [fact, names] of Object.entries(PLACEHOLDERS))
          expect(wording.includes(`{${names[locale]}}`)).toBe(fact !== 'inquiries');
        expect(carriesLink(wording)).toBe(true);
      }
    },
  );

  it('never say 督促', () => {
    expect(JSON.stringify(FIRST_LETTERS)).not.toContain('督促');
  });
});

describe('the letters of a quiz that tells at once what was right', () => {
  it('promise no change after submitting, and say the rest as ever', () => {
    const letters = firstLettersFor({ quiz: { passMark: 1, reveal: 'after-submit' } });
    expect(letters.request.ja).toContain('提出した後は修正できません。');
    expect(letters.request.en).toContain('Once submitted, they cannot be changed.');
    expect(`${letters.request.ja}${letters.request.en}`).not.toMatch(/何度でも|change them until/);
    expect(letters.reminder).toEqual(FIRST_LETTERS.reminder);
    expect(firstLettersFor({ quiz: { passMark: 1, reveal: 'when-fixed' } })).toEqual(FIRST_LETTERS);
    expect(firstLettersFor({})).toEqual(FIRST_LETTERS);
  });
});
