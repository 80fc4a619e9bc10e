import { describe, expect, it } from 'vitest';
import { en as linkEn } from '../../../client/sheets/messages/en.ts';
import { ja as linkJa } from '../../../client/sheets/messages/ja.ts';
import { en } from '../../../client/sheets/messages/progress-en.ts';
import { ja } from '../../../client/sheets/messages/progress-ja.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';

describe.each([
  ['link sheets', linkJa, linkEn],
  ['progress sheets', ja, en],
] as const)('the words of %s', (_name, japanese, english) => {
  it('are the same messages in both languages, with the same parameters', () => {
    const parametersIn = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([key, said]) => [key, parameterNames(said)]));
    expect(parametersIn(english)).toEqual(parametersIn(japanese));
  });
});
