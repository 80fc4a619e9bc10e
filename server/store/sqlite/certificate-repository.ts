import { asc, eq, sql } from 'drizzle-orm';
import type { CertificateReads, CertificateWrites } from '../store.ts';
import { certificates } from './certificate-rows.ts';
import type { Connection } from './connection.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { insertOf } from './stored-columns.ts';

export function certificateReads({ query }: Connection): CertificateReads {
  const ofQuestionnaire = query
    .select()
    .from(certificates)
    .where(eq(certificates.questionnaireId, sql.placeholder('questionnaireId')))
    // `issue` before `tally`, which is their order in time as well.
    .orderBy(asc(certificates.kind))
    .prepare();
  return {
    async of(questionnaireId) {
      return ofQuestionnaire.all({ questionnaireId });
    },
  };
}

export function certificateWrites({ query }: Connection): CertificateWrites {
  const insert = insertOf(query, certificates);
  return {
    async add(certificate) {
      refusingDuplicates(() => insert(certificate));
    },
  };
}
