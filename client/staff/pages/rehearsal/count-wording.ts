import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { optionName } from '../../messages/measure-wording.ts';
import { rehearsalWords } from './rehearsal-words.ts';

/** `7 (1:3 2:0) +7`, as the robots write it down → 回答 7人（選択肢１ 3人、選択肢２ 0人）・意見 7件. */
export function countsWording(locale: Locale, written: string): string {
  const say = rehearsalWords(locale);
  const [, answered, options, comments] = /^(\d+)(?: \(([^)]*)\))? \+(\d+)$/.exec(written) ?? [];
  if (answered === undefined || comments === undefined) return written;
  if (!options) return say('count.question', { answered, comments });
  const named = options.split(' ').map((one) => {
    const at = one.lastIndexOf(':');
    return say('count.option', { option: optionName(locale, one.slice(0, at)), count: one.slice(at + 1) });
  });
  return say('count.choice', { answered, comments, options: named.join(locale === 'ja' ? '、' : ', ') });
}

/** `7 9 3/9 –`: who answered, who was asked, and the ratio of each indicator. */
export function figuresWording(locale: Locale, written: string): string {
  const say = rehearsalWords(locale);
  const [responded, eligible, ...ratios] = written.split(' ');
  if (responded === undefined || eligible === undefined) return written;
  if (ratios.length === 0) return say('count.figures', { responded, eligible });
  const results = ratios.map((ratio) => (ratio.includes('/') ? ratio : say('count.none')));
  return say('count.results', { responded, eligible, results: results.join(locale === 'ja' ? '、' : ', ') });
}
