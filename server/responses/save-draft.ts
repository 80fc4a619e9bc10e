import { randomUUID } from 'node:crypto';
import { checkDraft } from '../../shared/domain/answer-check.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import {
  type Draft,
  type DraftGround,
  type Invitation,
  type LinkKind,
  type LinkVersions,
  overwritesOthers,
  stillOpens,
} from '../../shared/domain/invitation.ts';
import { isRevealed } from '../../shared/domain/quiz.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { IssuedContent } from '../store/issued-contents.ts';
import type { WriteStore } from '../store/store.ts';
import { draftReplyOf } from './answering-view.ts';
import { refuseOutsideTheDoor, responseChanged } from './door.ts';
import { fieldErrorsOf } from './submit-response.ts';

export interface DraftSaving {
  /** As it was when the link opened it. */
  readonly invitation: Pick<Invitation, 'id' | 'questionnaireId'> & LinkVersions;
  /** The link by which it came. */
  readonly link: LinkKind;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly arrivedAt: Date;
  /** The draft that the writer saw; a program that names none replaces whatever there is. */
  readonly ground?: DraftGround | undefined;
  /** The response version that the writer saw. */
  readonly basedOn?: number | undefined;
  /** The question where the writer is, from 1; where the draft had it when absent. */
  readonly place?: number | undefined;
  /** Handed to the respondent as finished, by the holder of the preparing link. */
  readonly prepared?: boolean;
}

/**
 * Keeps what has been typed so far. Answers may be incomplete; nothing is counted. Throws `draft-changed` with the draft
 * that somebody else saved in between, `response-changed` with the response, and `already-answered` to a preparing link
 * once the respondent has submitted.
 */
export async function saveDraft(
  { store, issuedContents, happenings }: Pick<Dependencies, 'store' | 'issuedContents' | 'happenings'>,
  saving: DraftSaving,
): Promise<Draft> {
  const { invitation, answers } = saving;
  const issued = found(await issuedContents.find(invitation.questionnaireId));
  const checked = checkDraft(issued.content, answers);
  if (!checked.ok) throw new Problem('invalid-answers', { errors: fieldErrorsOf(checked.problems) });
  const { draft, isNews } = await store.write((writes) =>
    storeDraft(writes, saving, checked.answers, issued),
  );
  const { id: invitationId, questionnaireId } = invitation;
  if (isNews) happenings.publish({ questionnaireId, invitationId });
  return draft;
}

/** `isNews` where the office's board shows something else now: a draft was begun, handed over, or taken up again. */
async function storeDraft(
  writes: WriteStore,
  saving: DraftSaving,
  answers: Answers,
  { content }: IssuedContent,
): Promise<{ readonly draft: Draft; readonly isNews: boolean }> {
  const { invitation, link, arrivedAt, ground, basedOn, place, prepared } = saving;
  const point = found(await writes.responses.submissionPoint(invitation.id));
  const current = found(await writes.invitations.find(invitation.id));
  if (!stillOpens(link, invitation, current)) throw new Problem('not-found');
  const { draft: before } = current;
  refuseOutsideTheDoor(point, { arrivedAt, byProxy: false });
  if (link === 'preparing' && point.current) throw new Problem('already-answered');
  if (isRevealed(content, point.status, point.current)) throw new Problem('answers-revealed');
  const repeats = before && JSON.stringify(before.answers) === JSON.stringify(answers);
  if (basedOn !== undefined && basedOn !== (point.current?.version ?? 0))
    throw responseChanged(point.current);
  if (ground && !repeats && overwritesOthers(before, ground)) {
    throw new Problem('draft-changed', { current: before && draftReplyOf(before) });
  }
  // Turning a page writes no word: whose draft it is, since when, and whether it was handed over stay as they were.
  if (repeats && !prepared) {
    const moved = { ...before, place: place ?? before.place };
    if (moved.place !== before.place) await writes.invitations.saveDraft(invitation.id, moved);
    return { draft: moved, isNews: false };
  }
  const draft: Draft = {
    answers,
    savedAt: arrivedAt,
    revision: randomUUID(),
    writer: ground?.writer ?? '',
    link,
    place: place ?? before?.place ?? 1,
    preparedAt: prepared ? arrivedAt : undefined,
  };
  await writes.invitations.saveDraft(invitation.id, draft);
  // The first keystroke by each link is worth recording, not each of the hundred autosaves that follow it.
  if (prepared || before?.link !== link) {
    await writes.audit.append({
      at: arrivedAt,
      actor: { kind: 'respondent', invitationId: invitation.id },
      action: prepared ? 'hand-over-draft' : 'begin-draft',
      subject: `invitation/${invitation.id}`,
      details: { link },
    });
  }
  return { draft, isNews: !before || before.preparedAt?.getTime() !== draft.preparedAt?.getTime() };
}
