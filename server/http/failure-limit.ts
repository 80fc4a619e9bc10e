/**
 * Counts failures (wrong passwords, unknown link codes) by key in fixed windows of time. Only failures count, so that
 * an office of hundreds behind one address is never locked out by its own correct requests. Bounded: at most
 * `MOST_KEYS` keys are remembered, the oldest forgotten first.
 */
export interface FailureLimit {
  isExceeded(key: string, now: Date): boolean;
  note(key: string, now: Date): void;
  /** Takes one back: an attempt that was noted on arrival, and succeeded. */
  forgive(key: string, now: Date): void;
}

const MOST_KEYS = 100_000;

export function limitFailures({
  max,
  windowMs,
}: {
  readonly max: number;
  readonly windowMs: number;
}): FailureLimit {
  const failures = new Map<string, { count: number; readonly endsAt: number }>();
  const current = (key: string, now: Date) => {
    const entry = failures.get(key);
    return entry && entry.endsAt > now.getTime() ? entry : undefined;
  };
  return {
    isExceeded: (key, now) => (current(key, now)?.count ?? 0) >= max,
    note(key, now) {
      const entry = current(key, now);
      if (entry) {
        entry.count++;
        return;
      }
      failures.delete(key);
      if (failures.size >= MOST_KEYS) failures.delete(failures.keys().next().value ?? '');
      failures.set(key, { count: 1, endsAt: now.getTime() + windowMs });
    },
    forgive(key, now) {
      const entry = current(key, now);
      if (entry && entry.count > 0) entry.count--;
    },
  };
}
