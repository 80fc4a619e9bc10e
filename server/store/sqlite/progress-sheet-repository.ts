import { and, asc, desc, eq, getTableColumns, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Acknowledgement, ProgressSheet } from '../../../shared/domain/progress-sheet/progress-sheet.ts';
import { type ProgressSheetReads, type ProgressSheetWrites, UniqueConflict } from '../store.ts';
import type { Connection } from './connection.ts';
import { planItems } from './plan-rows.ts';
import { progressSheets, sheetAcknowledgements, sheetVersions } from './progress-sheet-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { given, insertOf } from './stored-columns.ts';

interface OfSheet {
  readonly itemId: SQLiteColumn;
  readonly fiscalYear: SQLiteColumn;
}

/** The rows of one sheet. */
function ofSheet({ itemId, fiscalYear }: OfSheet): SQL | undefined {
  return and(eq(itemId, sql.placeholder('itemId')), eq(fiscalYear, sql.placeholder('fiscalYear')));
}

/** The rows of all sheets of a plan in a year, joined with the items. */
function ofPlanYear({ fiscalYear }: OfSheet): SQL | undefined {
  return and(eq(planItems.planId, sql.placeholder('planId')), eq(fiscalYear, sql.placeholder('fiscalYear')));
}

export function progressSheetReads({ query }: Connection): ProgressSheetReads {
  const one = query.select().from(progressSheets).where(ofSheet(progressSheets)).prepare();
  const ofPlan = query
    .select(getTableColumns(progressSheets))
    .from(planItems)
    .innerJoin(progressSheets, eq(progressSheets.itemId, planItems.id))
    .where(ofPlanYear(progressSheets))
    .orderBy(asc(planItems.number))
    .prepare();
  const { version, status, act, comment, at, accountId } = sheetVersions;
  const heads = query
    .select({ version, status, act, comment, at, accountId })
    .from(sheetVersions)
    .where(ofSheet(sheetVersions))
    .orderBy(desc(version))
    .prepare();
  const headsBelow = query
    .select({ version, status, act, comment, at, accountId })
    .from(sheetVersions)
    .where(and(ofSheet(sheetVersions), lt(version, sql.placeholder('before'))))
    .orderBy(desc(version))
    .limit(sql.placeholder('limit'))
    .prepare();
  const oneVersion = query
    .select()
    .from(sheetVersions)
    .where(and(ofSheet(sheetVersions), eq(version, sql.placeholder('version'))))
    .prepare();
  const inOrder = [asc(sheetAcknowledgements.on), asc(sheetAcknowledgements.at)];
  const notes = query
    .select()
    .from(sheetAcknowledgements)
    .where(ofSheet(sheetAcknowledgements))
    .orderBy(...inOrder)
    .prepare();
  const notesOfPlan = query
    .select(getTableColumns(sheetAcknowledgements))
    .from(planItems)
    .innerJoin(sheetAcknowledgements, eq(sheetAcknowledgements.itemId, planItems.id))
    .where(ofPlanYear(sheetAcknowledgements))
    .orderBy(asc(planItems.number), ...inOrder)
    .prepare();
  const keys = query
    .select({ itemId: progressSheets.itemId, fiscalYear: progressSheets.fiscalYear })
    .from(progressSheets)
    .orderBy(asc(progressSheets.itemId), asc(progressSheets.fiscalYear))
    .prepare();
  return {
    async find(itemId, fiscalYear) {
      const row = one.get({ itemId, fiscalYear });
      return row && sheetFrom(row);
    },
    async ofPlan(planId, fiscalYear) {
      return ofPlan.all({ planId, fiscalYear }).map(sheetFrom);
    },
    async versions(itemId, fiscalYear) {
      return heads.all({ itemId, fiscalYear }).map(headFrom);
    },
    async versionsBelow(itemId, fiscalYear, page) {
      return headsBelow.all({ itemId, fiscalYear, ...page }).map(headFrom);
    },
    async findVersion(itemId, fiscalYear, version) {
      const row = oneVersion.get({ itemId, fiscalYear, version });
      if (!row) return undefined;
      const { itemId: _, fiscalYear: __, comment, ...kept } = row;
      return { ...kept, comment: comment ?? undefined };
    },
    async acknowledgements(itemId, fiscalYear) {
      return notes.all({ itemId, fiscalYear }).map(acknowledgementFrom);
    },
    async acknowledgementsOfPlan(planId, fiscalYear) {
      return notesOfPlan
        .all({ planId, fiscalYear })
        .map((row) => ({ itemId: row.itemId, ...acknowledgementFrom(row) }));
    },
    async keys() {
      return keys.all();
    },
  };
}

function sheetFrom({ comment, ...row }: typeof progressSheets.$inferSelect): ProgressSheet {
  return { ...row, comment: comment ?? undefined };
}

function headFrom({
  comment,
  ...head
}: Omit<typeof sheetVersions.$inferSelect, 'itemId' | 'fiscalYear' | 'content'>) {
  return { ...head, comment: comment ?? undefined };
}

function acknowledgementFrom(row: typeof sheetAcknowledgements.$inferSelect): Acknowledgement {
  const { committee, half, on, note, accountId, at } = row;
  return { committee, half, on, note: note ?? undefined, accountId, at };
}

export function progressSheetWrites({ query }: Connection): ProgressSheetWrites {
  const insertSheet = insertOf(query, progressSheets);
  const insertVersion = insertOf(query, sheetVersions);
  const insertNote = insertOf(query, sheetAcknowledgements);
  const update = query
    .update(progressSheets)
    .set({
      status: given('status', progressSheets.status),
      revision: given('revision', progressSheets.revision),
      content: given('content', progressSheets.content),
      updatedAt: given('updatedAt', progressSheets.updatedAt),
      updatedBy: given('updatedBy', progressSheets.updatedBy),
      comment: given('comment', progressSheets.comment),
    })
    .where(and(ofSheet(progressSheets), eq(progressSheets.revision, sql.placeholder('before'))))
    .prepare();
  const removeNote = query
    .delete(sheetAcknowledgements)
    .where(
      and(
        ofSheet(sheetAcknowledgements),
        eq(sheetAcknowledgements.committee, sql.placeholder('committee')),
        eq(sheetAcknowledgements.half, sql.placeholder('half')),
      ),
    )
    .prepare();
  return {
    async save({ comment = null, ...sheet }, { act, comment: said = null }) {
      const { itemId, fiscalYear, revision, content, status, updatedAt: at, updatedBy: accountId } = sheet;
      if (revision === 1) refusingDuplicates(() => insertSheet({ ...sheet, comment }));
      else if (update.run({ ...sheet, comment, before: revision - 1 }).changes === 0)
        throw new UniqueConflict(`progress_sheets.revision ${revision}`);
      insertVersion({
        itemId,
        fiscalYear,
        version: revision,
        content,
        status,
        act,
        comment: said,
        at,
        accountId,
      });
    },
    async acknowledge(itemId, fiscalYear, { note = null, ...acknowledgement }) {
      refusingDuplicates(() => insertNote({ itemId, fiscalYear, note, ...acknowledgement }));
    },
    async takeBackAcknowledgement(itemId, fiscalYear, committee, half) {
      return removeNote.run({ itemId, fiscalYear, committee, half }).changes > 0;
    },
  };
}
