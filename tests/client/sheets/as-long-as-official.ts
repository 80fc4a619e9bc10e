import type { SheetContent } from '../../../shared/domain/progress-sheet/sheet-content.ts';

/** Characters in each line of the city's sheet of fiscal year 2021, by item; none for an empty line. */
const OFFICIAL = [
  {
    midYearEvaluation: [95],
    secondHalfDirection: [35, 20],
    yearEndEvaluation: [108, 0, 82, 18, 18],
    nextYearIssues: [73],
    actions: [
      [62, 74, 21],
      [15, 57],
      [18, 74],
      [39, 29],
    ],
  },
  {
    midYearEvaluation: [6, 123, 71, 42],
    secondHalfDirection: [7, 37, 125, 46],
    yearEndEvaluation: [233, 0, 275, 0, 50],
    nextYearIssues: [152, 0, 168, 0, 36],
    actions: [[40], [40], [40], [45]],
  },
] as const;

const SENTENCE = '「制度のeラーニング」（区の連携）について、部会で計画に沿って取り組み、状況を確かめた。';

/** A sheet of the same shape in our own sentence; the counts of the example are told by none of it. */
export function asLongAs(
  { itemNumber, content }: { readonly itemNumber: number; readonly content: SheetContent },
  withAll: boolean,
): SheetContent {
  const lengths = OFFICIAL[itemNumber - 1] ?? OFFICIAL[0];
  return {
    ...content,
    midYearEvaluation: written(lengths.midYearEvaluation),
    secondHalfDirection: written(lengths.secondHalfDirection),
    yearEndEvaluation: written(lengths.yearEndEvaluation),
    nextYearIssues: written(lengths.nextYearIssues),
    periods: content.periods.map((period, at) => ({
      ...period,
      actions: (lengths.actions[at] ?? []).map((length, index) => ({
        ...{ key: `${at}-${index}`, text: written([length]), responsibleBody: '区長会議人事・財政部会' },
      })),
    })),
    counts: withAll ? content.counts : [],
  };
}

function written(lengths: readonly number[]): string {
  return lengths.map((length) => (length === 0 ? '' : `・${SENTENCE.repeat(8)}`.slice(0, length))).join('\n');
}
