import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './stored-columns.ts';

export const commentMarks = sqliteTable('comment_marks', {
  invitationId: text('invitation_id').notNull(),
  question: text('question').notNull(),
  version: integer('version').notNull(),
  markedAt: instant('marked_at').notNull(),
  accountId: text('account_id').notNull(),
});
