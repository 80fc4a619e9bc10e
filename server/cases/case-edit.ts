import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { CASE_BOUNDS, type Case, type CaseContent, nextNumber } from '../../shared/domain/cases/case.ts';
import { caseKey } from '../../shared/domain/cases/case-import.ts';
import { problemsOfCase } from '../../shared/domain/cases/case-problems.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import { Problem } from '../problem.ts';
import type { RegisterChange, WriteStore } from '../store/store.ts';
import type { RegisterPlace } from './register-place.ts';

/** Who changes a register, and when. */
export interface CaseEdit {
  readonly actor: Actor;
  readonly at: Date;
}

interface NewContent {
  readonly at: Date;
  /** Of the case that is changed; undefined for one that is not in the register. */
  readonly id: string | undefined;
  /** What comes back may say the same as another, as it did before: files bring such cases too, each with its number. */
  readonly comesBack?: boolean;
}

/** Throws `invalid-fields` for what breaks a rule, or says the same as another case of the register. */
export function refuseWrongCase(
  content: CaseContent,
  { fiscalYear, register }: Pick<RegisterPlace, 'fiscalYear' | 'register'>,
  { at, id, comesBack = false }: NewContent,
): void {
  const problems = problemsOfCase(content, { fiscalYear, today: dayOf(at) });
  const errors = problems.map(({ field, ...problem }): FieldError => ({ pointer: `/${field}`, ...problem }));
  const key = caseKey(content.proposer, content.title);
  const before = register.cases.find((one) => one.id === id);
  const isKept = before !== undefined && caseKey(before.proposer, before.title) === key;
  const same =
    isKept || comesBack ? undefined : register.cases.find((one) => caseKey(one.proposer, one.title) === key);
  // By proposer and title a file knows its cases again: twice the same would leave it guessing.
  if (same) errors.push({ pointer: '/title', code: 'same-case', params: { number: same.number } });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}

export function refuseFullRegister({ register }: Pick<RegisterPlace, 'register'>): void {
  const { cases: max } = CASE_BOUNDS;
  if (register.cases.length < max) return;
  throw new Problem('invalid-fields', {
    errors: [{ pointer: '', code: 'too-many-cases', params: { max } }],
  });
}

/** Throws `invalid-fields` where the highest number is in use. */
export function numberFor({ register }: Pick<RegisterPlace, 'register'>): number {
  const number = nextNumber(register.cases);
  const { number: max } = CASE_BOUNDS;
  if (number <= max) return number;
  throw new Problem('invalid-fields', {
    errors: [{ pointer: '', code: 'no-number-left', params: { max } }],
  });
}

export function dayOf(at: Date): string {
  return formatDay(tokyoTimeOf(at));
}

/** A case without what is not known of it. */
export function contentFrom(given: {
  readonly proposer: string;
  readonly title: string;
  readonly examinedOn?: string | null | undefined;
  readonly outcome?: CaseContent['outcome'] | undefined;
  readonly decidedOn?: string | null | undefined;
  readonly notes?: string | null | undefined;
}): CaseContent {
  const { proposer, title, examinedOn, outcome = 'in-progress', decidedOn, notes } = given;
  return {
    ...{ proposer, title, outcome },
    ...(examinedOn == null ? {} : { examinedOn }),
    ...(decidedOn == null ? {} : { decidedOn }),
    ...(notes == null ? {} : { notes }),
  };
}

/** Changes a register by one case and records it. */
export async function keepChange(
  writes: WriteStore,
  { item, fiscalYear, register }: RegisterPlace,
  change: Partial<RegisterChange>,
  said: CaseEdit & { readonly action: string; readonly about: Pick<Case, 'number' | 'title'> },
): Promise<void> {
  const place = { itemId: item.id, fiscalYear, basedOn: register.revision };
  await writes.cases.change(place, { added: [], changed: [], removedIds: [], ...change });
  const { at, actor, action, about } = said;
  await writes.audit.append({
    ...{ at, actor, action },
    subject: `cases/${item.id}`,
    details: { fiscalYear, number: about.number, title: about.title },
  });
}
