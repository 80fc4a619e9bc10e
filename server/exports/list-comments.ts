import type { CommentsFilter, CommentsReply } from '../../shared/api/comment-api.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import type { Store } from '../store/store.ts';
import { findQuestionnaire } from './exported-figures.ts';
import { commentsAfter, type WrittenComment } from './written-comments.ts';

/** Comments in one reply, and people looked at for them. */
const ENOUGH = 100;
const MOST_LOOKED_AT = 5_000;

export async function listComments(
  store: Store,
  questionnaireId: string,
  filter: CommentsFilter,
  from: number,
): Promise<CommentsReply> {
  return store.read(async (reads) => {
    const questionnaire = await findQuestionnaire(reads, questionnaireId);
    const names = new Map((await reads.accounts.list()).map(({ id, name }) => [id, name]));
    const marked = await reads.comments.countMarks(questionnaireId);
    const comments: WrittenComment[] = [];
    let after: number | undefined = from;
    while (comments.length < ENOUGH && after - from < MOST_LOOKED_AT) {
      const page = await commentsAfter(reads, questionnaire, filter, after);
      comments.push(...page.comments);
      after = page.last;
      if (after === undefined) break;
    }
    return {
      comments: comments.map((comment) => commentReplyOf(comment, names)),
      marked,
      ...(after === undefined ? {} : { next: after }),
    };
  });
}

function commentReplyOf(
  { person, question, chosen, words, version, submittedAt, mark }: WrittenComment,
  names: ReadonlyMap<string, string>,
): CommentsReply['comments'][number] {
  const { invitation } = person;
  return {
    invitationId: invitation.id,
    respondent: invitation.respondent,
    state: stateOf(invitation),
    question: question.code,
    chosen: [...chosen],
    ...words,
    version,
    submittedAt: submittedAt.toISOString(),
    mark: mark
      ? {
          version: mark.version,
          markedAt: mark.markedAt.toISOString(),
          markedBy: names.get(mark.accountId) ?? '',
          changed: mark.changed,
          ...(mark.changed && mark.words ? { words: mark.words } : {}),
        }
      : null,
  };
}
