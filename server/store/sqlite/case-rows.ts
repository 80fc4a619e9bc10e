import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseOutcome } from '../../../shared/domain/cases/case.ts';

export const caseRegisters = sqliteTable('case_registers', {
  itemId: text('item_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  revision: integer('revision').notNull(),
});

export const cases = sqliteTable('cases', {
  id: text('id').notNull(),
  itemId: text('item_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  number: integer('number').notNull(),
  revision: integer('revision').notNull(),
  outcome: text('outcome').$type<CaseOutcome>().notNull(),
  examinedOn: text('examined_on'),
  decidedOn: text('decided_on'),
  proposer: text('proposer').notNull(),
  title: text('title').notNull(),
  notes: text('notes'),
});
