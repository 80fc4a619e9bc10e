import type { Actor } from '../../shared/domain/audit.ts';
import { statusAfter } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import type { WriteStore } from '../store/store.ts';
import { accountOf } from './acting-account.ts';
import { getCurrent } from './current-publication.ts';
import { changeSheets } from './fixed-sheets.ts';

/**
 * Takes a year from the public, every version of it: its addresses then say that it was, and why. Its questionnaires
 * and sheets are fixed again, as they were before. Throws `not-published`.
 */
export async function takeBack(
  { store, clock }: Dependencies,
  given: {
    readonly planId: string;
    readonly fiscalYear: number;
    readonly reason: string;
    readonly actor: Actor;
  },
): Promise<void> {
  const at = clock();
  const { planId, fiscalYear, reason, actor } = given;
  await store.write(async (writes) => {
    const { version, document } = await getCurrent(writes, planId, fiscalYear);
    await writes.publications.takeBack(planId, fiscalYear, { at, reason });
    await takeBackQuestionnaires(writes, document.questionnaires);
    await changeSheets(writes, { planId, fiscalYear }, 'take-back', { accountId: accountOf(actor), at });
    await writes.audit.append({
      at,
      actor,
      action: 'take-back-results',
      subject: `plan/${planId}`,
      details: { fiscalYear, version, reason },
    });
  });
}

async function takeBackQuestionnaires(
  writes: WriteStore,
  questionnaires: readonly { readonly id: string }[],
): Promise<void> {
  for (const { id } of questionnaires) {
    const questionnaire = await writes.questionnaires.find(id);
    if (questionnaire && statusAfter('take-back', questionnaire.status)) {
      await writes.questionnaires.takeBack(id);
    }
  }
}
