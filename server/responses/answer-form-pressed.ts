import { answerPath, checkPath, editPath } from '../../client/answer/answer-pages.tsx';
import { ANSWERS_BODY_LIMIT } from '../../shared/api/answer-api.ts';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { type AnswerProblem, visibleQuestions } from '../../shared/domain/answers.ts';
import { filledFromLastYear } from '../../shared/domain/last-year.ts';
import { pageAt, pagesFor, type QuestionPage } from '../../shared/domain/question-pages.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { StoreBusy, StoreUnavailable } from '../store/store.ts';
import type { AnswerForm } from './answer-form.ts';
import { checkPageOf, conflictPageOf, questionsPageOf, tooLateOf, unstoredOf } from './answer-form-pages.ts';
import type { PagePlace } from './answer-page.ts';
import { type AnsweringView, refusalAt } from './answering-view.ts';
import { type Came, type Kept, keepDraft, submitForm } from './keep-answers.ts';
import { REFUSALS } from './refusals.ts';

export type Outcome =
  | { readonly status: 200 | 409 | 410 | 413 | 422 | 503; readonly html: string }
  /** What was done has an address of its own, so that reloading it, and going back to it, does nothing again. */
  | { readonly redirectTo: string };

/** Everything that a press is about: whose page, where, what was sent. */
interface Press {
  readonly view: AnsweringView;
  readonly place: PagePlace;
  readonly form: AnswerForm;
  readonly pages: readonly [QuestionPage, ...QuestionPage[]];
  readonly page: QuestionPage;
}

/** What a press on one of the buttons of the respondent's pages does. */
export async function answerFormPressed(
  dependencies: Dependencies,
  view: AnsweringView,
  asked: PagePlace,
  form: AnswerForm,
): Promise<Outcome> {
  // Whatever the answer to a switch of language is, it is in that language.
  const place = form.switchTo ? { ...asked, locale: form.switchTo } : asked;
  const refusal = refusalAt(view, place.now);
  // Pressed twice, or Back and again: the answers that were received are no other ones.
  if (refusal === 'revealed' && repeats(view, form))
    return { redirectTo: answerPath(place.code, place.locale) };
  if (refusal)
    return { status: refusal === 'revealed' ? 409 : 410, html: tooLateOf(view, place, form, refusal) };
  // The wire carries more than the answers themselves; these have one bound, by whichever way they come.
  const size = Buffer.byteLength(JSON.stringify(form.answers));
  if (size > ANSWERS_BODY_LIMIT) return { status: 413, html: questionsPageOf(view, place, form, { size }) };
  if (form.switchTo) return inOtherLanguage(view, place, form);
  if (form.same !== undefined) return asLastYear(view, place, form, form.same);
  const pages = pagesFor(view.questionnaire.content, form.answers);
  const press: Press = { view, place, form, pages, page: pageAt(pages, form.at) };
  try {
    return await pressed(dependencies, press);
  } catch (error) {
    if (error instanceof StoreBusy || error instanceof StoreUnavailable) {
      return { status: 503, html: unstoredOf(view, place, form) };
    }
    // The door was closed between the look at it and the press: by hand, or by whoever answered meanwhile.
    const code = error instanceof Problem ? error.code : undefined;
    // A draft beyond the bounds of storage: the page says where, with everything still in it.
    if (code === 'invalid-answers') return wrong(press, problemsOf(press));
    const since = code && REFUSALS[code];
    if (!since) throw error;
    return { status: since.status, html: tooLateOf(view, place, form, since.state) };
  }
}

function repeats({ questionnaire, response }: AnsweringView, { answers }: AnswerForm): boolean {
  const checked = checkAnswers(questionnaire.content, answers);
  return checked.ok && JSON.stringify(checked.answers) === JSON.stringify(response?.answers);
}

async function pressed(dependencies: Dependencies, press: Press): Promise<Outcome> {
  const { view, form, page, pages } = press;
  const { action } = form;
  if (form.problems.length > 0) return wrong(press, form.problems);
  switch (action.act) {
    case 'save':
      return goTo(dependencies, press, page.place, '&saved=1');
    case 'back':
      return goTo(dependencies, press, pages[page.number - 2]?.place ?? page.place);
    case 'edit': {
      const question = action.place === undefined ? '' : `#q${action.place}`;
      return goTo(dependencies, press, action.place, question);
    }
    case 'next':
      return forward(dependencies, press, page.questions);
    case 'check':
      return forward(dependencies, press, view.questionnaire.content.questions);
    case 'submit':
      return view.link === 'personal'
        ? submitted(dependencies, press)
        : forward(dependencies, press, view.questionnaire.content.questions);
    case 'hand-over':
      return handedOver(dependencies, press);
  }
}

/** To the next page or the check page, when the questions that are left behind are answered rightly. */
async function forward(
  dependencies: Dependencies,
  press: Press,
  behind: readonly Question[],
): Promise<Outcome> {
  const { view, place, form, pages, page } = press;
  const unseen = new Set(unseenQuestions(press).map(({ code }) => code));
  const codes = new Set(behind.map(({ code }) => code));
  // What could not be seen yet is asked for, not found missing.
  const problems = problemsOf(press).filter(({ question }) => codes.has(question) && !unseen.has(question));
  if (problems.length > 0) return wrong(press, problems);
  if (unseen.size > 0) {
    const html = questionsPageOf(view, place, form, { notice: 'more-questions', at: page.place });
    return { status: 200, html };
  }
  const next = pages[page.number];
  if (form.action.act === 'next' && next) return goTo(dependencies, press, next.place);
  const kept = await keepDraft(dependencies, view, place, form, page.place);
  if (kept.outcome !== 'kept') return changed(press, kept);
  // Where nothing is stored there is nothing to show under an address of its own.
  if (!kept.stored) return { status: 200, html: checkPageOf(view, place, form) };
  return { redirectTo: checkPath(place.code, place.locale) };
}

/** Without script a question whose condition has just come to hold was not to be seen. */
function unseenQuestions({ view, form, page }: Press): readonly Question[] {
  const { shown } = form;
  if (!shown || form.page !== 'questions') return [];
  const { content } = view.questionnaire;
  return visibleQuestions(content, form.answers).filter(
    (question) => page.questions.includes(question) && !shown.has(content.questions.indexOf(question) + 1),
  );
}

/** Keeps the draft and shows the form at a question; drawn from what was sent where there is nothing to keep. */
async function goTo(
  dependencies: Dependencies,
  press: Press,
  at: number | undefined,
  after = '',
): Promise<Outcome> {
  const { view, place, form } = press;
  const kept = await keepDraft(dependencies, view, place, form, at);
  if (kept.outcome !== 'kept') return changed(press, kept);
  return { redirectTo: editPath(place.code, place.locale, at) + after };
}

async function submitted(dependencies: Dependencies, press: Press): Promise<Outcome> {
  const { view, place, form } = press;
  const { content } = view.questionnaire;
  const checked = checkAnswers(content, form.answers);
  if (!checked.ok) return forward(dependencies, press, content.questions);
  const kept = await submitForm(dependencies, view, place, form);
  return kept.outcome === 'kept'
    ? { redirectTo: answerPath(place.code, place.locale) }
    : changed(press, kept);
}

async function handedOver(dependencies: Dependencies, press: Press): Promise<Outcome> {
  const { view, place, form } = press;
  const { content } = view.questionnaire;
  const checked = checkAnswers(content, form.answers);
  if (!checked.ok || view.link === 'personal') return forward(dependencies, press, content.questions);
  const kept = await keepDraft(dependencies, view, place, form, 1, { prepared: true });
  return kept.outcome === 'kept'
    ? { redirectTo: answerPath(place.code, place.locale) }
    : changed(press, kept);
}

function problemsOf({ view, form }: Press): readonly AnswerProblem[] {
  const checked = checkAnswers(view.questionnaire.content, form.answers);
  return checked.ok ? [] : checked.problems;
}

/** At the page of the first problem, or the one that was sent where it belongs to none. */
function wrong({ view, place, form, pages, ...press }: Press, problems: readonly AnswerProblem[]): Outcome {
  const isWrong = (page: QuestionPage) => page.questions.some(({ code }) => code === problems[0]?.question);
  const page = pages.find(isWrong) ?? press.page;
  return { status: 422, html: questionsPageOf(view, place, form, { problems, at: page.place }) };
}

function changed({ view, place, form }: Press, kept: Exclude<Kept, { outcome: 'kept' }>): Outcome {
  return { status: 409, html: conflictPageOf(view, place, form, kept) };
}

/** Fills in what this post answered in the earlier round; nothing is stored by that. */
function asLastYear(view: AnsweringView, place: PagePlace, form: AnswerForm, code: string): Outcome {
  const { content } = view.questionnaire;
  const fields = view.lastYear
    ? filledFromLastYear(content, form.fields, view.lastYear.entries, code)
    : form.fields;
  return { status: 200, html: questionsPageOf(view, place, { ...form, fields }) };
}

function inOtherLanguage(view: AnsweringView, place: PagePlace, form: AnswerForm): Outcome {
  const checked = checkAnswers(view.questionnaire.content, form.answers);
  if (form.page === 'check' && checked.ok) return { status: 200, html: checkPageOf(view, place, form) };
  if (form.page === 'conflict') {
    const came = whatStands(view, form);
    if (came) return { status: 200, html: conflictPageOf(view, place, form, came) };
  }
  return { status: 200, html: questionsPageOf(view, place, form) };
}

/** What the conflict page was drawn with: the draft that it has seen since, else the response. */
function whatStands({ invitation, response }: AnsweringView, { ground }: AnswerForm): Came | undefined {
  const { draft } = invitation;
  if (draft && draft.revision === ground.seen) return { outcome: 'draft-changed', draft };
  return response && { outcome: 'response-changed', response };
}
