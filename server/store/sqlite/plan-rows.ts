import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import type { IndicatorKind, Pillar, Result, Target } from '../../../shared/domain/plan.ts';
import { instant, json } from './stored-columns.ts';

export const plans = sqliteTable('plans', {
  id: text('id').primaryKey(),
  title: json<LocalizedText>('title').notNull(),
  firstFiscalYear: integer('first_fiscal_year').notNull(),
  lastFiscalYear: integer('last_fiscal_year').notNull(),
  ownerBody: json<LocalizedText>('owner_body'),
  revision: integer('revision').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const planItems = sqliteTable('plan_items', {
  id: text('id').primaryKey(),
  planId: text('plan_id').notNull(),
  number: integer('number').notNull(),
  pillar: json<Pillar>('pillar').notNull(),
  title: json<LocalizedText>('title').notNull(),
  goalState: json<LocalizedText>('goal_state').notNull(),
  revision: integer('revision').notNull(),
});

export const indicators = sqliteTable('indicators', {
  id: text('id').primaryKey(),
  itemId: text('item_id').notNull(),
  position: integer('position').notNull(),
  key: text('key').notNull(),
  displayCode: text('display_code').notNull(),
  kind: text('kind').$type<IndicatorKind>().notNull(),
  unit: json<LocalizedText>('unit'),
  text: json<LocalizedText>('text').notNull(),
  judgedBy: json<readonly LocalizedText[]>('judged_by'),
  revision: integer('revision').notNull(),
});

/** A version that takes the target away: a row like any other, so that what was there before stays readable. */
export interface NoTarget {
  readonly kind: 'none';
}

/** Every target there ever was; the highest version of a year is the current one. */
export const targetVersions = sqliteTable('target_versions', {
  indicatorId: text('indicator_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  version: integer('version').notNull(),
  target: json<Target | NoTarget>('target').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Every result there ever was, from a questionnaire or from the source that staff named. */
export const resultVersions = sqliteTable('result_versions', {
  indicatorId: text('indicator_id').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  version: integer('version').notNull(),
  result: json<Result>('result').notNull(),
  questionnaireId: text('questionnaire_id'),
  source: text('source'),
  correctionReason: text('correction_reason'),
  createdAt: instant('created_at').notNull(),
});
