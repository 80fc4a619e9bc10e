import type { Answers } from './answers.ts';
import type { LocalizedText } from './localized-text.ts';

/** `draft` means that something was saved but nothing submitted yet. Opening a link changes no state. */
export type InvitationState = 'issued' | 'draft' | 'answered' | 'excused' | 'revoked';

/** The post that was asked, as it stood in the roster when the questionnaire was issued. */
export interface Respondent {
  readonly code: string;
  readonly name: LocalizedText;
  readonly title: LocalizedText;
}

export interface Invitation {
  readonly id: string;
  readonly questionnaireId: string;
  /** Place in the roster, from 1: the official order. */
  readonly position: number;
  readonly respondent: Respondent;
  readonly linkVersion: number;
  readonly remindedCount: number;
  readonly draft: Draft | undefined;
  /** The number of the current response version, 0 before the first. */
  readonly currentVersion: number;
  readonly answeredAt: Date | undefined;
  readonly excusedReason: string | undefined;
  readonly revokedAt: Date | undefined;
}

export interface Draft {
  readonly answers: Answers;
  readonly savedAt: Date;
}

/** Who wrote a version: the respondent, or the office for them from paper or telephone. */
export type ResponseAuthor =
  | { readonly by: 'self' }
  | { readonly by: 'proxy'; readonly accountId: string; readonly source: string };

export interface ResponseVersion {
  readonly version: number;
  readonly answers: Answers;
  readonly submittedAt: Date;
  readonly receipt: string;
  readonly author: ResponseAuthor;
}

/** The state that is shown: what takes the person out of the round first, then how far they have come. */
export function stateOf(
  invitation: Pick<Invitation, 'excusedReason' | 'revokedAt' | 'currentVersion' | 'draft'>,
): InvitationState {
  if (invitation.excusedReason !== undefined) return 'excused';
  if (invitation.revokedAt) return 'revoked';
  if (invitation.currentVersion > 0) return 'answered';
  return invitation.draft ? 'draft' : 'issued';
}
