/**
 * The proof that nothing was lost or altered: every tally recounted from the responses it was made of, and the chain
 * of the audit log walked from its first entry.
 */
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { addCounters, type Counters, contributionOf, ELIGIBLE, EXCUSED } from '../../shared/domain/tally.ts';
import { walkAuditChain } from './audit-walk.ts';
import type { ReadStore, Store } from './store.ts';

const PAGE = 1_000;

/** Everything that disagrees, a sentence each; empty when all is well. The service may run meanwhile. */
export async function whatDisagrees(store: Store): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const questionnaire of await store.read((reads) => reads.questionnaires.list())) {
    if (questionnaire.status === 'draft') continue;
    // One snapshot for both: answers that arrive meanwhile must not look like a disagreement.
    const [kept, recounted] = await store.read(async (reads) => [
      await reads.tallies.counters(questionnaire.id),
      await recount(reads, questionnaire),
    ]);
    for (const key of new Set([...kept.keys(), ...recounted.keys()])) {
      const [had, is] = [kept.get(key) ?? 0, recounted.get(key) ?? 0];
      if (had !== is)
        problems.push(`Questionnaire ${questionnaire.id}: ${key} is kept as ${had}, counted ${is}.`);
    }
  }
  const { brokenAt } = await walkAuditChain(store);
  if (brokenAt !== undefined) problems.push(`The audit chain is broken at entry ${brokenAt}.`);
  return problems;
}

async function recount(reads: ReadStore, questionnaire: Questionnaire): Promise<Counters> {
  let counters: Counters = new Map();
  for (let after = 0; ; ) {
    const page = await reads.responses.page(questionnaire.id, after, PAGE);
    const last = page.at(-1);
    if (!last) return counters;
    for (const { invitation, response } of page) {
      const place = invitation.excusedReason === undefined ? ELIGIBLE : EXCUSED;
      counters = addCounters(counters, new Map([[place, 1]]));
      if (response) counters = addCounters(counters, contributionOf(questionnaire, response.answers));
    }
    after = last.invitation.position;
  }
}
