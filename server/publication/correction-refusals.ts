/** What a correction is refused for, before anything is written. */
import type { CorrectionBody } from '../../shared/api/publication-api.ts';
import { problemsOfJudgements } from '../../shared/domain/achievement.ts';
import { problemOfCorrectedRatio } from '../../shared/domain/publication/corrected-people.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
} from '../../shared/domain/publication/published-document.ts';
import {
  judgementsIn,
  milestonesIn,
  publishedIndicators,
} from '../../shared/domain/publication/published-verdict.ts';
import { Problem } from '../problem.ts';
import type { KeptPublication, Store } from '../store/store.ts';
import { getCurrent } from './current-publication.ts';
import { verbatimStops } from './read-to-publish.ts';

/** A correction publishes the sheets of the year once more: not with people's own words in them. */
export async function refuseVerbatim(
  store: Pick<Store, 'read'>,
  planId: string,
  fiscalYear: number,
): Promise<void> {
  const { document } = await store.read((reads) => getCurrent(reads, planId, fiscalYear));
  const stops = await verbatimStops(store, document);
  if (stops.length > 0) throw new Problem('not-publishable', { stops });
}

/** `invalid-fields` where what is given cannot be so, `publication-changed` where another version came between. */
export function refuseUnfitting({ version, document }: KeptPublication, correction: CorrectionBody): void {
  const { basedOn, indicatorId, result, people } = correction;
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
  if ('judgements' in result) {
    if (people) throw refused('/people', 'not-measured');
    return;
  }
  if (people && !indicator.measured) throw refused('/people', 'not-measured');
  const impossible = problemOfCorrectedRatio(document, indicator, { result, people });
  if (impossible) throw new Problem('invalid-fields', { errors: [impossible] });
}

function indicatorIn(document: PublishedDocument, id: string): PublishedIndicator | undefined {
  return publishedIndicators(document).find(({ indicator }) => indicator.id === id)?.indicator;
}

export function refused(pointer: string, code: string): Problem {
  return new Problem('invalid-fields', { errors: [{ pointer, code }] });
}
