/** Bounds of a sheet: texts in characters, lists in parts. */
export const SHEET_BOUNDS = {
  field: 20_000,
  label: 200,
  action: 4_000,
  effect: 2_000,
  unit: 20,
  periods: 40,
  /** Of one period. */
  actions: 100,
  counts: 50,
  parts: 20,
  /** The largest number of cases. */
  count: 10_000_000,
} as const;
