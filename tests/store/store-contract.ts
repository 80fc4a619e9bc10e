import { describe } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { accountsKeep } from './account-contract.ts';
import { auditKeeps } from './audit-contract.ts';
import { bodiesAreKept } from './body-contract.ts';
import { casesKeep } from './case-contract.ts';
import { certificatesKeep } from './certificate-contract.ts';
import { chasingKeeps } from './chasing-contract.ts';
import { commentMarksKeep } from './comment-contract.ts';
import { groupsKeep } from './group-contract.ts';
import { invitationsKeep } from './invitation-contract.ts';
import { longWritesKeep } from './long-write-contract.ts';
import { plansAndRostersKeep } from './plan-contract.ts';
import { progressSheetsKeep } from './progress-sheet-contract.ts';
import { publicationsKeep } from './publication-contract.ts';
import { questionnairesKeep } from './questionnaire-contract.ts';
import { responsesKeep } from './response-contract.ts';
import { rostersKeepChanges } from './roster-contract.ts';
import { transactionsKeep } from './transaction-contract.ts';

/** An empty store of the database under test, closed when the test has finished. */
export type OpenEmpty = () => Promise<{
  readonly store: Store;
  /** Closes the store and opens the same database again. */
  reopen(): Promise<Store>;
}>;

/** What every database behind the two doors must keep. */
export function storeContract(database: string, open: OpenEmpty): void {
  describe(`the store on ${database}`, () => {
    transactionsKeep(open);
    groupsKeep(open);
    longWritesKeep(open);
    accountsKeep(open);
    plansAndRostersKeep(open);
    rostersKeepChanges(open);
    bodiesAreKept(open);
    questionnairesKeep(open);
    invitationsKeep(open);
    chasingKeeps(open);
    responsesKeep(open);
    commentMarksKeep(open);
    certificatesKeep(open);
    publicationsKeep(open);
    progressSheetsKeep(open);
    casesKeep(open);
    auditKeeps(open);
  });
}
