import { randomUUID } from 'node:crypto';
import { checkDraft } from '../../shared/domain/answer-check.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import {
  type Draft,
  type DraftGround,
  type LinkKind,
  overwritesOthers,
} from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { WriteStore } from '../store/store.ts';
import { draftReplyOf } from './answering-view.ts';
import { refuseOutsideTheDoor, responseChanged } from './door.ts';
import { fieldErrorsOf } from './submit-response.ts';

export interface DraftSaving {
  readonly invitation: { readonly id: string; readonly questionnaireId: string };
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
  /** Leaves it handed over as it is: only the place has changed. */
  readonly keepPrepared?: boolean;
}

/**
 * Keeps what has been typed so far. Answers may be incomplete; nothing is counted. Throws `draft-changed` with the draft
 * that somebody else saved in between, `response-changed` with the response, and `already-answered` to a preparing link
 * once the respondent has submitted.
 */
export async function saveDraft(
  { store, issuedContents }: Pick<Dependencies, 'store' | 'issuedContents'>,
  saving: DraftSaving,
): Promise<Draft> {
  const { invitation, answers } = saving;
  const issued = found(await issuedContents.find(invitation.questionnaireId));
  const checked = checkDraft(issued.content, answers);
  if (!checked.ok) throw new Problem('invalid-answers', { errors: fieldErrorsOf(checked.problems) });
  return store.write((writes) => storeDraft(writes, saving, checked.answers));
}

async function storeDraft(writes: WriteStore, saving: DraftSaving, answers: Answers): Promise<Draft> {
  const { invitation, link, arrivedAt, ground, basedOn, place, prepared, keepPrepared } = saving;
  const point = found(await writes.responses.submissionPoint(invitation.id));
  const { draft: before, hasPreparingLink } = found(await writes.invitations.find(invitation.id));
  if (link === 'preparing' && !hasPreparingLink) throw new Problem('not-found');
  refuseOutsideTheDoor(point, { arrivedAt, byProxy: false });
  if (link === 'preparing' && point.current) throw new Problem('already-answered');
  const repeats = before && JSON.stringify(before.answers) === JSON.stringify(answers);
  if (basedOn !== undefined && basedOn !== (point.current?.version ?? 0))
    throw responseChanged(point.current);
  if (ground && !repeats && overwritesOthers(before, ground)) {
    throw new Problem('draft-changed', { current: before && draftReplyOf(before) });
  }
  const draft: Draft = {
    answers,
    savedAt: arrivedAt,
    revision: randomUUID(),
    writer: ground?.writer ?? '',
    link: keepPrepared && before ? before.link : link,
    place: place ?? before?.place ?? 1,
    preparedAt: prepared ? arrivedAt : keepPrepared ? before?.preparedAt : undefined,
  };
  await writes.invitations.saveDraft(invitation.id, draft);
  // The first keystroke by each link is worth recording, not each of the hundred autosaves that follow it.
  if (prepared || before?.link !== draft.link) {
    await writes.audit.append({
      at: arrivedAt,
      actor: { kind: 'respondent', invitationId: invitation.id },
      action: prepared ? 'hand-over-draft' : 'begin-draft',
      subject: `invitation/${invitation.id}`,
      details: { link },
    });
  }
  return draft;
}
