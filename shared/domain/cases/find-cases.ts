import type { Case, CaseOutcome } from './case.ts';

export interface CaseFilter {
  readonly outcome?: CaseOutcome | undefined;
  /** Exactly as entered. */
  readonly proposer?: string | undefined;
  /** Somewhere in the title, the proposer or the notes; width and case make no difference. */
  readonly text?: string | undefined;
}

/** The cases that meet every part of the filter, in their order. */
export function findCases<C extends Case>(
  cases: readonly C[],
  { outcome, proposer, text = '' }: CaseFilter,
): readonly C[] {
  const wanted = folded(text);
  return cases.filter(
    (one) =>
      (outcome === undefined || one.outcome === outcome) &&
      (proposer === undefined || one.proposer === proposer) &&
      (wanted === '' || folded(`${one.title}\n${one.proposer}\n${one.notes ?? ''}`).includes(wanted)),
  );
}

/** Who proposed something, in the order of their first case. */
export function proposersOf(cases: readonly Pick<Case, 'proposer'>[]): readonly string[] {
  return [...new Set(cases.map(({ proposer }) => proposer))];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
