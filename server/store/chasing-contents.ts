/** What the store keeps for chasing answers: who stands where, what was handed over, the letters' wording. */
import type { Invitation, InvitationState, StandingFilter } from '../../shared/domain/invitation.ts';
import type { Letter, LetterKind } from '../../shared/domain/letter.ts';

/** How many people stand in each state. */
export type StateTotals = Readonly<Record<InvitationState, number>>;

export interface RosterWindow {
  /** Positions after this one … */
  readonly after: number;
  /** … up to and including this one. */
  readonly until: number;
  readonly limit: number;
  /** Everybody when absent. */
  readonly state?: StandingFilter | undefined;
}

export interface ChasingReads {
  /** From the counters where they tell; otherwise from the few that are revoked and those that have a draft. */
  totals(questionnaireId: string): Promise<StateTotals>;
  /** How many were asked, excused and revoked ones included. */
  countAsked(questionnaireId: string): Promise<number>;
  /** How many links work, those of excused people included. */
  countLinks(questionnaireId: string): Promise<number>;
  /** Between two positions, in roster order, without draft texts: the cost is that of the positions in between. */
  window(questionnaireId: string, window: RosterWindow): Promise<readonly Invitation[]>;
  /** Those of a window who are waited for and have no record of having been given the link; no draft texts are read. */
  toHandOver(questionnaireId: string, window: Omit<RosterWindow, 'state'>): Promise<readonly Invitation[]>;
  /** At these positions, in roster order, without draft texts. */
  atPositions(questionnaireId: string, positions: readonly number[]): Promise<readonly Invitation[]>;
  /** Those of the ids that there are, in roster order, without draft texts. */
  withIds(ids: readonly string[]): Promise<readonly Invitation[]>;
  /** Undefined where the office has not worded it. */
  letter(questionnaireId: string, kind: LetterKind): Promise<Letter | undefined>;
}

export interface ChasingWrites {
  /** `at` is when the link was handed over; undefined takes it back. */
  setHandedOver(invitationId: string, at: Date | undefined): Promise<void>;
  /** Counts a reminder. */
  remind(invitationId: string, at: Date): Promise<void>;
  saveLetter(questionnaireId: string, kind: LetterKind, letter: Letter, at: Date): Promise<void>;
}
