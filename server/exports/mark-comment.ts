import type { Account } from '../../shared/domain/account.ts';
import { type CommentMark, wordsIn } from '../../shared/domain/written-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';

interface MarkedAnswer {
  readonly questionnaireId: string;
  readonly invitationId: string;
  readonly question: string;
  readonly account: Account;
}

/** Marks the words of one version; once more on the same version changes nothing and is not recorded. */
export async function markComment(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { version, account, ...answer }: MarkedAnswer & { readonly version: number },
): Promise<CommentMark> {
  const { invitationId, question } = answer;
  const at = clock();
  return store.write(async (writes) => {
    await findInvitation(writes, answer);
    const versions = await writes.responses.versions(invitationId);
    const marked = found(versions.find((one) => one.version === version));
    if (!wordsIn(marked.answers, question)) throw new Problem('not-found');
    const before = await writes.comments.findMark(invitationId, question);
    if (before?.version === version) return before;
    const mark = { invitationId, question, version, markedAt: at, accountId: account.id };
    await writes.comments.mark(mark);
    await writes.audit.append({
      at,
      actor: { kind: 'account', id: account.id },
      action: 'mark-comment',
      subject: `invitation/${invitationId}`,
      details: { question, version },
    });
    return mark;
  });
}

/** Taking back what is not marked changes nothing and is not recorded. */
export async function unmarkComment(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { account, ...answer }: MarkedAnswer,
): Promise<void> {
  const { invitationId, question } = answer;
  const at = clock();
  await store.write(async (writes) => {
    await findInvitation(writes, answer);
    const before = await writes.comments.findMark(invitationId, question);
    if (!before) return;
    await writes.comments.unmark(invitationId, question);
    await writes.audit.append({
      at,
      actor: { kind: 'account', id: account.id },
      action: 'unmark-comment',
      subject: `invitation/${invitationId}`,
      details: { question, version: before.version },
    });
  });
}

async function findInvitation(
  writes: WriteStore,
  { questionnaireId, invitationId, question }: Omit<MarkedAnswer, 'account'>,
): Promise<void> {
  const questionnaire = found(await writes.questionnaires.find(questionnaireId));
  found(questionnaire.content.questions.find(({ code }) => code === question));
  const invitation = found(await writes.invitations.find(invitationId));
  if (invitation.questionnaireId !== questionnaireId) throw new Problem('not-found');
}
