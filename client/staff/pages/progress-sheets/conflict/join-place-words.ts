import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import type { JoinPlace } from '../../../../../shared/domain/progress-sheet/join-place.ts';
import type { Sides } from '../../../../../shared/domain/progress-sheet/joined-parts.ts';
import type { Action, SheetContent } from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { sheetPlace } from '../problems/named-place.ts';
import { isSheetKey, sheetWords } from '../sheet-words.ts';

/** `【第１四半期】の取組２・担当`: as it is called on this screen, or by them where it is not on it. */
export function joinPlaceName(
  locale: Locale,
  { agreed, theirs, mine }: Sides<SheetContent>,
  place: JoinPlace,
): string {
  const side = [mine, theirs, agreed].find((content) => pointerIn(content, place) !== undefined) ?? mine;
  const part = sheetPlace(locale, pointerIn(side, place) ?? `/${place.part}`, side);
  const member = memberName(locale, place);
  return member === '' ? part : [part, member].join(sheetWords(locale)('place.join'));
}

/** The pointer of the part that a place is in; `undefined` where it is not there. */
function pointerIn(content: SheetContent, { part, period, action, count }: JoinPlace): string | undefined {
  if (count !== undefined) return listed('/counts', content.counts, count);
  if (period === undefined) return `/${part}`;
  const pointer = listed('/periods', content.periods, period);
  if (pointer === undefined || action === undefined) return pointer;
  const { actions = [] } = content.periods.find(({ key }) => key === period) ?? {};
  return listed(`${pointer}/actions`, actions, action);
}

function listed(
  pointer: string,
  parts: readonly { readonly key: string }[],
  key: string,
): string | undefined {
  const at = parts.findIndex((one) => one.key === key);
  return at < 0 ? undefined : `${pointer}/${at}`;
}

/** The words at its field; the text of an action is called like the action. */
function memberName(locale: Locale, { action, count, period, member }: JoinPlace): string {
  const say = sheetWords(locale);
  if (member === undefined || (action !== undefined && member === 'text')) return '';
  if (member === 'order') return say(period === undefined ? 'conflict.order' : 'conflict.order.actions');
  const owner = action !== undefined ? 'action' : count !== undefined ? 'count' : 'period';
  const key = [`half.${member}`, `conflict.${member}`, `${owner}.${member}`].find(isSheetKey);
  return key === undefined ? member : (say as (key: string) => string)(key);
}

/** What the action says, where something else of it is asked. */
export function actionAt(
  { theirs, mine }: Sides<SheetContent>,
  { period, action }: JoinPlace,
): Action | undefined {
  const find = (content: SheetContent) =>
    content.periods.find(({ key }) => key === period)?.actions.find(({ key }) => key === action);
  return action === undefined ? undefined : (find(mine) ?? find(theirs));
}
