import type { CaseReply, ChangeCaseBody } from '../../shared/api/case-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { type Case, isSameCase } from '../../shared/domain/cases/case.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { contentFrom, keepChange, refuseWrongCase } from './case-edit.ts';
import { caseReplyOf } from './list-cases.ts';
import { getRegister } from './register-place.ts';

/**
 * Changes a case. Throws `changed-meanwhile`, with the case as it stands, where the writer saw another revision. What
 * stands already is not written again: so a change that is sent twice is answered twice.
 */
export async function changeCase(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: { readonly caseId: string; readonly entered: ChangeCaseBody; readonly actor: Actor },
): Promise<CaseReply> {
  const at = clock();
  const { caseId, entered, actor } = given;
  const { basedOn, ...fields } = entered;
  return store.write(async (writes) => {
    const before = found(await writes.cases.find(caseId));
    const place = await getRegister(writes, before.itemId, before.fiscalYear);
    const { proposer = before.proposer, title = before.title } = fields;
    const content = contentFrom({ ...before, ...fields, proposer, title });
    if (isSameCase(before, content)) return caseReplyOf(before);
    refuseOther(before, basedOn);
    refuseWrongCase(content, place, { at, id: caseId });
    const { id, itemId, fiscalYear, number, revision } = before;
    const changed = { id, itemId, fiscalYear, number, revision: revision + 1, ...content };
    await keepChange(
      writes,
      place,
      { changed: [changed] },
      { at, actor, action: 'change-case', about: changed },
    );
    return caseReplyOf(changed);
  });
}

/** Takes a case out of its register; the log keeps that it was there. */
export async function deleteCase(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: { readonly caseId: string; readonly basedOn: number; readonly actor: Actor },
): Promise<void> {
  const at = clock();
  const { caseId, basedOn, actor } = given;
  await store.write(async (writes) => {
    const before = found(await writes.cases.find(caseId));
    const place = await getRegister(writes, before.itemId, before.fiscalYear);
    refuseOther(before, basedOn);
    const said = { at, actor, action: 'delete-case', about: before };
    await keepChange(writes, place, { removedIds: [caseId] }, said);
  });
}

function refuseOther(before: Case, basedOn: number): void {
  if (before.revision !== basedOn) throw new Problem('changed-meanwhile', { current: caseReplyOf(before) });
}
