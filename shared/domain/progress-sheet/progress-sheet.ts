import type { Half, SheetContent } from './sheet-content.ts';
import type { SheetAct, SheetStatus } from './sheet-status.ts';

/** The sheet of one plan item in one fiscal year, as it stands. */
export interface ProgressSheet {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly status: SheetStatus;
  /** From 1, counted up by each save and each act: an editor that saw another one is told. */
  readonly revision: number;
  readonly content: SheetContent;
  readonly updatedAt: Date;
  /** Id of the account that saved or acted last. */
  readonly updatedBy: string;
  /** What was said when the sheet was last returned, until it is submitted again. */
  readonly comment?: string | undefined;
}

/** What made a version: a save, an action marked done or not done, last year's sheet carried forward, or an act. */
export type VersionAct = 'save' | 'mark-done' | 'carry-forward' | SheetAct;

/** Every save and every act adds one; none is ever changed or left out. */
export interface SheetVersion {
  /** The revision of the sheet that it was. */
  readonly version: number;
  readonly content: SheetContent;
  /** After the act. */
  readonly status: SheetStatus;
  readonly act: VersionAct;
  /** With which the sheet was returned, or the reason why it was opened again. */
  readonly comment?: string | undefined;
  readonly at: Date;
  readonly accountId: string;
}

/** 把握: a committee has taken note of the sheet. One for each committee and half. */
export interface Acknowledgement {
  /** As entered: `区長会議人事・財政部会`. */
  readonly committee: string;
  readonly half: Half;
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly on: string;
  readonly note?: string | undefined;
  /** Who recorded it, and when. */
  readonly accountId: string;
  readonly at: Date;
}
