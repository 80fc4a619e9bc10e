/**
 * Of a list of places, those that already stand in rising order: the longest such part, so that as few as possible
 * count as moved when one person is put in front of a thousand. n log n.
 *
 * @param places distinct numbers, in their new order
 */
export function placesInOrder(places: readonly number[]): ReadonlySet<number> {
  /** At `length - 1`, the index of the smallest place that ends a rising part of that length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  places.forEach((place, index) => {
    const length = lengthBelow(place, ends, places);
    before[index] = length === 0 ? undefined : ends[length - 1];
    ends[length] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.add(places[index] ?? 0);
  return kept;
}

function lengthBelow(place: number, ends: readonly number[], places: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
