import {
  answerPath,
  renderCheckPage,
  renderConflictPage,
  renderQuestionsPage,
} from '../../client/answer/answer-pages.tsx';
import { ANSWERS_BODY_LIMIT } from '../../shared/api/answer-api.ts';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import type { AnswerProblem } from '../../shared/domain/answers.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { type AnswerForm, readAnswerForm } from './answer-form.ts';
import { type PagePlace, pagePropsOf, statePage } from './answer-page.ts';
import { type AnsweringView, takesAnswers } from './answering-view.ts';
import { saveDraft } from './save-draft.ts';
import { submitResponse } from './submit-response.ts';

export type Outcome =
  | { readonly status: 200 | 409 | 410 | 422; readonly html: string }
  /** After submitting: the received page has an address of its own, so that reloading it submits nothing. */
  | { readonly redirectTo: string };

/** What a press on one of the buttons of the respondent's pages does. */
export async function answerFormPressed(
  dependencies: Dependencies,
  view: AnsweringView,
  place: PagePlace,
  body: unknown,
): Promise<Outcome> {
  const { content } = view.questionnaire;
  const form = readAnswerForm(content, body);
  // The wire carries more than the answers themselves; these have one bound, by whichever way they come.
  if (Buffer.byteLength(JSON.stringify(form.answers)) > ANSWERS_BODY_LIMIT) throw new Problem('too-large');
  if (!takesAnswers(view, place.now)) return tooLate(view, place, form);
  if (form.switchTo) return inOtherLanguage(view, { ...place, locale: form.switchTo }, form);
  if (form.action === 'edit') return questionsPage(view, place, form, []);
  if (form.action === 'save') return saved(dependencies, view, place, form);
  const checked = checkAnswers(content, form.answers);
  if (!checked.ok) return questionsPage(view, place, form, checked.problems);
  if (form.action === 'check') {
    await keepDraft(dependencies, view, place, form);
    return { status: 200, html: checkPage(view, place, form) };
  }
  return submitted(dependencies, view, place, form);
}

async function submitted(
  dependencies: Dependencies,
  view: AnsweringView,
  place: PagePlace,
  form: AnswerForm,
): Promise<Outcome> {
  try {
    const submitted = await submitResponse(dependencies, {
      invitation: { id: view.invitation.id },
      answers: form.answers,
      basedOn: form.basedOn,
      arrivedAt: place.now,
      author: { by: 'self' },
    });
    found(submitted);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'response-changed') return conflict(dependencies, view, place, form);
    if (error.code === 'questionnaire-closed') return tooLate(view, place, form);
    throw error;
  }
  return { redirectTo: answerPath(place.code, place.locale) };
}

async function conflict(
  { store }: Dependencies,
  view: AnsweringView,
  place: PagePlace,
  form: AnswerForm,
): Promise<Outcome> {
  const stored = found(await store.read((reads) => reads.responses.current(view.invitation.id)));
  const html = renderConflictPage({ ...pagePropsOf(view, place), mine: form.answers, stored });
  return { status: 409, html };
}

function tooLate(view: AnsweringView, place: PagePlace, form: AnswerForm): Outcome {
  const state = view.invitation.excusedReason === undefined ? 'closed' : 'excused';
  return { status: 410, html: statePage(view, place, state, form.answers) };
}

async function saved(
  dependencies: Dependencies,
  view: AnsweringView,
  place: PagePlace,
  form: AnswerForm,
): Promise<Outcome> {
  try {
    await keepDraft(dependencies, view, place, form);
  } catch (error) {
    // A draft beyond the bounds of storage: the page says where, with everything still in it.
    if (!(error instanceof Problem) || error.code !== 'invalid-answers') throw error;
    const checked = checkAnswers(view.questionnaire.content, form.answers);
    return questionsPage(view, place, form, checked.ok ? [] : checked.problems);
  }
  return { status: 200, html: questionsPageHtml(view, place, form, [], 'draft-saved') };
}

/** Stores the draft where it differs from what is stored: a form posted unchanged leaves everything as it was. */
async function keepDraft(
  dependencies: Dependencies,
  { invitation, link, response }: AnsweringView,
  { now }: PagePlace,
  { answers }: AnswerForm,
): Promise<void> {
  const known = invitation.draft?.answers ?? response?.answers ?? {};
  if (JSON.stringify(known) === JSON.stringify(answers)) return;
  await saveDraft(dependencies, { invitation, link, answers, arrivedAt: now });
}

function inOtherLanguage(view: AnsweringView, place: PagePlace, form: AnswerForm): Outcome {
  const checked = checkAnswers(view.questionnaire.content, form.answers);
  if (form.page === 'check' && checked.ok) return { status: 200, html: checkPage(view, place, form) };
  if (form.page === 'conflict' && view.response) {
    const html = renderConflictPage({
      ...pagePropsOf(view, place),
      mine: form.answers,
      stored: view.response,
    });
    return { status: 200, html };
  }
  return { status: 200, html: questionsPageHtml(view, place, form, []) };
}

function checkPage(view: AnsweringView, place: PagePlace, { answers, basedOn }: AnswerForm): string {
  return renderCheckPage({ ...pagePropsOf(view, place), answers, basedOn });
}

function questionsPage(
  view: AnsweringView,
  place: PagePlace,
  form: AnswerForm,
  problems: readonly AnswerProblem[],
): Outcome {
  return { status: problems.length > 0 ? 422 : 200, html: questionsPageHtml(view, place, form, problems) };
}

function questionsPageHtml(
  view: AnsweringView,
  place: PagePlace,
  { fields, basedOn }: AnswerForm,
  problems: readonly AnswerProblem[],
  notice?: 'draft-saved',
): string {
  const { draft } = view.invitation;
  return renderQuestionsPage({
    ...pagePropsOf(view, place),
    fields,
    problems,
    basedOn,
    current: view.response,
    draftSavedAt: notice ? place.now : draft?.savedAt,
    notice,
  });
}
