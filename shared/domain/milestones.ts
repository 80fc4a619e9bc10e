import type { MilestoneJudgement } from './achievement.ts';
import type { LocalizedText } from './localized-text.ts';

/**
 * Places, from 0, of the sentences that a year has already: whatever the widths and blanks, they would be judged twice
 * under two numbers.
 */
export function repeatedMilestones(milestones: readonly LocalizedText[]): readonly number[] {
  const keys = milestones.map(sentenceKey);
  return keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []));
}

/** What becomes of a year's judgements when its sentences change. */
export interface JudgementsAfter {
  /** Each under the number that its sentence has then. */
  readonly judgements: readonly MilestoneJudgement[];
  /** Those of sentences that are no longer there, under the numbers from before. */
  readonly givenUp: readonly MilestoneJudgement[];
}

/**
 * A judgement belongs to the sentence that was judged, wherever that stands among the others: it never passes to
 * another one that takes its number. Another width, another blank or another translation leave a sentence the same.
 */
export function judgementsAfter(
  judgements: readonly MilestoneJudgement[],
  { before, after }: { readonly before: readonly LocalizedText[]; readonly after: readonly LocalizedText[] },
): JudgementsAfter {
  const keys = after.map(sentenceKey);
  const placed = judgements.map((judgement) => {
    const sentence = before[judgement.milestone - 1];
    return { judgement, milestone: sentence ? keys.indexOf(sentenceKey(sentence)) + 1 : 0 };
  });
  return {
    judgements: placed
      .filter(({ milestone }) => milestone > 0)
      .map(({ judgement, milestone }) => ({ ...judgement, milestone })),
    givenUp: placed.filter(({ milestone }) => milestone === 0).map(({ judgement }) => judgement),
  };
}

/** Whether every sentence is still there under its number; more may follow. */
export function keepsPlaces(before: readonly LocalizedText[], after: readonly LocalizedText[]): boolean {
  return before.every((sentence, place) => {
    const now = after[place];
    return now !== undefined && sentenceKey(now) === sentenceKey(sentence);
  });
}

function sentenceKey({ ja }: LocalizedText): string {
  return ja.normalize('NFKC').replace(/\s/g, '');
}
