/**
 * The proof that nothing was lost or altered: every tally recounted from the responses it was made of, every progress
 * sheet compared with its versions, every certificate and published version with its hash, and the chain of the audit
 * log walked from its first entry.
 */

import { askedContribution } from '../../shared/domain/asked-people.ts';
import { saysTheSame } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { addInto, type Counters, contributionOf } from '../../shared/domain/tally.ts';
import { walkAuditChain } from './audit-walk.ts';
import { publishedDisagreements } from './published-disagreements.ts';
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
  for (const { itemId, fiscalYear } of await store.read((reads) => reads.sheets.keys())) {
    const problem = await store.read((reads) => sheetDisagreement(reads, itemId, fiscalYear));
    if (problem) problems.push(`The progress sheet of item ${itemId} in ${fiscalYear} ${problem}.`);
  }
  problems.push(...(await publishedDisagreements(store)));
  const { brokenAt } = await walkAuditChain(store);
  if (brokenAt !== undefined) problems.push(`The audit chain is broken at entry ${brokenAt}.`);
  return problems;
}

async function recount(reads: ReadStore, questionnaire: Questionnaire): Promise<Counters> {
  const counters = new Map<string, number>();
  for (let after = 0; ; ) {
    const page = await reads.responses.page(questionnaire.id, after, PAGE);
    const last = page.at(-1);
    if (!last) return counters;
    for (const { invitation, response } of page) {
      const { position, respondent, excusedReason } = invitation;
      const { body } = respondent;
      const person = { position, body, isExcused: excusedReason !== undefined };
      addInto(counters, askedContribution(questionnaire, counters, person));
      if (response) addInto(counters, contributionOf(questionnaire, response.answers, body));
    }
    after = last.invitation.position;
  }
}

/** What stands must be the last version, and no version may be missing; undefined when all is well. */
async function sheetDisagreement(
  reads: ReadStore,
  itemId: string,
  fiscalYear: number,
): Promise<string | undefined> {
  const sheet = await reads.sheets.find(itemId, fiscalYear);
  if (!sheet) return undefined;
  const { revision, content, status } = sheet;
  const versions = await reads.sheets.versions(itemId, fiscalYear);
  if (versions.length !== revision)
    return `stands at revision ${revision} and has ${versions.length} versions`;
  const last = await reads.sheets.findVersion(itemId, fiscalYear, revision);
  if (!last) return `has no version ${revision}`;
  if (!saysTheSame(content, last.content)) return 'does not say what its last version says';
  return status === last.status ? undefined : `is ${status}, its last version ${last.status}`;
}
