import type { Actor } from '../../shared/domain/audit.ts';
import { statusAfter } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';
import { accountOf } from './acting-account.ts';
import { changeSheets } from './fixed-sheets.ts';
import { type DocumentToPublish, readDocument } from './read-document.ts';
import { readToPublish } from './read-to-publish.ts';

/**
 * Publishes exactly what the preview with this digest showed: throws `publication-changed` where anything has changed
 * since, `not-publishable` with everything that is not fixed, `publication-unchanged` where it is public already. The
 * questionnaires that measured the figures become published with it, and so do the fixed sheets.
 */
export async function publish(
  { store, clock }: Dependencies,
  given: {
    readonly planId: string;
    readonly fiscalYear: number;
    readonly digest: string;
    readonly actor: Actor;
  },
): Promise<void> {
  const at = clock();
  const { planId, fiscalYear, actor } = given;
  // What people wrote is looked through before the transaction, which must be short: the digest ties both together.
  refuse(await readToPublish(store, planId, fiscalYear), given.digest);
  await store.write(async (writes) => {
    const read = await readDocument(writes, planId, fiscalYear);
    refuse(read, given.digest);
    const { document, digest, newest } = read;
    const version = (newest?.version ?? 0) + 1;
    await writes.publications.add({
      ...{ planId, fiscalYear, version, cause: 'publish', digest, document },
      publishedAt: at,
      accountId: accountOf(actor),
      takenBack: undefined,
    });
    await publishQuestionnaires(writes, read, at);
    await changeSheets(writes, { planId, fiscalYear }, 'publish', { accountId: accountOf(actor), at });
    await writes.audit.append({
      at,
      actor,
      action: 'publish-results',
      subject: `plan/${planId}`,
      details: { fiscalYear, version, digest },
    });
  });
}

function refuse({ stops, digest, unchanged }: DocumentToPublish, seen: string): void {
  if (stops.length > 0) throw new Problem('not-publishable', { stops });
  if (digest !== seen) throw new Problem('publication-changed', { digest });
  if (unchanged) throw new Problem('publication-unchanged');
}

async function publishQuestionnaires(
  writes: WriteStore,
  { document }: DocumentToPublish,
  at: Date,
): Promise<void> {
  for (const { id } of document.questionnaires) {
    const questionnaire = await writes.questionnaires.find(id);
    if (questionnaire && statusAfter('publish', questionnaire.status)) {
      await writes.questionnaires.setStatus(id, 'published', at);
    }
  }
}
