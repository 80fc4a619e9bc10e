/**
 * What the store can be asked and told, by area. Named for the use; everything returned is a domain type.
 */
import type { Account, Role } from '../../shared/domain/account.ts';
import type { AuditEntry, AuditRecord } from '../../shared/domain/audit.ts';
import type { Draft, Invitation, ResponseVersion } from '../../shared/domain/invitation.ts';
import type { Plan, Result, ResultOrigin, Target } from '../../shared/domain/plan.ts';
import type {
  FrozenMeasure,
  Questionnaire,
  QuestionnaireContent,
  QuestionnaireStatus,
} from '../../shared/domain/questionnaire.ts';
import type { Roster } from '../../shared/domain/roster.ts';
import type { Counters } from '../../shared/domain/tally.ts';

export interface StoredAccount extends Account {
  /** argon2id, in PHC form. */
  readonly passwordHash: string;
  readonly disabledAt: Date | undefined;
}

export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | undefined;
}

/** A one-time link, known to the store by the SHA-256 of its code only. */
export interface SetupLink {
  readonly codeHash: Buffer;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
}

export interface AccountReads {
  count(): Promise<number>;
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<StoredAccount | undefined>;
  /** By e-mail as keyed by `emailKey`: case does not matter. */
  findByEmail(emailKey: string): Promise<StoredAccount | undefined>;
  findSession(
    id: string,
  ): Promise<{ readonly session: Session; readonly account: StoredAccount } | undefined>;
  findSetupLink(codeHash: Buffer): Promise<SetupLink | undefined>;
}

export interface AccountWrites {
  /** Throws `UniqueConflict` when the e-mail is taken. */
  add(account: StoredAccount & { readonly emailKey: string; readonly createdAt: Date }): Promise<void>;
  addSession(session: Session): Promise<void>;
  endSession(id: string, at: Date): Promise<void>;
  addSetupLink(link: SetupLink): Promise<void>;
  /** Marks every unused setup link as used, so that a newer one replaces it. */
  useUpSetupLinks(at: Date): Promise<void>;
}

export interface PlanReads {
  /** Newest first, without items. */
  list(): Promise<readonly Pick<Plan, 'id' | 'title' | 'firstFiscalYear' | 'lastFiscalYear'>[]>;
  /** With current targets and results; items by number, indicators in the order of the plan. */
  find(id: string): Promise<Plan | undefined>;
  /** The plan that an indicator belongs to. */
  findPlanIdOfIndicator(indicatorId: string): Promise<string | undefined>;
}

export interface PlanWrites {
  add(plan: Plan, createdAt: Date): Promise<void>;
  /** Adds a version of the target; earlier versions are kept. */
  setTarget(indicatorId: string, fiscalYear: number, target: Target, at: Date): Promise<void>;
  /** Adds a version of the result; earlier versions are kept. */
  setResult(
    indicatorId: string,
    fiscalYear: number,
    result: Result,
    origin: ResultOrigin,
    at: Date,
  ): Promise<void>;
}

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

export interface QuestionnaireReads {
  /** Newest first. */
  list(): Promise<readonly Questionnaire[]>;
  find(id: string): Promise<Questionnaire | undefined>;
  /** Issued questionnaires (open or later) of a plan for a fiscal year, oldest issue first. */
  issuedFor(planId: string, fiscalYear: number): Promise<readonly Questionnaire[]>;
}

export interface QuestionnaireWrites {
  add(questionnaire: Questionnaire): Promise<void>;
  saveDraft(
    id: string,
    draft: {
      readonly planId: string;
      readonly rosterId: string;
      readonly fiscalYear: number;
      readonly content: QuestionnaireContent;
      readonly madeFrom: string | undefined;
      readonly opensAt: Date | undefined;
      readonly dueAt: Date | undefined;
    },
  ): Promise<void>;
  remove(id: string): Promise<void>;
  /** draft → open, freezing the measures with their targets. */
  markIssued(id: string, frozenMeasures: readonly FrozenMeasure[], at: Date): Promise<void>;
  /** Sets the status; `closed`, `fixed` and `published` note the time, `open` (reopened) forgets the time of closing. */
  setStatus(id: string, status: Exclude<QuestionnaireStatus, 'draft'>, at: Date): Promise<void>;
  extend(id: string, dueAt: Date): Promise<void>;
}

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

export interface InvitationWrites {
  add(invitations: readonly NewInvitation[]): Promise<void>;
  saveDraft(invitationId: string, draft: Draft): Promise<void>;
  excuse(invitationId: string, reason: string): Promise<void>;
  reinstate(invitationId: string): Promise<void>;
  /** Kills the link at once. */
  revoke(invitationId: string, at: Date): Promise<void>;
  /** Replaces the link: the old code is not found any more, nor the preparing link; a revoked invitation is open again. */
  reissue(invitationId: string, linkVersion: number, codeHash: Buffer, at: Date): Promise<void>;
  /** Hands out a preparing link in place of the one before. */
  setPreparingLink(invitationId: string, version: number, codeHash: Buffer): Promise<void>;
  endPreparingLink(invitationId: string): Promise<void>;
}

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
   * Stores the next version, makes it current and removes the draft. Throws `UniqueConflict` when that version
   * exists already.
   */
  add(invitationId: string, response: ResponseVersion): Promise<void>;
}

export interface TallyReads {
  counters(questionnaireId: string): Promise<Counters>;
}

export interface TallyWrites {
  /** Adds a change; what is added within a group of writes is summed and stored once, in the same commit. */
  change(questionnaireId: string, change: Counters): Promise<void>;
}

export interface AuditReads {
  /** From after `afterSequence`, oldest first, at most `limit`. */
  page(afterSequence: number, limit: number): Promise<readonly AuditEntry[]>;
}

export interface AuditWrites {
  /** Appended to the chain in the same commit as what it records. */
  append(record: AuditRecord): Promise<void>;
}
