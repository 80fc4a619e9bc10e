import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { VersionAct } from '../../../shared/domain/progress-sheet/progress-sheet.ts';
import type { Half, SheetContent } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetStatus } from '../../../shared/domain/progress-sheet/sheet-status.ts';
import { instant, json } from './stored-columns.ts';

export const progressSheets = sqliteTable('progress_sheets', {
  itemId: text('item_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  status: text('status').$type<SheetStatus>().notNull(),
  revision: integer('revision').notNull(),
  content: json<SheetContent>('content').notNull(),
  updatedAt: instant('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  comment: text('comment'),
});

export const sheetVersions = sqliteTable('sheet_versions', {
  itemId: text('item_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  version: integer('version').notNull(),
  status: text('status').$type<SheetStatus>().notNull(),
  act: text('act').$type<VersionAct>().notNull(),
  comment: text('comment'),
  at: instant('at').notNull(),
  accountId: text('account_id').notNull(),
  content: json<SheetContent>('content').notNull(),
});

export const sheetAcknowledgements = sqliteTable('sheet_acknowledgements', {
  itemId: text('item_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  committee: text('committee').notNull(),
  half: text('half').$type<Half>().notNull(),
  on: text('met_on').notNull(),
  note: text('note'),
  accountId: text('account_id').notNull(),
  at: instant('at').notNull(),
});
