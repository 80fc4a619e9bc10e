import { and, count, eq, getTableColumns, gt, lte, sql } from 'drizzle-orm';
import type { CommentReads, CommentWrites } from '../store.ts';
import { commentMarks } from './comment-rows.ts';
import type { Connection } from './connection.ts';
import { invitations } from './invitation-rows.ts';
import { given } from './stored-columns.ts';

const ofQuestionnaire = eq(invitations.questionnaireId, sql.placeholder('questionnaireId'));
const ofAnswer = and(
  eq(commentMarks.invitationId, sql.placeholder('invitationId')),
  eq(commentMarks.question, sql.placeholder('question')),
);

export function commentReads({ query }: Connection): CommentReads {
  const marks = query
    .select(getTableColumns(commentMarks))
    .from(invitations)
    .innerJoin(commentMarks, eq(commentMarks.invitationId, invitations.id))
    .where(
      and(
        ofQuestionnaire,
        gt(invitations.position, sql.placeholder('after')),
        lte(invitations.position, sql.placeholder('until')),
      ),
    )
    .prepare();
  const counted = query
    .select({ marks: count() })
    .from(commentMarks)
    .innerJoin(invitations, eq(commentMarks.invitationId, invitations.id))
    .where(ofQuestionnaire)
    .prepare();
  const one = query.select().from(commentMarks).where(ofAnswer).prepare();
  return {
    async marks(questionnaireId, after, until) {
      return marks.all({ questionnaireId, after, until });
    },
    async countMarks(questionnaireId) {
      return counted.get({ questionnaireId })?.marks ?? 0;
    },
    async findMark(invitationId, question) {
      return one.get({ invitationId, question });
    },
  };
}

export function commentWrites({ query }: Connection): CommentWrites {
  const mark = query
    .insert(commentMarks)
    .values({
      invitationId: sql.placeholder('invitationId'),
      question: sql.placeholder('question'),
      version: sql.placeholder('version'),
      markedAt: given('markedAt', commentMarks.markedAt),
      accountId: sql.placeholder('accountId'),
    })
    .onConflictDoUpdate({
      target: [commentMarks.invitationId, commentMarks.question],
      set: {
        version: sql`excluded.version`,
        markedAt: sql`excluded.marked_at`,
        accountId: sql`excluded.account_id`,
      },
    })
    .prepare();
  const unmark = query.delete(commentMarks).where(ofAnswer).prepare();
  return {
    async mark(made) {
      mark.run({ ...made });
    },
    async unmark(invitationId, question) {
      unmark.run({ invitationId, question });
    },
  };
}
