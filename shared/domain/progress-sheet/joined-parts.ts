import type { JoinPlace } from './join-place.ts';
import { saysTheSame } from './sheet-content.ts';

/** What two began from, and what each made of it. */
export interface Sides<T> {
  readonly agreed: T;
  readonly theirs: T;
  readonly mine: T;
}

/** A part that both have; what both added was not agreed. */
export interface PartSides<T> {
  readonly agreed: T | undefined;
  readonly theirs: T;
  readonly mine: T;
}

/** How one value is made of two. */
export interface Joining {
  /** The one that was changed; of two that were, the chosen one, and that it has to be asked is noted. */
  readonly decide: <T>(place: JoinPlace, sides: PartSides<T>) => T;
  /** The lines of both, where that is beyond doubt. */
  readonly decideText: (place: JoinPlace, sides: PartSides<string>) => string;
}

/** A member of all sides of a part. */
export function memberOf<T, V>({ agreed, theirs, mine }: PartSides<T>, read: (part: T) => V): PartSides<V> {
  return { agreed: agreed && read(agreed), theirs: read(theirs), mine: read(mine) };
}

/** The parts that are in a part, on all sides; none where it was not agreed. */
export function listOf<T, V>(
  { agreed, theirs, mine }: PartSides<T>,
  read: (part: T) => readonly V[],
): Sides<readonly V[]> {
  return { agreed: agreed ? read(agreed) : [], theirs: read(theirs), mine: read(mine) };
}

interface Keyed {
  readonly key: string;
}

export interface JoiningParts<T> extends Pick<Joining, 'decide'> {
  readonly placeOf: (key: string) => JoinPlace;
  readonly orderPlace: JoinPlace;
  readonly join: (place: JoinPlace, part: PartSides<T>) => T;
}

/** Parts by key. One that is gone on one side is gone, unless the other has changed it: then it is decided. */
export function joinedParts<T extends Keyed>(
  { agreed, theirs, mine }: Sides<readonly T[]>,
  { decide, placeOf, orderPlace, join }: JoiningParts<T>,
): readonly T[] {
  const [before, others, own] = [agreed, theirs, mine].map(
    (parts) => new Map(parts.map((one) => [one.key, one])),
  );
  const parts = new Map<string, T>();
  for (const key of new Set([...theirs, ...mine].map((part) => part.key))) {
    const [was, their, my] = [before?.get(key), others?.get(key), own?.get(key)];
    const part =
      their && my
        ? join(placeOf(key), { agreed: was, theirs: their, mine: my })
        : decide<T | undefined>(placeOf(key), { agreed: was, theirs: their, mine: my });
    if (part) parts.set(key, part);
  }
  const keys = (list: readonly T[]) => list.map(({ key }) => key);
  const order = joinedOrder(decide, orderPlace, {
    ...{ agreed: keys(agreed), theirs: keys(theirs), mine: keys(mine) },
  });
  return order.flatMap((key) => parts.get(key) ?? []);
}

/** All keys: in the order of whoever changed that of what all have, what only the other has after what it stood behind. */
function joinedOrder(
  decide: Joining['decide'],
  place: JoinPlace,
  { agreed, theirs, mine }: Sides<readonly string[]>,
): readonly string[] {
  const common = new Set(agreed.filter((key) => theirs.includes(key) && mine.includes(key)));
  const inOrderOf = (keys: readonly string[]) => keys.filter((key) => common.has(key));
  const theirOrder = inOrderOf(theirs);
  const order = decide(place, { agreed: inOrderOf(agreed), theirs: theirOrder, mine: inOrderOf(mine) });
  return saysTheSame(order, theirOrder) ? withAdded(theirs, mine) : withAdded(mine, theirs);
}

function withAdded(base: readonly string[], other: readonly string[]): readonly string[] {
  const keys = [...base];
  other.forEach((key, place) => {
    if (keys.includes(key)) return;
    const before = other.slice(0, place).findLast((one) => keys.includes(one));
    let at = before === undefined ? 0 : keys.indexOf(before) + 1;
    // What the base has added at the same place stays together, in front.
    while (at < keys.length && !other.includes(keys[at] ?? '')) at += 1;
    keys.splice(at, 0, key);
  });
  return keys;
}
