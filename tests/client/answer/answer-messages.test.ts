import { describe, expect, it } from 'vitest';
import { en as answerEn } from '../../../client/answer/messages/en.ts';
import { ja as answerJa } from '../../../client/answer/messages/ja.ts';
import { answerProblemWording } from '../../../client/messages/answer-problem-wording.ts';
import { en } from '../../../client/messages/en.ts';
import { ja } from '../../../client/messages/ja.ts';
import type { AnswerProblem } from '../../../shared/domain/answers.ts';
import { parameterNames, translate } from '../../../shared/i18n/translate.ts';

describe.each([
  ['components', ja, en],
  ["respondent's pages", answerJa, answerEn],
] as const)('the catalogues of the %s', (_name, japanese, english) => {
  it('have the same keys', () => {
    expect(Object.keys(english)).toEqual(Object.keys(japanese));
  });

  it('have a text for every key, with nothing but known parameters', () => {
    const words: Readonly<Record<string, string>> = english;
    for (const [key, message] of Object.entries(japanese)) {
      const translated = words[key] ?? '';
      expect(message.trim()).not.toBe('');
      expect(translated.trim()).not.toBe('');
      expect([key, ...parameterNames(translated)]).toEqual([key, ...parameterNames(message)]);
    }
  });

  it('say 再依頼 and never 督促', () => {
    expect(Object.values(japanese).join()).not.toContain('督促');
  });
});

describe('a message', () => {
  it('takes its parameters as text, braces included', () => {
    const catalogue = { hello: '{name} 様 {count}問' } as const;
    expect(translate(catalogue, 'hello', { name: '{count}', count: 3 })).toBe('{count} 様 3問');
  });
});

describe('the wording of a problem', () => {
  const problems: readonly AnswerProblem[] = [
    { code: 'required', question: 'q1' },
    { code: 'wrong-type', question: 'q1' },
    { code: 'unknown-field', question: 'q1' },
    { code: 'unknown-option', question: 'q1' },
    { code: 'repeated-option', question: 'q1' },
    { code: 'too-few-choices', question: 'q1', params: { min: 2 } },
    { code: 'too-many-choices', question: 'q1', params: { max: 3 } },
    { code: 'too-long', question: 'q1', params: { max: 2000, length: 2001 } },
    { code: 'not-a-number', question: 'q1' },
    { code: 'too-small', question: 'q1', params: { min: -5 } },
    { code: 'too-large', question: 'q1', params: { max: 1000 } },
    { code: 'too-many-decimals', question: 'q1', params: { decimals: 2 } },
    { code: 'not-a-date', question: 'q1' },
    { code: 'too-early', question: 'q1', params: { earliestOn: '2021-04-01' } },
    { code: 'too-late', question: 'q1', params: { latestOn: '2022-03-31' } },
    { code: 'unknown-question', question: 'q9' },
    { code: 'hidden-question', question: 'q2' },
  ];

  it.each(problems)('exists in both languages for $code', (problem) => {
    for (const locale of ['ja', 'en'] as const) {
      const wording = answerProblemWording(locale, problem);
      expect(wording).not.toMatch(/[{}]|undefined|problem\./);
      for (const value of Object.values(problem.params ?? {})) {
        if (typeof value === 'number' && locale === 'en')
          expect(wording).toContain(value.toLocaleString('en'));
      }
    }
  });

  it('gives limits as people write them', () => {
    const say = (problem: AnswerProblem) => answerProblemWording('ja', problem);
    expect(say({ code: 'too-long', question: 'q1', params: { max: 2000, length: 2001 } })).toBe(
      '2,000字以内で入力してください（いまは2,001字です）',
    );
    expect(say({ code: 'too-late', question: 'q1', params: { latestOn: '2022-03-31' } })).toBe(
      '2022年３月31日（木）以前の日付を入力してください',
    );
    expect(say({ code: 'too-many-decimals', question: 'q1', params: { decimals: 0 } })).toBe(
      '小数点のない数で入力してください',
    );
  });
});
