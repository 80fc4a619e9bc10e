import type { LocalizedText } from './localized-text.ts';

/** A post, not a person: when the mayor changes, the member stays and the link is reissued to the successor. */
export interface Member {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly kana?: string | undefined;
  readonly title: LocalizedText;
  readonly email?: string | undefined;
  /** What they belong to (所属): a ward or a bureau, by whose name figures are put together. */
  readonly body?: string | undefined;
}

/** The most people one roster holds, and the most characters of each text. */
export const ROSTER_BOUNDS = { members: 50_000, line: 200, code: 32, email: 254 } as const;

/** Members stand in their official order (建制順 for the wards), never alphabetically. */
export interface Roster {
  readonly id: string;
  readonly name: LocalizedText;
  readonly unit: LocalizedText;
  readonly members: readonly Member[];
}
