import { checkDraft } from '../../shared/domain/answer-check.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import { acceptsAnswers } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { fieldErrorsOf, questionnaireClosed } from './submit-response.ts';

/** Keeps what has been typed so far. Answers may be incomplete; nothing is counted. */
export async function saveDraft(
  { store, issuedContents }: Pick<Dependencies, 'store' | 'issuedContents'>,
  given: {
    readonly invitation: Pick<Invitation, 'id' | 'questionnaireId'>;
    readonly answers: Readonly<Record<string, unknown>>;
    readonly arrivedAt: Date;
  },
): Promise<Date> {
  const { invitation, answers, arrivedAt } = given;
  const issued = found(await issuedContents.find(invitation.questionnaireId));
  const checked = checkDraft(issued.content, answers);
  if (!checked.ok) throw new Problem('invalid-answers', { errors: fieldErrorsOf(checked.problems) });
  await store.write(async (writes) => {
    const point = found(await writes.responses.submissionPoint(invitation.id));
    if (point.revoked) throw new Problem('not-found');
    if (point.excused) throw new Problem('respondent-excused');
    if (!acceptsAnswers(point, arrivedAt)) throw questionnaireClosed(point);
    const before = found(await writes.invitations.find(invitation.id)).draft;
    await writes.invitations.saveDraft(invitation.id, { answers: checked.answers, savedAt: arrivedAt });
    // The first keystroke is worth recording, not each of the hundred autosaves that follow it.
    if (before) return;
    await writes.audit.append({
      at: arrivedAt,
      actor: { kind: 'respondent', invitationId: invitation.id },
      action: 'begin-draft',
      subject: `invitation/${invitation.id}`,
      details: {},
    });
  });
  return arrivedAt;
}
