import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PublishedDocument } from '../../../shared/domain/publication/published-document.ts';
import type { PublicationHead } from '../store.ts';
import { instant, json } from './stored-columns.ts';

export const publications = sqliteTable('publications', {
  planId: text('plan_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  version: integer('version').notNull(),
  cause: text('cause').$type<PublicationHead['cause']>().notNull(),
  digest: text('digest').notNull(),
  document: json<PublishedDocument>('document').notNull(),
  publishedAt: instant('published_at').notNull(),
  accountId: text('account_id').notNull(),
  takenBackAt: instant('taken_back_at'),
  takenBackReason: text('taken_back_reason'),
});
