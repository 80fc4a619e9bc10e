/** What the store keeps of rosters. */
import type { Roster } from '../../shared/domain/roster.ts';

export interface RosterReads {
  /** Newest first. */
  list(): Promise<readonly (Pick<Roster, 'id' | 'name' | 'unit'> & { readonly memberCount: number })[]>;
  /** Members in official order. */
  find(id: string): Promise<Roster | undefined>;
}

export interface RosterWrites {
  /** Throws `UniqueConflict` when a member code stands twice. */
  add(roster: Roster, createdAt: Date): Promise<void>;
}
