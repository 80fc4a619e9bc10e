export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function measuredOf(values: readonly number[]): Measured {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
}

/** The same order at every run: a small generator (mulberry32) and Fisher–Yates. */
export function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const mixed = [...values];
  const random = randomFrom(seed);
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [left, right] = [mixed[last], mixed[other]];
    if (left !== undefined && right !== undefined) [mixed[last], mixed[other]] = [right, left];
  }
  return mixed;
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
