import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../../shared/domain/account.ts';
import { instant } from './stored-columns.ts';

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  emailKey: text('email_key').notNull(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  passwordHash: text('password_hash').notNull(),
  disabledAt: instant('disabled_at'),
  createdAt: instant('created_at').notNull(),
});

export const sessions = sqliteTable('sessions', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  startedAt: instant('started_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
});

export const setupLinks = sqliteTable('setup_links', {
  codeHash: blob('code_hash', { mode: 'buffer' }).primaryKey(),
  role: text('role').$type<Role>().notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  accountId: text('account_id'),
});
