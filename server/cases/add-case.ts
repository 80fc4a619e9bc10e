import type { AddCaseBody, CaseReply } from '../../shared/api/case-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { contentFrom, keepChange, numberFor, refuseFullRegister, refuseWrongCase } from './case-edit.ts';
import { caseReplyOf } from './list-cases.ts';
import { getRegister } from './register-place.ts';

/** Enters a case under the next number of its register. */
export async function addCase(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: { readonly itemId: string; readonly entered: AddCaseBody; readonly actor: Actor },
): Promise<CaseReply> {
  const at = clock();
  const { itemId, entered, actor } = given;
  const { fiscalYear, ...fields } = entered;
  const content = contentFrom(fields);
  return store.write(async (writes) => {
    const place = await getRegister(writes, itemId, fiscalYear);
    refuseWrongCase(content, place, { at, id: undefined });
    refuseFullRegister(place);
    const number = numberFor(place);
    const added = { id: newId(at), itemId, fiscalYear, number, revision: 1, ...content };
    await keepChange(writes, place, { added: [added] }, { at, actor, action: 'add-case', about: added });
    return caseReplyOf(added);
  });
}
