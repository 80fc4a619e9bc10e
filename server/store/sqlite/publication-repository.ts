import { and, asc, desc, eq, getTableColumns, isNull, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import type { PublicationHead, PublicationReads, PublicationWrites, PublicYear } from '../store.ts';
import type { Connection } from './connection.ts';
import { publications } from './publication-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

const ofYear = and(
  eq(publications.planId, sql.placeholder('planId')),
  eq(publications.fiscalYear, sql.placeholder('fiscalYear')),
);

export function publicationReads({ query }: Connection): PublicationReads {
  const { document: _, ...headColumns } = getTableColumns(publications);
  const heads = query
    .select(headColumns)
    .from(publications)
    .where(ofYear)
    .orderBy(asc(publications.version))
    .prepare();
  const one = query
    .select()
    .from(publications)
    .where(and(ofYear, eq(publications.version, sql.placeholder('version'))))
    .prepare();
  const newest = query
    .select()
    .from(publications)
    .where(ofYear)
    .orderBy(desc(publications.version))
    .limit(1)
    .prepare();
  // The newest version of each year alone, as a document can be long. A year is taken back as a whole.
  const newer = alias(publications, 'newer');
  const newestVersion = query
    .select({ version: max(newer.version) })
    .from(newer)
    .where(and(eq(newer.planId, publications.planId), eq(newer.fiscalYear, publications.fiscalYear)));
  const readable = query
    .select({
      planId: publications.planId,
      fiscalYear: publications.fiscalYear,
      version: publications.version,
      publishedAt: publications.publishedAt,
      planTitle: sql<LocalizedText>`json_extract(${publications.document}, '$.plan.title')`.mapWith((kept) =>
        JSON.parse(String(kept)),
      ),
    })
    .from(publications)
    .where(and(isNull(publications.takenBackAt), eq(publications.version, newestVersion)))
    .prepare();
  return {
    async heads(planId, fiscalYear) {
      return heads.all({ planId, fiscalYear }).map(headFrom);
    },
    async find(planId, fiscalYear, version) {
      const row = one.get({ planId, fiscalYear, version });
      return row && { ...headFrom(row), document: row.document };
    },
    async newest(planId, fiscalYear) {
      const row = newest.get({ planId, fiscalYear });
      return row && { ...headFrom(row), document: row.document };
    },
    async publicYears() {
      return newestYearFirst(readable.all());
    },
  };
}

export function publicationWrites({ query }: Connection): PublicationWrites {
  const insert = insertOf(query, publications);
  const takeBack = query
    .update(publications)
    .set({
      takenBackAt: given('at', publications.takenBackAt),
      takenBackReason: given('reason', publications.takenBackReason),
    })
    .where(and(ofYear, isNull(publications.takenBackAt)))
    .prepare();
  return {
    async add({ takenBack, ...publication }) {
      const kept = { takenBackAt: takenBack?.at ?? null, takenBackReason: takenBack?.reason ?? null };
      refusingDuplicates(() => insert({ ...publication, ...kept }));
    },
    async takeBack(planId, fiscalYear, { at, reason }) {
      changing('published year', takeBack.run({ planId, fiscalYear, at, reason }));
    },
  };
}

function headFrom(row: Omit<typeof publications.$inferSelect, 'document'>): PublicationHead {
  const { planId, fiscalYear, version, cause, digest, publishedAt, accountId } = row;
  const { takenBackAt: at, takenBackReason: reason } = row;
  const takenBack = at && reason !== null ? { at, reason } : undefined;
  return { planId, fiscalYear, version, cause, digest, publishedAt, accountId, takenBack };
}

function newestYearFirst(versions: readonly PublicYear[]): readonly PublicYear[] {
  const lastOfPlan = new Map<string, number>();
  for (const { planId, publishedAt } of versions)
    lastOfPlan.set(planId, Math.max(lastOfPlan.get(planId) ?? 0, publishedAt.getTime()));
  const placeOf = ({ planId }: PublicYear) => lastOfPlan.get(planId) ?? 0;
  return [...versions].sort(
    (left, right) =>
      placeOf(right) - placeOf(left) ||
      (left.planId < right.planId ? -1 : left.planId > right.planId ? 1 : 0) ||
      right.fiscalYear - left.fiscalYear,
  );
}
