/** Changes of what a sheet says while it is written. Nothing here is sent: see `sentSheet`. */
import { printedMonths } from '../../../../shared/domain/progress-sheet/printed-wording.ts';
import type {
  Action,
  ActionPeriod,
  SheetContent,
  SheetCount,
} from '../../../../shared/domain/progress-sheet/sheet-content.ts';

/** Short and opaque. `randomUUID` is there over https only, and offices run services like this one over http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(5))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export function withPeriod(content: SheetContent, key: string, period: ActionPeriod): SheetContent {
  return { ...content, periods: content.periods.map((one) => (one.key === key ? period : one)) };
}

export function withAction(period: ActionPeriod, action: Action): ActionPeriod {
  return { ...period, actions: period.actions.map((one) => (one.key === action.key ? action : one)) };
}

export function withCount(content: SheetContent, count: SheetCount): SheetContent {
  return { ...content, counts: content.counts.map((one) => (one.key === count.key ? count : one)) };
}

/** A member that is left out where nothing is in its field: an optional text is never empty. */
export function withOptional<T extends object, N extends keyof T>(
  part: T,
  name: N,
  value: T[N] | undefined,
): T {
  const { [name]: _, ...rest } = part;
  return (value === undefined || value === '' ? rest : { ...part, [name]: value }) as T;
}

export function emptyAction(): Action {
  return { key: newKey(), text: '' };
}

/**
 * The period after a change, called by its months (`４月～９月`) where it has no heading, or still the one that its months
 * gave before. What somebody wrote instead stays.
 */
export function withOfferedLabel(before: ActionPeriod, next: ActionPeriod): ActionPeriod {
  const offered = printedMonths(before.firstMonth, before.lastMonth);
  if (next.label !== '' && next.label !== offered) return next;
  return { ...next, label: printedMonths(next.firstMonth, next.lastMonth) };
}

/** The month after the last one is where most plans go on. */
export function addPeriod(content: SheetContent): SheetContent {
  const last = content.periods.at(-1)?.lastMonth;
  const firstMonth = last === undefined ? 4 : last === 3 ? 3 : (last % 12) + 1;
  const period: ActionPeriod = {
    ...{ key: newKey(), label: '', firstMonth, lastMonth: firstMonth },
    actions: [emptyAction()],
  };
  return { ...content, periods: [...content.periods, period] };
}

const QUARTERS = [4, 7, 10, 1] as const;

/** The four quarters of the year, each with a first line to write in: how most sheets begin. */
export function addQuarters(
  content: SheetContent,
  labelOf: (quarter: 1 | 2 | 3 | 4) => string,
): SheetContent {
  const quarters = QUARTERS.map((firstMonth, place): ActionPeriod => {
    const quarter = (place + 1) as 1 | 2 | 3 | 4;
    return {
      ...{ key: newKey(), label: labelOf(quarter), firstMonth, lastMonth: firstMonth + 2 },
      actions: [emptyAction()],
    };
  });
  return { ...content, periods: [...content.periods, ...quarters] };
}

export function addCount(content: SheetContent): SheetContent {
  return { ...content, counts: [...content.counts, { key: newKey(), label: '', entries: [] }] };
}

/** The part one place up or down; the same list where there is none. */
export function movedBy<T extends { readonly key: string }>(
  parts: readonly T[],
  key: string,
  by: -1 | 1,
): readonly T[] {
  const from = parts.findIndex((one) => one.key === key);
  const part = parts[from];
  const to = from + by;
  if (!part || to < 0 || to >= parts.length) return parts;
  return parts.toSpliced(from, 1).toSpliced(to, 0, part);
}

export function without<T extends { readonly key: string }>(parts: readonly T[], key: string): readonly T[] {
  return parts.filter((one) => one.key !== key);
}
