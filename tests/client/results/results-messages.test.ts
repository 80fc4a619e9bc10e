import { describe, expect, it } from 'vitest';
import { en } from '../../../client/results/messages/en.ts';
import { ja } from '../../../client/results/messages/ja.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';
import { sourcesIn } from '../../architecture/source-files.ts';

/** Nothing is counted by a unit of its own in English sentences, but nothing is missing either. */
describe('the catalogues of the published pages', () => {
  it('have the same keys, and the same parameters in each', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ja));
    const words: Readonly<Record<string, string>> = en;
    for (const [key, message] of Object.entries(ja)) {
      const translated = words[key] ?? '';
      expect(message.trim()).not.toBe('');
      expect([key, ...parameterNames(translated)]).toEqual([key, ...parameterNames(message)]);
    }
  });

  it('say nothing that no page says', () => {
    const text = sourcesIn('client/results')
      .filter(({ path }) => !path.includes('/messages/'))
      .map((file) => file.text)
      .join();
    const made = [...text.matchAll(/say\(\s*`([^`]+)`/g)].map(
      (match) =>
        new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
    );
    const sides = /resultsWords\(locale\)\(`([^`$]+)\$\{/g;
    const prefixes = [...text.matchAll(sides)].map((match) => match[1] ?? '');
    const unused = Object.keys(ja).filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !made.some((pattern) => pattern.test(key)) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});
