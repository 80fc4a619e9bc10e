import { describe, expect, it } from 'vitest';
import { changesEn } from '../../../client/staff/messages/changes-en.ts';
import { changesJa } from '../../../client/staff/messages/changes-ja.ts';
import { exportsEn } from '../../../client/staff/messages/exports-en.ts';
import { exportsJa } from '../../../client/staff/messages/exports-ja.ts';
import { newYearEn } from '../../../client/staff/messages/new-year-en.ts';
import { newYearJa } from '../../../client/staff/messages/new-year-ja.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';

describe.each([
  ['changes', changesJa, changesEn],
  ['exports', exportsJa, exportsEn],
  ['new year', newYearJa, newYearEn],
] as const)('the words that are read late: %s', (_, ja, en) => {
  it('has the same keys and parameters in both languages, and no Japanese in the English', () => {
    const namesIn = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([key, message]) => [key, parameterNames(message)]));
    expect(namesIn(en)).toEqual(namesIn(ja));
    expect(Object.values(en).filter((said) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(said))).toEqual([]);
  });
});
