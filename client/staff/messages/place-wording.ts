import type { Locale } from '../../../shared/domain/localized-text.ts';
import { figureIn } from '../../messages/figures.ts';
import { isStaffKey, staffWords } from './staff-words.ts';

/**
 * Where in a document, from a JSON pointer: `/questions/0/options/1/label` → 問１・選択肢２・表示. A number is counted from
 * one and joins the list before it; a step without a word of its own is shown as it is.
 */
export function placeWording(locale: Locale, pointer: string): string {
  const say = staffWords(locale) as (
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ) => string;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const places: string[] = [];
  steps.forEach((step, index) => {
    const counted = /^\d+$/.test(steps[index + 1] ?? '') ? Number(steps[index + 1]) : undefined;
    const listKey = `place.one.${step}`;
    if (counted !== undefined && isStaffKey(listKey)) {
      places.push(say(listKey, { number: figureIn(locale, counted + 1), year: counted }));
    } else if (!(index > 0 && /^\d+$/.test(step) && isStaffKey(`place.one.${steps[index - 1]}`))) {
      const key = `place.${step}`;
      places.push(isStaffKey(key) ? say(key) : step);
    }
  });
  return places.join(say('place.join'));
}
