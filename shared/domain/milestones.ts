import type { LocalizedText } from './localized-text.ts';

/**
 * Places, from 0, of the sentences that a year has already: whatever the widths and blanks, they would be judged twice
 * under two numbers.
 */
export function repeatedMilestones(milestones: readonly LocalizedText[]): readonly number[] {
  const keys = milestones.map(({ ja }) => ja.normalize('NFKC').replace(/\s/g, ''));
  return keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []));
}
