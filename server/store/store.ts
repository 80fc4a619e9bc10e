/**
 * The store's two doors and what can be asked through them. Interfaces only: features know nothing of the database
 * behind. Everything returned is a domain type, never a row. Reads inside a write see what the write has done.
 */
import type { AccountReads, AccountWrites } from './account-contents.ts';
import type { AuditReads, AuditWrites } from './audit-contents.ts';
import type { CaseReads, CaseWrites } from './case-contents.ts';
import type { CertificateReads, CertificateWrites } from './certificate-contents.ts';
import type { ChasingReads, ChasingWrites } from './chasing-contents.ts';
import type { CommentReads, CommentWrites } from './comment-contents.ts';
import type { InvitationReads, InvitationWrites } from './invitation-contents.ts';
import type { PlanReads, PlanWrites } from './plan-contents.ts';
import type { ProgressSheetReads, ProgressSheetWrites } from './progress-sheet-contents.ts';
import type { PublicationReads, PublicationWrites } from './publication-contents.ts';
import type { QuestionnaireReads, QuestionnaireWrites } from './questionnaire-contents.ts';
import type { ResponseReads, ResponseWrites } from './response-contents.ts';
import type { RosterReads, RosterWrites } from './roster-contents.ts';
import type { TallyReads, TallyWrites } from './tally-contents.ts';

export type * from './account-contents.ts';
export type * from './audit-contents.ts';
export type * from './case-contents.ts';
export type * from './certificate-contents.ts';
export type * from './chasing-contents.ts';
export type * from './comment-contents.ts';
export type * from './invitation-contents.ts';
export type * from './plan-contents.ts';
export type * from './progress-sheet-contents.ts';
export type * from './publication-contents.ts';
export type * from './questionnaire-contents.ts';
export type * from './response-contents.ts';
export type * from './roster-contents.ts';
export type * from './tally-contents.ts';

export interface Store {
  /** Reads from one consistent snapshot for the length of `work`. Await only the store inside. */
  read<T>(work: (store: ReadStore) => Promise<T>): Promise<T>;
  /**
   * One transaction: committed durably when this resolves, without a trace when it rejects. Await only the store
   * inside. Rejects with `StoreBusy` when too many writes wait, `StoreUnavailable` when the disk has failed.
   */
  write<T>(work: (store: WriteStore) => Promise<T>): Promise<T>;
  /** Resolves when the database answers; what it says is fit for `/readyz`. Rejects when it does not. */
  checkHealth(): Promise<StoreHealth>;
  /** Finishes what is queued, then closes. */
  close(): Promise<void>;
}

export interface StoreHealth {
  /** `sqlite` or `postgres` */
  readonly database: string;
  /** Settings that durability rests on, by name, as the database reports them. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** False once a failed sync has latched the store read-only. */
  readonly writable: boolean;
  /** Bytes waiting to be checkpointed; 0 where there is no such thing. */
  readonly walBytes: number;
}

/** A unique rule was broken: somebody else was first, or the same thing was entered twice. */
export class UniqueConflict extends Error {
  override readonly name = 'UniqueConflict';
}

/** Too many writes are waiting; trying again shortly is right. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

/** The database cannot take writes: nothing of the work was kept. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface ReadStore {
  readonly accounts: AccountReads;
  readonly plans: PlanReads;
  readonly sheets: ProgressSheetReads;
  readonly cases: CaseReads;
  readonly rosters: RosterReads;
  readonly questionnaires: QuestionnaireReads;
  readonly invitations: InvitationReads;
  readonly chasing: ChasingReads;
  readonly comments: CommentReads;
  readonly responses: ResponseReads;
  readonly tallies: TallyReads;
  readonly certificates: CertificateReads;
  readonly publications: PublicationReads;
  readonly audit: AuditReads;
}

export interface WriteStore extends ReadStore {
  readonly accounts: AccountReads & AccountWrites;
  readonly plans: PlanReads & PlanWrites;
  readonly sheets: ProgressSheetReads & ProgressSheetWrites;
  readonly cases: CaseReads & CaseWrites;
  readonly rosters: RosterReads & RosterWrites;
  readonly questionnaires: QuestionnaireReads & QuestionnaireWrites;
  readonly invitations: InvitationReads & InvitationWrites;
  readonly chasing: ChasingReads & ChasingWrites;
  readonly comments: CommentReads & CommentWrites;
  readonly responses: ResponseReads & ResponseWrites;
  readonly tallies: TallyReads & TallyWrites;
  readonly certificates: CertificateReads & CertificateWrites;
  readonly publications: PublicationReads & PublicationWrites;
  readonly audit: AuditReads & AuditWrites;
}
