import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import { judgementsIn, milestonesIn } from '../../shared/domain/publication/published-verdict.ts';
import { isolated } from './isolated.ts';

export interface JudgementRow {
  /** From 1, in the order of the year's milestones. */
  readonly milestone: number;
  /** In Japanese, as judgements name it; undefined where nobody is named and nobody has judged. */
  readonly body: string | undefined;
  /** Undefined where the body has not judged yet. */
  readonly achieved: boolean | undefined;
}

/** What the year's milestones were judged and what is still to be judged: by milestone, in the order of the bodies. */
export function judgementRows({
  judgedBy = [],
  target,
  result,
}: PublishedIndicator): readonly JudgementRow[] {
  const judgements = judgementsIn(result);
  const last = Math.max(milestonesIn(target).length, ...judgements.map(({ milestone }) => milestone));
  return Array.from({ length: last }, (_, index) => index + 1).flatMap(
    (milestone): readonly JudgementRow[] => {
      const judged = judgements.filter((one) => one.milestone === milestone);
      const bodies = new Set([...judgedBy.map(({ ja }) => ja), ...judged.map(({ body }) => body)]);
      if (bodies.size === 0) return [{ milestone, body: undefined, achieved: undefined }];
      return [...bodies].map((body) => ({
        ...{ milestone, body },
        achieved: judged.find((one) => one.body === body)?.achieved,
      }));
    },
  );
}

/** The body's name in the language of the page, to be put into a sentence. */
export function nameOf(
  locale: Locale,
  { judgedBy = [] }: Pick<PublishedIndicator, 'judgedBy'>,
  body: string,
): string {
  const named = judgedBy.find(({ ja }) => ja === body);
  return isolated((locale === 'en' && named?.en) || body);
}
