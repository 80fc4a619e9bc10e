/** What the store keeps of the people asked, their links and drafts. */
import type { Draft, Invitation } from '../../shared/domain/invitation.ts';

export interface NewInvitation
  extends Pick<Invitation, 'id' | 'questionnaireId' | 'position' | 'respondent'> {
  readonly codeHash: Buffer;
}

export interface InvitationReads {
  find(id: string): Promise<Invitation | undefined>;
  /** By SHA-256 of the link code; revoked links and superseded codes are not found. */
  findByCodeHash(codeHash: Buffer): Promise<Invitation | undefined>;
  /** By SHA-256 of the preparing link's code; ended ones are not found. */
  findByPreparingHash(codeHash: Buffer): Promise<Invitation | undefined>;
  /** What a post was asked in another questionnaire, by the member's code. */
  findOfRespondent(questionnaireId: string, respondentCode: string): Promise<Invitation | undefined>;
  /** In roster order, from after `afterPosition` (0 for the first), at most `limit`; no draft texts are read. */
  page(questionnaireId: string, afterPosition: number, limit: number): Promise<readonly Invitation[]>;
}

/** Who decided something, by account, and when. */
export interface Decided {
  readonly at: Date;
  readonly accountId: string | undefined;
}

export interface InvitationWrites {
  add(invitations: readonly NewInvitation[]): Promise<void>;
  saveDraft(invitationId: string, draft: Draft): Promise<void>;
  excuse(invitationId: string, reason: string, decided?: Decided): Promise<void>;
  reinstate(invitationId: string): Promise<void>;
  /** Kills the link at once. */
  revoke(invitationId: string, at: Date): Promise<void>;
  /** Replaces the link: the old code is not found any more, nor the preparing link; a revoked invitation is open again. */
  reissue(invitationId: string, linkVersion: number, codeHash: Buffer, at: Date): Promise<void>;
  /** Hands out a preparing link in place of the one before. */
  setPreparingLink(invitationId: string, version: number, codeHash: Buffer): Promise<void>;
  endPreparingLink(invitationId: string): Promise<void>;
}
