import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import type { JoinPlace } from '../../../../../shared/domain/progress-sheet/join-place.ts';
import type { JoinedContent } from '../../../../../shared/domain/progress-sheet/joined-content.ts';
import type { Sides } from '../../../../../shared/domain/progress-sheet/joined-parts.ts';
import type { SheetContent } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { sheetWords } from '../sheet-words.ts';
import { joinPlaceName } from './join-place-words.ts';
import { valueAt } from './join-value-words.ts';

/** Nobody reads a sentence of a hundred places; the difference between the versions shows them all. */
const MOST_PLACES = 8;

/** In one sentence, what was joined without asking and whose it was; `undefined` where nothing was. */
export function joinedSentence(
  locale: Locale,
  sides: Sides<SheetContent>,
  { byTheirs, byMine }: Pick<JoinedContent, 'byTheirs' | 'byMine'>,
): string | undefined {
  const say = sheetWords(locale);
  const named = (places: readonly JoinPlace[], side: SheetContent) => {
    const names = places.slice(0, MOST_PLACES).map((place) => {
      const name = joinPlaceName(locale, sides, place);
      if (place.member !== undefined) return name;
      if (valueAt(locale, side, place) === undefined) return `${name}${say('differences.kind.removed')}`;
      return valueAt(locale, sides.agreed, place) === undefined
        ? `${name}${say('differences.kind.added')}`
        : name;
    });
    const more = places.length - names.length;
    return [...names, ...(more > 0 ? [say('conflict.more', { count: figureIn(locale, more) })] : [])].join(
      say('listComma'),
    );
  };
  const [theirs, mine] = [named(byTheirs, sides.theirs), named(byMine, sides.mine)];
  if (theirs && mine) return say('conflict.joined', { theirs, mine });
  if (theirs) return say('conflict.joined.theirs', { theirs });
  return mine ? say('conflict.joined.mine', { mine }) : undefined;
}
