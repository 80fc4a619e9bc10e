/**
 * The store that keeps nothing: every submission is taken and forgotten, every code opens the same invitation. It
 * stands behind the interfaces of the real store, so that the difference between the two is what storing costs. What
 * the submission route does not ask for is left to the real repositories.
 */

import { openWriter } from '../server/store/sqlite/connection.ts';
import { openLedger } from '../server/store/sqlite/ledger.ts';
import { longWrites } from '../server/store/sqlite/long-writes.ts';
import { writeRepositories } from '../server/store/sqlite/repositories.ts';
import type { Store, SubmissionPoint, WriteStore } from '../server/store/store.ts';
import { databaseIn } from './issued-round.ts';

/** On the folder of an issued round, whose questionnaire is read once. */
export async function stubStore(dataDir: string): Promise<Store> {
  const connection = openWriter(databaseIn(dataDir));
  const repositories = writeRepositories(connection, openLedger(), longWrites());
  const [questionnaire] = await repositories.questionnaires.list();
  if (!questionnaire) throw new Error(`There is no questionnaire in ${dataDir}.`);
  const [invitation] = await repositories.invitations.page(questionnaire.id, 0, 1);
  if (!invitation) throw new Error(`Nobody was asked in ${dataDir}.`);
  const point: SubmissionPoint = {
    invitationId: invitation.id,
    questionnaireId: questionnaire.id,
    status: questionnaire.status,
    opensAt: questionnaire.opensAt,
    dueAt: questionnaire.dueAt,
    closedAt: undefined,
    excused: false,
    revoked: false,
    body: undefined,
    current: undefined,
  };
  const stub: WriteStore = {
    ...repositories,
    questionnaires: { ...repositories.questionnaires, find: async () => questionnaire },
    responses: {
      ...repositories.responses,
      submissionPointOfLink: async () => point,
      add: async () => {},
    },
    tallies: { ...repositories.tallies, change: async () => {} },
    audit: { ...repositories.audit, append: async () => {} },
  };
  return {
    read: (work) => work(stub),
    write: (work) => work(stub),
    checkHealth: async () => ({ database: 'none', settings: {}, writable: true, walBytes: 0 }),
    close: async () => {
      connection.sqlite.close();
    },
  };
}
