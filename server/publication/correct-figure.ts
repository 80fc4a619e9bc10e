import type { CorrectionBody } from '../../shared/api/publication-api.ts';
import { problemsOfJudgements } from '../../shared/domain/achievement.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Result } from '../../shared/domain/plan.ts';
import { correctedDocument } from '../../shared/domain/publication/corrected-document.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
} from '../../shared/domain/publication/published-document.ts';
import {
  judgementsIn,
  milestonesIn,
  publishedIndicators,
} from '../../shared/domain/publication/published-verdict.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import type { KeptPublication, WriteStore } from '../store/store.ts';
import { accountOf } from './acting-account.ts';
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
  await store.write(async (writes) => {
    const current = await getCurrent(writes, planId, fiscalYear);
    refuseUnfitting(current, correction);
    const { indicatorId, result, reason } = correction;
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
      details: { fiscalYear, version, result: JSON.stringify(result), reason },
    });
  });
}

function refuseUnfitting({ version, document }: KeptPublication, correction: CorrectionBody): void {
  const { basedOn, indicatorId, result } = correction;
  if (basedOn !== undefined && basedOn !== version) throw new Problem('publication-changed', { version });
  const indicator = indicatorIn(document, indicatorId);
  if (!indicator) throw refused('/indicatorId', 'unknown-indicator');
  if ((indicator.kind === 'milestone') !== 'judgements' in result) {
    throw refused('/result', 'result-of-other-kind');
  }
  const [problem] = problemsOfJudgements({
    milestones: milestonesIn(indicator.target).length,
    bodies: (indicator.judgedBy ?? []).map(({ ja }) => ja),
    judgements: judgementsIn(result),
  });
  if (problem) throw refused(`/result/judgements/${problem.at}`, problem.code);
}

function indicatorIn(document: PublishedDocument, id: string): PublishedIndicator | undefined {
  return publishedIndicators(document).find(({ indicator }) => indicator.id === id)?.indicator;
}

function refused(pointer: string, code: string): Problem {
  return new Problem('invalid-fields', { errors: [{ pointer, code }] });
}

/** Undefined where that year does not show the figure, or shows it so already. */
async function addCorrected(
  writes: WriteStore,
  publication: KeptPublication,
  { fiscalYear, correction, actor }: GivenCorrection,
  at: Date,
): Promise<number | undefined> {
  const { indicatorId, result, reason } = correction;
  const supersedes = publication.version;
  const document = correctedDocument(publication.document, {
    ...{ indicatorId, fiscalYear, result, reason, at, supersedes },
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
