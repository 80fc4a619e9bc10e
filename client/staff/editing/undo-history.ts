/** What was before and after the present state, for taking back and for doing again. */
export interface UndoHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Where the last change was made: another one there joins it, until `settle`. */
  readonly place: string | undefined;
}

/** More than anybody takes back by hand; the texts of the states are shared, so that they cost little. */
const MOST_STEPS = 200;

export function startHistory<T>(present: T): UndoHistory<T> {
  return { past: [], present, future: [], place: undefined };
}

/**
 * A change, as one step. Letters typed one after the other at the same `place` are one step: taking back a sentence
 * letter by letter helps nobody.
 */
export function record<T>(history: UndoHistory<T>, next: T, place?: string): UndoHistory<T> {
  if (next === history.present) return history;
  const joins = place !== undefined && place === history.place;
  const past = joins ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], place };
}

/** A pause: what is typed next is a step of its own. */
export function settle<T>(history: UndoHistory<T>): UndoHistory<T> {
  return history.place === undefined ? history : { ...history, place: undefined };
}

export function undo<T>({ past, present, future, ...rest }: UndoHistory<T>): UndoHistory<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], place: undefined };
}

export function redo<T>({ past, present, future, ...rest }: UndoHistory<T>): UndoHistory<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: next, future: later, place: undefined };
}
