import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../client/staff/messages/en.ts';
import { ja } from '../../../client/staff/messages/ja.ts';
import { ROOT } from '../../architecture/source-files.ts';

const [japanese = '', english = ''] = readFileSync(join(ROOT, 'docs/first-round.md'), 'utf8').split(
  '\n# From an empty database',
);

/** Whether the text is one of the messages, whatever stands in for their parameters. */
function isSaid(catalogue: Readonly<Record<string, string>>, words: string): boolean {
  return Object.values(catalogue).some((message) => {
    const fixed = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${fixed.join('.+')}$`).test(words) && fixed.join('') !== '';
  });
}

const quoted = (text: string, marks: RegExp) => [
  ...new Set([...text.matchAll(marks)].map((one) => one[1] ?? '')),
];

describe('docs/first-round.md', () => {
  const ofJapanese = quoted(japanese, /「([^」]+)」/g).filter((words) => words !== '太字');
  const ofEnglish = quoted(english, /“([^”]+)”/g).filter((words) => !['bold', 'English'].includes(words));

  it('names enough of the screen to be followed', () => {
    expect(ofJapanese.length).toBeGreaterThan(30);
    expect(ofEnglish.length).toBeGreaterThan(30);
  });

  it.each(ofJapanese)('names what stands on the screen in Japanese: %s', (words) => {
    expect(isSaid(ja, words)).toBe(true);
  });

  it.each(ofEnglish)('names what stands on the screen in English: %s', (words) => {
    expect(isSaid(en, words)).toBe(true);
  });
});
