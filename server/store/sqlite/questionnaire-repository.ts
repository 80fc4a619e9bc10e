import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { Questionnaire } from '../../../shared/domain/questionnaire.ts';
import type { QuestionnaireReads, QuestionnaireWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import { questionnaires } from './questionnaire-rows.ts';
import { refusingDuplicates } from './sqlite-errors.ts';
import { changing, given, insertOf } from './stored-columns.ts';

export function questionnaireReads({ query }: Connection): QuestionnaireReads {
  const all = query
    .select()
    .from(questionnaires)
    .orderBy(desc(questionnaires.createdAt), desc(sql`rowid`))
    .prepare();
  const byId = query
    .select()
    .from(questionnaires)
    .where(eq(questionnaires.id, sql.placeholder('id')))
    .prepare();
  const issuedFor = query
    .select()
    .from(questionnaires)
    .where(
      and(
        eq(questionnaires.planId, sql.placeholder('planId')),
        eq(questionnaires.fiscalYear, sql.placeholder('fiscalYear')),
        ne(questionnaires.status, 'draft'),
      ),
    )
    .orderBy(asc(questionnaires.issuedAt), asc(sql`rowid`))
    .prepare();
  return {
    async list() {
      return all.all().map(questionnaireFrom);
    },
    async find(id) {
      const row = byId.get({ id });
      return row && questionnaireFrom(row);
    },
    async issuedFor(planId, fiscalYear) {
      return issuedFor.all({ planId, fiscalYear }).map(questionnaireFrom);
    },
  };
}

/** Changes to a questionnaire that is not there, or that is no draft where only a draft may change, are errors. */
export function questionnaireWrites({ query }: Connection): QuestionnaireWrites {
  const one = eq(questionnaires.id, sql.placeholder('id'));
  const oneDraft = and(one, eq(questionnaires.status, 'draft'));
  const insert = insertOf(query, questionnaires);
  const saveDraft = query
    .update(questionnaires)
    .set({
      planId: given('planId', questionnaires.planId),
      rosterId: given('rosterId', questionnaires.rosterId),
      fiscalYear: given('fiscalYear', questionnaires.fiscalYear),
      content: given('content', questionnaires.content),
      madeFrom: given('madeFrom', questionnaires.madeFrom),
      opensAt: given('opensAt', questionnaires.opensAt),
      dueAt: given('dueAt', questionnaires.dueAt),
      revision: sql`${questionnaires.revision} + 1`,
      editedBy: given('by', questionnaires.editedBy),
      editedAt: given('at', questionnaires.editedAt),
    })
    .where(oneDraft)
    .prepare();
  const remove = query.delete(questionnaires).where(oneDraft).prepare();
  const markIssued = query
    .update(questionnaires)
    .set({
      status: 'open',
      frozenMeasures: given('frozenMeasures', questionnaires.frozenMeasures),
      issuedAt: given('at', questionnaires.issuedAt),
    })
    .where(oneDraft)
    .prepare();
  const instantOf = (name: 'closedAt' | 'fixedAt' | 'publishedAt') => given('at', questionnaires[name]);
  const setStatus = {
    open: query.update(questionnaires).set({ status: 'open', closedAt: null }).where(one).prepare(),
    closed: query
      .update(questionnaires)
      .set({ status: 'closed', closedAt: instantOf('closedAt') })
      .where(one)
      .prepare(),
    fixed: query
      .update(questionnaires)
      .set({ status: 'fixed', fixedAt: instantOf('fixedAt') })
      .where(one)
      .prepare(),
    published: query
      .update(questionnaires)
      .set({ status: 'published', publishedAt: instantOf('publishedAt') })
      .where(one)
      .prepare(),
  };
  const takeBack = query
    .update(questionnaires)
    .set({ status: 'fixed', publishedAt: null })
    .where(one)
    .prepare();
  const extend = query
    .update(questionnaires)
    .set({ dueAt: given('dueAt', questionnaires.dueAt) })
    .where(one)
    .prepare();
  return {
    async add(questionnaire) {
      const { madeFrom = null, opensAt = null, dueAt = null, ...given } = questionnaire;
      const edited = { editedBy: given.editedBy ?? null, editedAt: given.editedAt ?? null };
      const { issuedAt = null, closedAt = null, fixedAt = null, publishedAt = null, ...fields } = given;
      refusingDuplicates(() =>
        insert({ ...fields, ...edited, madeFrom, opensAt, dueAt, issuedAt, closedAt, fixedAt, publishedAt }),
      );
    },
    async saveDraft(id, { madeFrom = null, opensAt = null, dueAt = null, ...draft }, edit) {
      const values = { id, madeFrom, opensAt, dueAt, ...draft, ...edit };
      changing(`draft questionnaire ${id}`, saveDraft.run(values));
    },
    async remove(id) {
      changing(`draft questionnaire ${id}`, remove.run({ id }));
    },
    async markIssued(id, frozenMeasures, at) {
      changing(`draft questionnaire ${id}`, markIssued.run({ id, frozenMeasures, at }));
    },
    async setStatus(id, status, at) {
      changing(`questionnaire ${id}`, setStatus[status].run({ id, at }));
    },
    async takeBack(id) {
      changing(`questionnaire ${id}`, takeBack.run({ id }));
    },
    async extend(id, dueAt) {
      changing(`questionnaire ${id}`, extend.run({ id, dueAt }));
    },
  };
}

function questionnaireFrom(row: typeof questionnaires.$inferSelect): Questionnaire {
  return {
    ...row,
    madeFrom: row.madeFrom ?? undefined,
    opensAt: row.opensAt ?? undefined,
    dueAt: row.dueAt ?? undefined,
    editedBy: row.editedBy ?? undefined,
    editedAt: row.editedAt ?? undefined,
    issuedAt: row.issuedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    fixedAt: row.fixedAt ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
  };
}
