import { type AchievementStatus, milestoneStatus, ratioStatus } from '../achievement.ts';
import type { Ratio } from '../ratio.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
  PublishedResult,
  PublishedTarget,
} from './published-document.ts';

export function ratioIn(figure: PublishedResult | PublishedTarget | null): Ratio | undefined {
  return figure && 'numerator' in figure ? figure : undefined;
}

export function judgementsIn(result: PublishedResult | null) {
  return result && 'judgements' in result ? result.judgements : [];
}

export function milestonesIn(target: PublishedTarget | null) {
  return target && !('numerator' in target) ? target : [];
}

/** The verdict on a final result, by the same rules as everywhere. */
export function publishedStatus(
  { kind, judgedBy = [] }: Pick<PublishedIndicator, 'kind' | 'judgedBy'>,
  target: PublishedTarget | null,
  result: PublishedResult | null,
): AchievementStatus {
  if (kind !== 'milestone') {
    return ratioStatus({ target: ratioIn(target), result: ratioIn(result), decided: true });
  }
  return milestoneStatus({
    milestones: milestonesIn(target).length,
    bodies: judgedBy.map(({ ja }) => ja),
    judgements: judgementsIn(result),
  });
}

/** Every indicator of a document with the number of its item, in the order of the plan. */
export function publishedIndicators({ items }: Pick<PublishedDocument, 'items'>) {
  return items.flatMap(({ number, indicators }) =>
    indicators.map((indicator) => ({ itemNumber: number, indicator })),
  );
}

export function sameResult(left: PublishedResult | null, right: PublishedResult | null): boolean {
  const [one, other] = [ratioIn(left), ratioIn(right)];
  if (one && other) return one.numerator === other.numerator && one.denominator === other.denominator;
  if (one || other || !left || !right) return left === right;
  const written = (result: PublishedResult) =>
    judgementsIn(result)
      .map(({ milestone, body, achieved }) => JSON.stringify([milestone, body, achieved]))
      .sort()
      .join();
  return written(left) === written(right);
}
