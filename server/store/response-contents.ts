/** What the store keeps of answers. */
import type { Invitation, ResponseVersion } from '../../shared/domain/invitation.ts';
import type { QuestionnaireStatus } from '../../shared/domain/questionnaire.ts';

/** Everything that decides whether and how a submission is taken, in one look. */
export interface SubmissionPoint {
  readonly invitationId: string;
  readonly questionnaireId: string;
  readonly status: QuestionnaireStatus;
  readonly opensAt: Date | undefined;
  readonly dueAt: Date | undefined;
  /** When it was closed by hand; undefined while it is open. */
  readonly closedAt: Date | undefined;
  readonly excused: boolean;
  readonly revoked: boolean;
  /** What the person belongs to, by which the figures of a quiz are put together. */
  readonly body: string | undefined;
  /** Undefined before the first response. */
  readonly current: ResponseVersion | undefined;
}

export interface ResponseRow {
  readonly invitation: Invitation;
  readonly response: ResponseVersion | undefined;
}

export interface ResponseReads {
  current(invitationId: string): Promise<ResponseVersion | undefined>;
  /** Oldest first. */
  versions(invitationId: string): Promise<readonly ResponseVersion[]>;
  /** In roster order, one row a person, from after `afterPosition`, at most `limit`. */
  page(questionnaireId: string, afterPosition: number, limit: number): Promise<readonly ResponseRow[]>;
}

export interface ResponseWrites {
  submissionPoint(invitationId: string): Promise<SubmissionPoint | undefined>;
  /** The same by SHA-256 of the link code; revoked links and superseded codes are not found. */
  submissionPointOfLink(codeHash: Buffer): Promise<SubmissionPoint | undefined>;
  /**
   * Stores the next version and makes it current; the respondent's own removes the draft. Throws `UniqueConflict` when that version
   * exists already.
   */
  add(invitationId: string, response: ResponseVersion): Promise<void>;
}
