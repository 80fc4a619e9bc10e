import { placesInOrder } from '../kept-order.ts';

/** A line as it stood and stands, as it stood only, or as it stands only. */
export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The lines of two texts side by side, what went before what came. Lines that read the same are paired in turn, and of
 * the pairs those are kept that stand in the same order in both: n log n, so that twenty thousand lines hold nobody up.
 * Empty when the texts are the same.
 */
export function lineDifferences(before: string, after: string): readonly LineChange[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const paired = placesOfSame(old, now);
  const kept = placesInOrder(paired.filter((place) => place !== undefined));
  const changes: LineChange[] = [];
  let at = 0;
  const removeUntil = (place: number) => {
    for (; at < place; at++) changes.push({ kind: 'removed', text: old[at] ?? '' });
  };
  now.forEach((text, index) => {
    const place = paired[index];
    if (place === undefined || !kept.has(place)) {
      changes.push({ kind: 'added', text });
      return;
    }
    removeUntil(place);
    changes.push({ kind: 'same', text });
    at = place + 1;
  });
  removeUntil(old.length);
  return inReadingOrder(changes);
}

/** An empty text has no lines, so that what is first written was not there before. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r\n|\r|\n/);
}

/** For each new line the place of the old one that it is paired with: the first with the first, the second with the second. */
function placesOfSame(old: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const waiting = new Map<string, number[]>();
  for (let place = old.length - 1; place >= 0; place--) {
    const text = old[place] ?? '';
    const places = waiting.get(text);
    if (places) places.push(place);
    else waiting.set(text, [place]);
  }
  return now.map((text) => waiting.get(text)?.pop());
}

/** Between two lines that stayed, first what went, then what came. */
function inReadingOrder(changes: readonly LineChange[]): readonly LineChange[] {
  const ordered: LineChange[] = [];
  let added: LineChange[] = [];
  for (const change of changes) {
    if (change.kind === 'added') {
      added.push(change);
      continue;
    }
    if (change.kind === 'same') {
      ordered.push(...added);
      added = [];
    }
    ordered.push(change);
  }
  return [...ordered, ...added];
}
