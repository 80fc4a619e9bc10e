import type { CaseReply, PutBackCaseBody } from '../../shared/api/case-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { isSameCase } from '../../shared/domain/cases/case.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import { contentFrom, keepChange, refuseFullRegister, refuseWrongCase } from './case-edit.ts';
import { caseReplyOf } from './list-cases.ts';
import { getRegister } from './register-place.ts';

/**
 * Puts a case back that was deleted, under the number that it had and saying what it said. Throws `invalid-fields`
 * (`number-taken`) where another case has that number by now. One that is there again already is not written twice.
 */
export async function putBackCase(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: { readonly itemId: string; readonly deleted: PutBackCaseBody; readonly actor: Actor },
): Promise<CaseReply> {
  const at = clock();
  const { itemId, deleted, actor } = given;
  const { fiscalYear, number, ...fields } = deleted;
  const content = contentFrom(fields);
  return store.write(async (writes) => {
    const place = await getRegister(writes, itemId, fiscalYear);
    const standing = place.register.cases.find((one) => one.number === number);
    if (standing && isSameCase(standing, content)) return caseReplyOf(standing);
    if (standing) {
      const error = { pointer: '/number', code: 'number-taken', params: { number, title: standing.title } };
      throw new Problem('invalid-fields', { errors: [error] });
    }
    refuseWrongCase(content, place, { at, id: undefined, comesBack: true });
    refuseFullRegister(place);
    const back = { id: newId(at), itemId, fiscalYear, number, revision: 1, ...content };
    await keepChange(writes, place, { added: [back] }, { at, actor, action: 'put-back-case', about: back });
    return caseReplyOf(back);
  });
}
