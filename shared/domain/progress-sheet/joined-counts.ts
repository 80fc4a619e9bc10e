import type { JoinPlace } from './join-place.ts';
import { type Joining, joinedParts, listOf, memberOf, type PartSides, type Sides } from './joined-parts.ts';
import type { CountEntry, Half, SheetContent, SheetCount } from './sheet-content.ts';

/** The counts of two, by count and half: a figure is one thing, since its numbers must add up. */
export function joinedCounts(sides: Sides<SheetContent>, joining: Joining): readonly SheetCount[] {
  return joinedParts(
    listOf(sides, ({ counts }) => counts),
    {
      ...joining,
      placeOf: (count) => ({ part: 'counts', count }),
      orderPlace: { part: 'counts', member: 'order' },
      join: (place, part) => joinedCount(place, part, joining),
    },
  );
}

function joinedCount(
  place: JoinPlace,
  part: PartSides<SheetCount>,
  { decide }: Joining,
): Required<SheetCount> {
  const own = <N extends Exclude<keyof SheetCount, 'key' | 'entries'>>(member: N) =>
    decide(
      { ...place, member },
      memberOf(part, (count) => count[member]),
    );
  const entryOf = (half: Half): readonly CountEntry[] => {
    const figures = memberOf(part, ({ entries }) => entries.find(({ asOf }) => asOf === half)?.figure);
    const figure = decide({ ...place, member: half }, figures);
    return figure ? [{ asOf: half, figure }] : [];
  };
  return {
    key: part.theirs.key,
    label: own('label'),
    unit: own('unit'),
    body: own('body'),
    startedOn: own('startedOn'),
    entries: [...entryOf('mid-year'), ...entryOf('year-end')],
  };
}
