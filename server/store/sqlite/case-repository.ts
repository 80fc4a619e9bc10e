import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Case } from '../../../shared/domain/cases/case.ts';
import type { CaseReads, CaseWrites } from '../store.ts';
import { caseRegisters, cases } from './case-rows.ts';
import type { Connection } from './connection.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

type CaseRow = typeof cases.$inferSelect;

const ofRegister = and(
  eq(caseRegisters.itemId, sql.placeholder('itemId')),
  eq(caseRegisters.fiscalYear, sql.placeholder('fiscalYear')),
);

export function caseReads({ query }: Connection): CaseReads {
  const one = query
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare();
  const head = query.select().from(caseRegisters).where(ofRegister).prepare();
  const inRegister = query
    .select()
    .from(cases)
    .where(
      and(eq(cases.itemId, sql.placeholder('itemId')), eq(cases.fiscalYear, sql.placeholder('fiscalYear'))),
    )
    .orderBy(asc(cases.number))
    .prepare();
  const counted = query
    .select({ registers: count() })
    .from(caseRegisters)
    .where(eq(caseRegisters.itemId, sql.placeholder('itemId')))
    .prepare();
  return {
    async find(id) {
      const row = one.get({ id });
      return row && caseFrom(row);
    },
    async register(itemId, fiscalYear) {
      const revision = head.get({ itemId, fiscalYear })?.revision ?? 0;
      return { revision, cases: inRegister.all({ itemId, fiscalYear }).map(caseFrom) };
    },
    async countRegisters(itemId) {
      return counted.get({ itemId })?.registers ?? 0;
    },
  };
}

/** What is not known of a case is left out. */
function caseFrom({ examinedOn, decidedOn, notes, ...row }: CaseRow): Case {
  return {
    ...row,
    ...(examinedOn === null ? {} : { examinedOn }),
    ...(decidedOn === null ? {} : { decidedOn }),
    ...(notes === null ? {} : { notes }),
  };
}

function rowOf({ examinedOn, decidedOn, notes, ...one }: Case): CaseRow {
  return { ...one, examinedOn: examinedOn ?? null, decidedOn: decidedOn ?? null, notes: notes ?? null };
}

export function caseWrites({ query }: Connection): CaseWrites {
  const begin = query
    .insert(caseRegisters)
    .values({ itemId: sql.placeholder('itemId'), fiscalYear: sql.placeholder('fiscalYear'), revision: 1 })
    .onConflictDoNothing()
    .prepare();
  const countUp = query
    .update(caseRegisters)
    .set({ revision: sql`${caseRegisters.revision} + 1` })
    .where(and(ofRegister, eq(caseRegisters.revision, sql.placeholder('basedOn'))))
    .prepare();
  const insert = insertOf(query, cases);
  const update = query
    .update(cases)
    .set({
      revision: given('revision', cases.revision),
      outcome: given('outcome', cases.outcome),
      examinedOn: given('examinedOn', cases.examinedOn),
      decidedOn: given('decidedOn', cases.decidedOn),
      proposer: given('proposer', cases.proposer),
      title: given('title', cases.title),
      notes: given('notes', cases.notes),
    })
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare();
  const remove = query
    .delete(cases)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare();
  return {
    async change({ itemId, fiscalYear, basedOn }, { added, changed, removedIds }) {
      const moved =
        basedOn === 0 ? begin.run({ itemId, fiscalYear }) : countUp.run({ itemId, fiscalYear, basedOn });
      if (moved.changes === 0) return false;
      for (const id of removedIds) changing('case', remove.run({ id }));
      for (const one of changed) changing('case', update.run({ ...rowOf(one) }));
      for (const one of added) refusingDuplicates(() => insert(rowOf(one)));
      return true;
    },
  };
}
