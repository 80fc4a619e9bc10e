import type { Answers } from '../../shared/domain/answers.ts';
import type { Draft, ResponseVersion } from '../../shared/domain/invitation.ts';
import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import { pageAt, pagesFor } from '../../shared/domain/question-pages.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { codeHashOf } from '../secrets.ts';
import type { ReadStore } from '../store/store.ts';
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
  form: AnswerForm,
  at: number | undefined,
  { prepared = false } = {},
): Promise<Kept> {
  const { answers, ground } = form;
  const basedOn = versionSeen(view, form);
  const { invitation, link, response } = view;
  const { draft } = invitation;
  const isSame = sameAnswers(draft?.answers ?? response?.answers ?? {}, answers);
  const pages = pagesFor(view.questionnaire.content, answers);
  const place = pageAt(pages, at ?? draft?.place).place;
  if (isSame && !prepared && (!draft || pageAt(pages, draft.place).place === place)) {
    return { outcome: 'kept', stored: draft !== undefined || response !== undefined };
  }
  return orWhatCame(dependencies, view, async () => {
    await saveDraft(dependencies, {
      ...{ invitation, link, answers, arrivedAt: now },
      ...{ ground, basedOn, place, prepared },
    });
    return { outcome: 'kept', stored: true };
  });
}

/** Submits by the button of the check page. */
export async function submitForm(
  dependencies: Dependencies,
  view: AnsweringView,
  { now, code }: PagePlace,
  form: AnswerForm,
): Promise<Kept> {
  const { answers, ground } = form;
  const basedOn = versionSeen(view, form);
  return orWhatCame(dependencies, view, async () => {
    // By the code, not by what it opened a moment ago: a link that was replaced meanwhile submits nothing.
    const codeHash = codeHashOf(normalizeLinkCode(code) ?? '');
    const submission = { invitation: { codeHash }, answers, basedOn, ground };
    found(await submitResponse(dependencies, { ...submission, arrivedAt: now, author: { by: 'self' } }));
    return { outcome: 'kept', stored: true };
  });
}

/** Where no version stands none can be overwritten, whatever number the form names. */
function versionSeen({ response }: AnsweringView, { basedOn }: AnswerForm): number {
  return response ? basedOn : 0;
}

async function orWhatCame(
  { store }: Dependencies,
  view: AnsweringView,
  work: () => Promise<Kept>,
): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code !== 'response-changed' && error.code !== 'draft-changed') throw error;
    return store.read((reads) => whatCame(reads, view, error.code));
  }
}

/** As it stands now: a draft that came in between may have been submitted by the time that it is looked at. */
async function whatCame(
  reads: ReadStore,
  { invitation, link }: AnsweringView,
  code: Problem['code'],
): Promise<Came> {
  const { draft } = found(await reads.invitations.find(invitation.id));
  if (code === 'draft-changed' && draft) return { outcome: 'draft-changed', draft };
  // What the respondent submitted is not shown to who prepares.
  if (link === 'preparing') throw new Problem('already-answered');
  return { outcome: 'response-changed', response: found(await reads.responses.current(invitation.id)) };
}

function sameAnswers(left: Answers, right: Answers): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
