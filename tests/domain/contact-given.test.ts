import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import { issueRecordOf } from '../../shared/domain/certificate/certificate.ts';
import { FIRST_LETTERS, firstLettersFor, LETTER_KINDS, PLACEHOLDERS } from '../../shared/domain/letter.ts';
import { contactIn } from '../../shared/domain/questionnaire.ts';
import { openQuestionnaire, text } from '../support/builders.ts';

const contact = text('改革担当\n電話 06-0000-0000', 'Reform section\ntel. 06-0000-0000');

describe('whom to ask', () => {
  it('is given as entered, blanks and line ends included', () => {
    const entered = { ja: ' 改革担当\r\n電話 06-0000-0000\n\n', en: '\tReform section ' };
    expect(contactIn({ contact: entered })).toEqual(entered);
  });

  it('is nobody where it is absent or made of blanks, and Japanese where the translation is', () => {
    expect(contactIn({})).toBeUndefined();
    for (const ja of ['', ' \n', '\u3000']) expect(contactIn({ contact: { ja, en: 'x' } })).toBeUndefined();
    expect(contactIn({ contact: { ja: '改革担当', en: ' \n' } })).toEqual({ ja: '改革担当' });
  });

  it('changes nothing in what is certified: nobody answers to it', () => {
    const at = new Date('2022-02-21T01:00:00Z');
    const issued = openQuestionnaire();
    const withContact = { ...issued, content: { ...issued.content, contact } };
    const certified = canonicalJson(issueRecordOf(withContact, 24, at));
    expect(certified).toBe(canonicalJson(issueRecordOf(issued, 24, at)));
    expect(certified).not.toContain('06-0000-0000');
    expect(Object.keys(JSON.parse(certified))).not.toContain('contact');
  });
});

describe('the letters of a questionnaire that says whom to ask', () => {
  it.each(LETTER_KINDS)('end with that and are otherwise as ever, with every placeholder: %s', (kind) => {
    const letters = firstLettersFor({ contact });
    for (const locale of ['ja', 'en'] as const) {
      const wording = letters[kind][locale];
      expect(wording.startsWith(FIRST_LETTERS[kind][locale])).toBe(true);
      expect(wording.trimEnd().endsWith(`{${PLACEHOLDERS.inquiries[locale]}}`)).toBe(true);
      for (const names of Object.values(PLACEHOLDERS)) expect(wording).toContain(`{${names[locale]}}`);
    }
  });

  it('still promise no change where answers stand', () => {
    const { request } = firstLettersFor({ contact, quiz: { passMark: 1, reveal: 'after-submit' } });
    expect(request.ja).toContain('提出した後は修正できません。');
    expect(request.ja).toContain('{問合せ先}');
  });

  it('are the usual ones where the contact is empty', () => {
    expect(firstLettersFor({ contact: { ja: ' ' } })).toEqual(FIRST_LETTERS);
  });
});
