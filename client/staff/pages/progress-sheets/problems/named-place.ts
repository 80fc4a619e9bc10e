import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import {
  type ActionPeriod,
  EMPTY_SHEET,
  type SheetContent,
  type SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { isSheetKey, type SaySheet, sheetWords } from '../sheet-words.ts';
import { contentPointer } from './place-ids.ts';

/**
 * `/periods/0/actions/1/doneOn` → 【第１四半期】の取組２・完了日: a place of the sheet in the words that stand at it. What has
 * no name yet, or is not told by `content`, is called by its number.
 */
export function sheetPlace(locale: Locale, pointer: string, content: SheetContent = EMPTY_SHEET): string {
  const say = sheetWords(locale);
  const numbered = (at: string) => figureIn(locale, Number(at) + 1);
  const [list, at, ...steps] = contentPointer(pointer).split('/').slice(1);
  const places =
    at !== undefined && list === 'periods'
      ? placeInPeriod(say, content.periods[Number(at)], { at, steps, numbered })
      : at !== undefined && list === 'counts'
        ? placeInCount(say, content.counts[Number(at)], { at, steps, numbered })
        : [wordFor(say, `part.${list}`, list ?? '')];
  return places.filter((place) => place !== '').join(say('place.join'));
}

interface Steps {
  readonly at: string;
  readonly steps: readonly string[];
  readonly numbered: (at: string) => string;
}

function placeInPeriod(
  say: SaySheet,
  period: ActionPeriod | undefined,
  { at, steps, numbered }: Steps,
): readonly string[] {
  const name = period?.label || say('place.one.periods', { number: numbered(at) });
  const [part = '', action, member = ''] = steps;
  if (part !== 'actions') return [name, wordFor(say, `period.${part}`, part)];
  if (action === undefined) return [name, say('place.actions')];
  // The field of its text is called like the action itself.
  const field = member === 'text' ? '' : wordFor(say, `action.${member}`, member);
  return [say('action.name', { period: name, number: numbered(action) }), field];
}

function placeInCount(
  say: SaySheet,
  count: SheetCount | undefined,
  { at, steps, numbered }: Steps,
): readonly string[] {
  const name = count?.label || say('place.one.counts', { number: numbered(at) });
  const [part = '', entry = '', , member = '', place, field] = steps;
  if (part !== 'entries') return [name, wordFor(say, `count.${part}`, part)];
  const asOf = count?.entries[Number(entry)]?.asOf;
  const half = asOf ? say(`half.${asOf}`) : '';
  if (place === undefined) return [name, half, wordFor(say, `figure.${member}`, member)];
  return [
    name,
    half,
    say(field === 'count' ? 'breakdown.count' : 'breakdown.label', { number: numbered(place) }),
  ];
}

/** The label of a field; of a member that has none, its name. */
function wordFor(say: SaySheet, key: string, name: string): string {
  return isSheetKey(key) ? (say as (key: string) => string)(key) : name;
}
