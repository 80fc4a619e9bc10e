import type { CorrectionBody } from '../../shared/api/publication-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Result } from '../../shared/domain/plan.ts';
import { correctedDocument } from '../../shared/domain/publication/corrected-document.ts';
import type { Dependencies } from '../dependencies.ts';
import type { KeptPublication, WriteStore } from '../store/store.ts';
import { accountOf } from './acting-account.ts';
import { refused, refuseUnfitting, refuseVerbatim } from './correction-refusals.ts';
import { getCurrent } from './current-publication.ts';
import { digestOf } from './read-document.ts';

interface GivenCorrection {
  readonly planId: string;
  readonly fiscalYear: number;
  readonly correction: CorrectionBody;
  readonly actor: Actor;
}

/**
 * Corrects a published figure: a version of the result with the reason, and a version of the page that shows both
 * figures. Later years that are public and show the figure among the years get a version of their own.
 */
export async function correctFigure({ store, clock }: Dependencies, given: GivenCorrection): Promise<void> {
  const at = clock();
  const { planId, fiscalYear, correction, actor } = given;
  await refuseVerbatim(store, planId, fiscalYear);
  await store.write(async (writes) => {
    const current = await getCurrent(writes, planId, fiscalYear);
    refuseUnfitting(current, correction);
    const { indicatorId, result, people, reason } = correction;
    const version = await addCorrected(writes, current, given, at);
    if (version === undefined) throw refused('/result', 'same-as-before');
    await writes.plans.setResult(
      indicatorId,
      fiscalYear,
      keptResult(result),
      { kind: 'correction', reason },
      at,
    );
    for (const later of await laterYears(writes, planId, fiscalYear)) {
      await addCorrected(writes, later, given, at);
    }
    await writes.audit.append({
      at,
      actor,
      action: 'correct-result',
      subject: `indicator/${indicatorId}`,
      details: {
        ...{ fiscalYear, version, result: JSON.stringify(result), reason },
        ...(people && { eligible: people.eligible, responded: people.responded }),
        ...(people?.excused === undefined ? {} : { excused: people.excused }),
      },
    });
  });
}

/** Undefined where that year does not show the figure, or shows it so already. */
async function addCorrected(
  writes: WriteStore,
  publication: KeptPublication,
  { fiscalYear, correction, actor }: GivenCorrection,
  at: Date,
): Promise<number | undefined> {
  const { indicatorId, result, people, reason } = correction;
  const supersedes = publication.version;
  const document = correctedDocument(publication.document, {
    ...{ indicatorId, fiscalYear, result, people, reason, at, supersedes },
  });
  if (!document) return undefined;
  const { planId, fiscalYear: shownIn } = publication;
  await writes.publications.add({
    ...{ planId, fiscalYear: shownIn, version: supersedes + 1, cause: 'correction', document },
    digest: digestOf(document),
    publishedAt: at,
    accountId: accountOf(actor),
    takenBack: undefined,
  });
  return supersedes + 1;
}

async function laterYears(
  writes: WriteStore,
  planId: string,
  fiscalYear: number,
): Promise<readonly KeptPublication[]> {
  const later: KeptPublication[] = [];
  for (const year of await writes.publications.publicYears()) {
    if (year.planId !== planId || year.fiscalYear <= fiscalYear) continue;
    const kept = await writes.publications.find(planId, year.fiscalYear, year.version);
    if (kept) later.push(kept);
  }
  return later;
}

function keptResult(result: CorrectionBody['result']): Result {
  return 'judgements' in result
    ? { kind: 'judgements', judgements: result.judgements }
    : { kind: 'ratio', ratio: result };
}
