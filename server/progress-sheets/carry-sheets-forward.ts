import type { CarryForwardReply } from '../../shared/api/progress-sheet-api.ts';
import { carriedForward } from '../../shared/domain/progress-sheet/carry-forward.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { keepVersion } from './keep-version.ts';
import { getPlanInYear } from './sheet-place.ts';

/**
 * Makes next year's sheets from a year's, all in one act; what somebody has begun there is left as it is. Throws
 * `nothing-to-carry-forward` where the year has no sheets, `already-exists` where next year has every one of them.
 */
export async function carrySheetsForward(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: { readonly planId: string; readonly fiscalYear: number; readonly accountId: string },
): Promise<CarryForwardReply> {
  const { planId, accountId } = given;
  const fiscalYear = given.fiscalYear + 1;
  const edit = { accountId, at: clock() };
  return store.write(async (writes) => {
    await getPlanInYear(writes, planId, given.fiscalYear);
    await getPlanInYear(writes, planId, fiscalYear);
    const sheets = await writes.sheets.ofPlan(planId, given.fiscalYear);
    if (sheets.length === 0) throw new Problem('nothing-to-carry-forward');
    const [made, existing]: [string[], string[]] = [[], []];
    for (const { itemId, content } of sheets) {
      if (await writes.sheets.find(itemId, fiscalYear)) {
        existing.push(itemId);
        continue;
      }
      const next = { itemId, fiscalYear, status: 'draft' as const, content: carriedForward(content) };
      await keepVersion(writes, { before: undefined, next }, { act: 'carry-forward' }, edit);
      made.push(itemId);
    }
    if (made.length === 0) throw new Problem('already-exists');
    await writes.audit.append({
      at: edit.at,
      actor: { kind: 'account', id: accountId },
      action: 'carry-sheets-forward',
      subject: `plan/${planId}`,
      details: { fiscalYear, sheets: made.length },
    });
    return { fiscalYear, made, existing };
  });
}
