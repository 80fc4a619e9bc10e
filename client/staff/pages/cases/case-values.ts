import type { CaseReply } from '../../requests/replies.ts';

export interface CaseValues extends Record<string, string> {
  readonly proposer: string;
  readonly title: string;
  readonly examinedOn: string;
  readonly outcome: string;
  readonly decidedOn: string;
  readonly notes: string;
}

/** A case as the fields show it; a new one is under examination. */
export function caseValues(one: CaseReply | undefined): CaseValues {
  return {
    proposer: one?.proposer ?? '',
    title: one?.title ?? '',
    examinedOn: one?.examinedOn ?? '',
    outcome: one?.outcome ?? 'in-progress',
    decidedOn: one?.decidedOn ?? '',
    notes: one?.notes ?? '',
  };
}

/** What to send: a new case says what it has, a change also what it has no longer. */
export function caseBody(
  { proposer, title, examinedOn, outcome, decidedOn, notes }: CaseValues,
  one: Pick<CaseReply, 'revision'> | undefined,
  fiscalYear: number,
): Readonly<Record<string, unknown>> {
  const optional = {
    examinedOn: examinedOn === '' ? null : examinedOn,
    decidedOn: decidedOn === '' ? null : decidedOn,
    notes: notes.trim() === '' ? null : notes,
  };
  if (one) return { basedOn: one.revision, proposer, title, outcome, ...optional };
  const known = Object.entries(optional).filter(([, value]) => value !== null);
  return { fiscalYear, proposer, title, outcome, ...Object.fromEntries(known) };
}
