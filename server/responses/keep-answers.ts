import type { Answers } from '../../shared/domain/answers.ts';
import type { Draft, ResponseVersion } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { AnswerForm } from './answer-form.ts';
import type { PagePlace } from './answer-page.ts';
import type { AnsweringView } from './answering-view.ts';
import { saveDraft } from './save-draft.ts';
import { submitResponse } from './submit-response.ts';

/** What somebody else wrote in between; nothing of ours was stored. */
export type Came =
  | { readonly outcome: 'response-changed'; readonly response: ResponseVersion }
  | { readonly outcome: 'draft-changed'; readonly draft: Draft };

/** `stored` tells whether there is anything now that the check page could be drawn from. */
export type Kept = { readonly outcome: 'kept'; readonly stored: boolean } | Came;

/**
 * Stores the draft where it differs from what is stored: a form posted unchanged leaves everything as it was. `at` is the
 * question that the writer goes to, remembered with the draft.
 */
export async function keepDraft(
  dependencies: Dependencies,
  view: AnsweringView,
  { now }: PagePlace,
  { answers, ground, basedOn }: AnswerForm,
  at: number | undefined,
  { prepared = false } = {},
): Promise<Kept> {
  const { invitation, link, response } = view;
  const { draft } = invitation;
  const isSame = sameAnswers(draft?.answers ?? response?.answers ?? {}, answers);
  const place = at ?? draft?.place ?? 1;
  if (isSame && !prepared && (!draft || draft.place === place)) {
    return { outcome: 'kept', stored: draft !== undefined || response !== undefined };
  }
  return orWhatCame(dependencies, view, async () => {
    // Somebody who only looks at what was prepared leaves it prepared.
    const preparedAt = isSame && !prepared ? draft?.preparedAt : undefined;
    const saving = { invitation, link, answers, arrivedAt: now, ground, basedOn, place, prepared };
    await saveDraft(dependencies, preparedAt ? { ...saving, keepPrepared: true } : saving);
    return { outcome: 'kept', stored: true };
  });
}

/** Submits by the button of the check page; `closed` where the door closed in the meantime. */
export async function submitForm(
  dependencies: Dependencies,
  view: AnsweringView,
  { now }: PagePlace,
  { answers, ground, basedOn }: AnswerForm,
): Promise<Kept | { readonly outcome: 'closed' }> {
  try {
    return await orWhatCame(dependencies, view, async () => {
      const submission = { invitation: { id: view.invitation.id }, answers, basedOn, ground };
      found(await submitResponse(dependencies, { ...submission, arrivedAt: now, author: { by: 'self' } }));
      return { outcome: 'kept', stored: true };
    });
  } catch (error) {
    if (error instanceof Problem && error.code === 'questionnaire-closed') return { outcome: 'closed' };
    throw error;
  }
}

async function orWhatCame(
  { store }: Dependencies,
  { invitation }: AnsweringView,
  work: () => Promise<Kept>,
): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'response-changed') {
      const response = found(await store.read((reads) => reads.responses.current(invitation.id)));
      return { outcome: 'response-changed', response };
    }
    if (error.code !== 'draft-changed') throw error;
    const { draft } = found(await store.read((reads) => reads.invitations.find(invitation.id)));
    return { outcome: 'draft-changed', draft: found(draft) };
  }
}

function sameAnswers(left: Answers, right: Answers): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
