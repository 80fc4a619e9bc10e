/**
 * 改善提案: what a ward proposed, and what came of it. The register of an item and year holds those that were proposed
 * in that year; they may be examined and dealt with long after it.
 */
export interface Case extends CaseContent {
  readonly id: string;
  readonly itemId: string;
  /** The year in which it was proposed. */
  readonly fiscalYear: number;
  /** Running number within the register, from 1: by it a file knows its cases again. */
  readonly number: number;
  /** From 1, counted up by each change: an editor that saw another one is told. */
  readonly revision: number;
}

/** What somebody enters of a case. Texts are kept exactly as entered. */
export interface CaseContent {
  /** The ward, or whoever proposed it. */
  readonly proposer: string;
  readonly title: string;
  /** The day on which it was examined, `YYYY-MM-DD`; absent until then. */
  readonly examinedOn?: string | undefined;
  readonly outcome: CaseOutcome;
  /** The day of the outcome; where it is absent the outcome holds from the day of the examination. */
  readonly decidedOn?: string | undefined;
  readonly notes?: string | undefined;
}

export const CASE_OUTCOMES = ['unsuited', 'revised', 'done', 'in-progress'] as const;

/** 統一になじまない, 改訂等実施, 対応済, 審議中 */
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** As the register and the progress sheet write them. */
export const OUTCOME_LABELS: Readonly<Record<CaseOutcome, { readonly ja: string; readonly en: string }>> = {
  unsuited: { ja: '統一になじまない', en: 'Not suited to one way everywhere' },
  revised: { ja: '改訂等実施', en: 'Revised' },
  done: { ja: '対応済', en: 'Dealt with' },
  'in-progress': { ja: '審議中', en: 'Under examination' },
};

export const CASE_FIELDS = ['proposer', 'title', 'examinedOn', 'outcome', 'decidedOn', 'notes'] as const;

export type CaseField = (typeof CASE_FIELDS)[number];

/** Texts in characters, the register in cases. */
export const CASE_BOUNDS = {
  proposer: 200,
  title: 400,
  notes: 4_000,
  number: 99_999,
  /** Of one item in one year. */
  cases: 2_000,
} as const;

/**
 * The number of the next case that comes without one: above all others, so that none that was deleted is given anew.
 * Above `CASE_BOUNDS.number` where none is left.
 */
export function nextNumber(cases: readonly Pick<Case, 'number'>[]): number {
  return cases.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
}

/** Whether two say the same, character for character. */
export function isSameCase(left: CaseContent, right: CaseContent): boolean {
  return CASE_FIELDS.every((field) => left[field] === right[field]);
}
