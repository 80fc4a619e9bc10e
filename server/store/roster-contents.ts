/** What the store keeps of rosters. */
import type { Member, Roster } from '../../shared/domain/roster.ts';

/** A roster without its members. */
export interface RosterHead extends Pick<Roster, 'id' | 'name' | 'unit'> {
  /** Counts the changes, from 1. */
  readonly revision: number;
}

export interface KeptRoster extends RosterHead, Roster {}

export interface ListedRoster extends RosterHead {
  readonly memberCount: number;
  /** How many questionnaires ask this roster, drafts included. */
  readonly questionnaireCount: number;
}

export interface PlacedMember {
  /** Place in the official order, from 1. */
  readonly position: number;
  readonly member: Member;
}

export interface RosterChange extends Pick<Roster, 'name' | 'unit'> {
  /** Members that are taken out before any is placed; one that is placed anew under the same id is among them. */
  readonly goneIds: readonly string[];
  readonly placed: readonly PlacedMember[];
}

export interface RosterReads {
  /** Newest first. */
  list(): Promise<readonly ListedRoster[]>;
  /** Members in official order. */
  find(id: string): Promise<KeptRoster | undefined>;
  findHead(id: string): Promise<RosterHead | undefined>;
  /** In official order, from after `afterPosition` (0 for the first), at most `limit`. */
  members(rosterId: string, afterPosition: number, limit: number): Promise<readonly PlacedMember[]>;
  /** How many questionnaires ask this roster, drafts included. */
  questionnaireCount(id: string): Promise<number>;
}

export interface RosterWrites {
  /** With revision 1. Throws `UniqueConflict` when a member code stands twice. */
  add(roster: Roster, createdAt: Date): Promise<void>;
  /**
   * Makes the change and counts one revision more; false, with nothing done, where the roster is no longer at revision
   * `basedOn`. Throws `UniqueConflict` when a member code or a place stands twice.
   */
  change(id: string, basedOn: number, change: RosterChange): Promise<boolean>;
  /** With its members. Throws where a questionnaire asks it. */
  remove(id: string): Promise<void>;
}
