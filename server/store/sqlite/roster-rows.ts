import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import { instant, json } from './stored-columns.ts';

export const rosters = sqliteTable('rosters', {
  id: text('id').primaryKey(),
  name: json<LocalizedText>('name').notNull(),
  unit: json<LocalizedText>('unit').notNull(),
  createdAt: instant('created_at').notNull(),
  revision: integer('revision').notNull(),
});

export const members = sqliteTable('members', {
  id: text('id').primaryKey(),
  rosterId: text('roster_id').notNull(),
  /** Place in the official order, from 1. */
  position: integer('position').notNull(),
  code: text('code').notNull(),
  name: json<LocalizedText>('name').notNull(),
  kana: text('kana'),
  title: json<LocalizedText>('title').notNull(),
  email: text('email'),
  /** What they belong to: a ward or a bureau. */
  body: text('body'),
});
