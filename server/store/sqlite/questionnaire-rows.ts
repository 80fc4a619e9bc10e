import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  FrozenMeasure,
  QuestionnaireContent,
  QuestionnaireStatus,
} from '../../../shared/domain/questionnaire.ts';
import { instant, json } from './stored-columns.ts';

export const questionnaires = sqliteTable('questionnaires', {
  id: text('id').primaryKey(),
  planId: text('plan_id').notNull(),
  rosterId: text('roster_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  status: text('status').$type<QuestionnaireStatus>().notNull(),
  content: json<QuestionnaireContent>('content').notNull(),
  frozenMeasures: json<readonly FrozenMeasure[]>('frozen_measures').notNull(),
  madeFrom: text('made_from'),
  opensAt: instant('opens_at'),
  dueAt: instant('due_at'),
  revision: integer('revision').notNull(),
  editedBy: text('edited_by'),
  editedAt: instant('edited_at'),
  createdAt: instant('created_at').notNull(),
  issuedAt: instant('issued_at'),
  closedAt: instant('closed_at'),
  fixedAt: instant('fixed_at'),
  publishedAt: instant('published_at'),
});
