import { describe, expect, it } from 'vitest';
import { freeText as kind } from '../../../shared/domain/question-kinds/free-text.ts';
import { DEFAULT_TEXT_LENGTH } from '../../../shared/domain/question-kinds/question-kind.ts';
import { freeText } from '../../support/builders.ts';

describe('a free text', () => {
  it('is kept exactly as it was entered', () => {
    const text = '　～（区ＣＭ）＜①－１＞＝２４\n㌔ <b>é\u202e';
    expect(kind.fromForm(freeText(), [text])).toEqual({ text });
    expect(kind.toForm({ text })).toEqual([text]);
    expect(kind.problemsOf(freeText(), { text })).toEqual([]);
  });

  it('takes the line ends of the wire for those that were typed', () => {
    expect(kind.fromForm(freeText(), ['一\r\n二\n三'])).toEqual({ text: '一\n二\n三' });
  });

  it('is as long as its question allows, counted in characters as people do', () => {
    const question = freeText({ maxLength: 3 });
    expect(kind.problemsOf(question, { text: '𠮷野家' })).toEqual([]);
    expect(kind.problemsOf(question, { text: '𠮷野家だ' })).toEqual([
      { code: 'too-long', part: 'text', params: { max: 3, length: 4 } },
    ]);
  });

  it(`is at most ${DEFAULT_TEXT_LENGTH} characters long where the question does not say`, () => {
    expect(kind.problemsOf(freeText(), { text: 'あ'.repeat(DEFAULT_TEXT_LENGTH) })).toEqual([]);
    expect(kind.problemsOf(freeText(), { text: 'あ'.repeat(DEFAULT_TEXT_LENGTH + 1) })).toMatchObject([
      { code: 'too-long' },
    ]);
  });

  it('is unanswered when it is blank', () => {
    for (const text of ['', ' ', '　', '\n\t　']) expect(kind.isAnswered({ text })).toBe(false);
    expect(kind.isAnswered({})).toBe(false);
    expect(kind.isAnswered({ text: '0' })).toBe(true);
  });

  it('chooses no option, whatever is written', () => {
    expect(kind.chosenOptions({ text: '1' })).toEqual([]);
  });

  it('comes from the form when there is anything in it', () => {
    expect(kind.fromForm(freeText(), [])).toBeUndefined();
    expect(kind.fromForm(freeText(), [''])).toBeUndefined();
    expect(kind.toForm({})).toEqual([]);
  });
});
