/** Somebody who has not touched keyboard, mouse or screen for half an hour may have left the room. */
export const IDLE_MS = 30 * 60_000;
/** How long the warning stands before the session ends. */
export const WARNING_MS = 2 * 60_000;

export type Idleness =
  | { readonly state: 'active' }
  | { readonly state: 'warned'; readonly secondsLeft: number }
  | { readonly state: 'over' };

/** What follows from the last input, both in milliseconds since 1970; a clock that was put back counts as input. */
export function idlenessAt(lastInputAt: number, now: number): Idleness {
  const idleFor = now - lastInputAt;
  if (idleFor < IDLE_MS) return { state: 'active' };
  const left = IDLE_MS + WARNING_MS - idleFor;
  return left > 0 ? { state: 'warned', secondsLeft: Math.ceil(left / 1000) } : { state: 'over' };
}
