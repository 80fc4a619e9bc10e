import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CertificateKind } from '../../../shared/domain/certificate/certificate.ts';
import { instant } from './stored-columns.ts';

export const certificates = sqliteTable('certificates', {
  questionnaireId: text('questionnaire_id').notNull(),
  kind: text('kind').$type<CertificateKind>().notNull(),
  hash: text('hash').notNull(),
  text: text('text').notNull(),
  at: instant('made_at').notNull(),
});
