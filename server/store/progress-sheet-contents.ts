/** What the store keeps of progress sheets: as they stand, every version, and who took note of them. */
import type {
  Acknowledgement,
  ProgressSheet,
  SheetVersion,
} from '../../shared/domain/progress-sheet/progress-sheet.ts';
import type { Half } from '../../shared/domain/progress-sheet/sheet-content.ts';

/** A version without what it says. */
export type SheetVersionHead = Omit<SheetVersion, 'content'>;

export interface KeptAcknowledgement extends Acknowledgement {
  readonly itemId: string;
}

export interface ProgressSheetReads {
  find(itemId: string, fiscalYear: number): Promise<ProgressSheet | undefined>;
  /** Those of a plan's items that there are in a year, in the order of the items. */
  ofPlan(planId: string, fiscalYear: number): Promise<readonly ProgressSheet[]>;
  /** Newest first. */
  versions(itemId: string, fiscalYear: number): Promise<readonly SheetVersionHead[]>;
  /** The `limit` newest of those below `before`, newest first. */
  versionsBelow(
    itemId: string,
    fiscalYear: number,
    page: { readonly before: number; readonly limit: number },
  ): Promise<readonly SheetVersionHead[]>;
  findVersion(itemId: string, fiscalYear: number, version: number): Promise<SheetVersion | undefined>;
  /** By day, those of one day in the order in which they were recorded. */
  acknowledgements(itemId: string, fiscalYear: number): Promise<readonly Acknowledgement[]>;
  /** Of every item of a plan in a year, each item's by day. */
  acknowledgementsOfPlan(planId: string, fiscalYear: number): Promise<readonly KeptAcknowledgement[]>;
  /** Every sheet there is, without what it says: for going through them all. */
  keys(): Promise<readonly Pick<ProgressSheet, 'itemId' | 'fiscalYear'>[]>;
}

export interface ProgressSheetWrites {
  /**
   * Makes `sheet` what stands, and the version that came of it, under the same number. Its revision must be one above
   * what stands, or 1 where nothing does: throws `UniqueConflict` otherwise, and nothing is kept.
   */
  save(sheet: ProgressSheet, act: Pick<SheetVersion, 'act' | 'comment'>): Promise<void>;
  /** Throws `UniqueConflict` where the committee has taken note of that half already. */
  acknowledge(itemId: string, fiscalYear: number, acknowledgement: Acknowledgement): Promise<void>;
  /** False where there is none. */
  takeBackAcknowledgement(
    itemId: string,
    fiscalYear: number,
    committee: string,
    half: Half,
  ): Promise<boolean>;
}
