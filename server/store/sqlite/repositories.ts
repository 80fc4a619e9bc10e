/** All repositories over one connection: for reading alone, or for reading and writing with a ledger. */
import type { ReadStore, WriteStore } from '../store.ts';
import { accountReads, accountWrites } from './account-repository.ts';
import { auditReads, auditWrites } from './audit-repository.ts';
import { caseReads, caseWrites } from './case-repository.ts';
import { certificateReads, certificateWrites } from './certificate-repository.ts';
import { chasingReads, chasingWrites } from './chasing-repository.ts';
import { commentReads, commentWrites } from './comment-repository.ts';
import type { Connection } from './connection.ts';
import { invitationReads, invitationWrites } from './invitation-repository.ts';
import type { Ledger } from './ledger.ts';
import type { LongWrites } from './long-writes.ts';
import { planReads } from './plan-repository.ts';
import { planWrites } from './plan-write-repository.ts';
import { progressSheetReads, progressSheetWrites } from './progress-sheet-repository.ts';
import { publicationReads, publicationWrites } from './publication-repository.ts';
import { questionnaireReads, questionnaireWrites } from './questionnaire-repository.ts';
import { responseReads } from './response-repository.ts';
import { rosterReads, rosterWrites } from './roster-repository.ts';
import { responseWrites } from './submission-repository.ts';
import { tallyReads, tallyWrites } from './tally-repository.ts';

export function readRepositories(connection: Connection, ledger?: Ledger): ReadStore {
  return {
    accounts: accountReads(connection),
    plans: planReads(connection),
    sheets: progressSheetReads(connection),
    cases: caseReads(connection),
    rosters: rosterReads(connection),
    questionnaires: questionnaireReads(connection),
    invitations: invitationReads(connection),
    chasing: chasingReads(connection, ledger),
    comments: commentReads(connection),
    responses: responseReads(connection),
    tallies: tallyReads(connection, ledger),
    certificates: certificateReads(connection),
    publications: publicationReads(connection),
    audit: auditReads(connection, ledger),
  };
}

/** Reads here see what the ledger holds but no table does yet. */
export function writeRepositories(connection: Connection, ledger: Ledger, long: LongWrites): WriteStore {
  const reads = readRepositories(connection, ledger);
  return {
    accounts: { ...reads.accounts, ...accountWrites(connection) },
    plans: { ...reads.plans, ...planWrites(connection) },
    sheets: { ...reads.sheets, ...progressSheetWrites(connection) },
    cases: { ...reads.cases, ...caseWrites(connection) },
    rosters: { ...reads.rosters, ...rosterWrites(connection, long) },
    questionnaires: { ...reads.questionnaires, ...questionnaireWrites(connection) },
    invitations: { ...reads.invitations, ...invitationWrites(connection, long) },
    chasing: { ...reads.chasing, ...chasingWrites(connection) },
    comments: { ...reads.comments, ...commentWrites(connection) },
    responses: { ...reads.responses, ...responseWrites(connection) },
    tallies: { ...reads.tallies, ...tallyWrites(ledger) },
    certificates: { ...reads.certificates, ...certificateWrites(connection) },
    publications: { ...reads.publications, ...publicationWrites(connection) },
    audit: { ...reads.audit, ...auditWrites(ledger) },
  };
}
