import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LetterKind } from '../../../shared/domain/letter.ts';
import { instant } from './stored-columns.ts';

export const letters = sqliteTable('letters', {
  questionnaireId: text('questionnaire_id').notNull(),
  kind: text('kind').$type<LetterKind>().notNull(),
  ja: text('ja').notNull(),
  en: text('en').notNull(),
  changedAt: instant('changed_at').notNull(),
});
