import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { groupedFigure } from '../../../../messages/figures.ts';
import { fieldWording } from '../../../messages/field-wording.ts';
import { isSheetKey, sheetWords } from '../sheet-words.ts';

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
  const words = Object.entries(params).map(([name, value]) => [name, paramWording(locale, name, value)]);
  const say = sheetWords(locale) as (key: string, params: Params) => string;
  return say(key, Object.fromEntries(words));
}

function paramWording(locale: Locale, name: string, value: string | number): string | number {
  if (typeof value === 'number') return name === 'max' ? groupedFigure(value) : value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDay(locale, value) : value;
}
