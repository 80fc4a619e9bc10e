import type { Locale } from '../../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { fieldWording } from '../../messages/field-wording.ts';
import { contentPointer } from './place-ids.ts';
import { isSheetKey, sheetWords } from './sheet-words.ts';

type Params = Readonly<Record<string, string | number>>;

export interface WordedProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params | undefined;
}

/** What is wrong at a place of the sheet, and what to do about it. */
export function problemWording(locale: Locale, { code, params = {} }: WordedProblem): string {
  const key = `problem.${code}`;
  if (!isSheetKey(key)) return fieldWording(locale, { code, params });
  const words = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDay(locale, value) : value,
  ]);
  return sayWith(locale)(key, Object.fromEntries(words));
}

/** `/periods/0/actions/1/doneOn` → １番目の期間・２番目の取組・完了日. */
export function sheetPlace(locale: Locale, pointer: string): string {
  const say = sayWith(locale);
  const places: string[] = [];
  for (const step of contentPointer(pointer).split('/').slice(1)) {
    const list = places.at(-1);
    if (/^\d+$/.test(step) && list !== undefined) {
      const key = `place.one.${list}`;
      places[places.length - 1] = isSheetKey(key)
        ? say(key, { number: figureIn(locale, Number(step) + 1) })
        : list;
    } else if (step !== 'figure') places.push(step);
  }
  return places
    .map((place) => (isSheetKey(`place.${place}`) ? say(`place.${place}`) : place))
    .join(say('place.join'));
}

function sayWith(locale: Locale): (key: string, params?: Params) => string {
  return sheetWords(locale) as (key: string, params?: Params) => string;
}
