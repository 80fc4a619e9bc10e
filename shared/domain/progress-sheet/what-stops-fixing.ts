import type { AchievementStatus } from '../achievement.ts';
import type { SheetContent } from './sheet-content.ts';

/** How an indicator of the item stands in the sheet's year. */
export interface SheetStanding {
  readonly displayCode: string;
  readonly status: AchievementStatus;
  /** True until the questionnaire that measures it is fixed. */
  readonly provisional: boolean;
}

export interface FixingStop {
  /** JSON pointer into the content; empty for what is not written in the sheet. */
  readonly pointer: '/nextYearIssues' | '';
  readonly code: 'missing-issues' | 'figure-not-fixed';
  readonly params: { readonly displayCode: string };
}

/**
 * What still stops the sheet from being fixed, an indicator each: a missed target needs 課題と方向性, and a figure that
 * may still move cannot stand in a sheet that may not. Empty when it can be fixed.
 */
export function whatStopsFixing(
  { nextYearIssues }: Pick<SheetContent, 'nextYearIssues'>,
  standings: readonly SheetStanding[],
): readonly FixingStop[] {
  const isBlank = !/\S/.test(nextYearIssues);
  return standings.flatMap(({ displayCode, status, provisional }): readonly FixingStop[] => [
    ...(provisional ? [{ pointer: '', code: 'figure-not-fixed', params: { displayCode } } as const] : []),
    ...(status === 'missed' && isBlank
      ? [{ pointer: '/nextYearIssues', code: 'missing-issues', params: { displayCode } } as const]
      : []),
  ]);
}
