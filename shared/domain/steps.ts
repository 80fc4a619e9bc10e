/**
 * Long work on many things, cut into steps between which somebody else may have their turn. A rule written so is still
 * one pure function: `atOnce` runs it through, and whoever has others to serve runs it with pauses of their own.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Things that are looked at between two pauses: a few milliseconds' worth, whatever is done with each. */
const PER_STEP = 500;

/** Runs to the end without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does something with each of a list, in steps. */
export function* eachInSteps<T>(things: readonly T[], act: (thing: T, index: number) => void): Steps<void> {
  for (const [index, thing] of things.entries()) {
    act(thing, index);
    if (index % PER_STEP === PER_STEP - 1) yield undefined;
  }
}

/** `Array.map`, in steps. */
export function* mapInSteps<T, U>(
  things: readonly T[],
  to: (thing: T, index: number) => U,
): Steps<readonly U[]> {
  const mapped: U[] = [];
  yield* eachInSteps(things, (thing, index) => {
    mapped.push(to(thing, index));
  });
  return mapped;
}
