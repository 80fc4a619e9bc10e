import { createHash } from 'node:crypto';
import {
  type AnswerPageProps,
  renderCheckPage,
  renderHandedOverPage,
  renderOutcomePage,
  renderQuestionsPage,
  renderReceivedPage,
  renderStatePage,
} from '../../client/answer/answer-pages.tsx';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import { type Answers, formFromAnswers, withoutHiddenAnswers } from '../../shared/domain/answers.ts';
import { cameByEarlierLink, type ResponseVersion } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { ANSWER_ASSETS } from '../replies/answer-assets.ts';
import { askedContentOf } from '../replies/asked-content.ts';
import { newWriter } from './answer-form.ts';
import { type AnsweringView, marksFor, refusalAt } from './answering-view.ts';
import type { Refusal } from './refusals.ts';

export interface PagePlace {
  readonly code: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** What the address asks to see of a link: nothing more than which page; what cannot be shown is left out. */
export interface PageWanted {
  /** The form, although answers were received or prepared. */
  readonly edit: boolean;
  /** The check page of the stored draft. */
  readonly check: boolean;
  /** A question, from 1. */
  readonly at: number | undefined;
  /** The draft has just been saved by its button. */
  readonly saved: boolean;
}

/** What every page behind a known link shows. */
export function pagePropsOf(
  { link, invitation, questionnaire }: AnsweringView,
  place: PagePlace,
): AnswerPageProps {
  const { content, fiscalYear, dueAt } = questionnaire;
  const { respondent } = invitation;
  return {
    ...place,
    link,
    assets: ANSWER_ASSETS,
    questionnaire: askedContentOf(content, fiscalYear),
    respondent,
    dueAt,
  };
}

/** The page that a link opens as things stand: the questionnaire, the answers received, or why neither. */
export function pageFor(view: AnsweringView, place: PagePlace, wanted: PageWanted): string {
  const { link, invitation, response, questionnaire } = view;
  const { draft } = invitation;
  const props = pagePropsOf(view, place);
  if (view.outcome) {
    const isExcused = invitation.excusedReason !== undefined;
    const received = response && receivedFrom(view, response);
    return renderOutcomePage({ ...props, outcome: view.outcome, received, isExcused, marks: marksFor(view) });
  }
  const refusal = refusalAt(view, place.now);
  if (refusal === 'revealed' && response) return receivedPage(view, place, response);
  if (refusal) return statePage(view, place, refusal, refusal === 'closed' ? draft?.answers : undefined);
  const stored = draft?.answers ?? response?.answers ?? {};
  // A draft may hold what a later answer has hidden again; a form sends only what is shown.
  const checked = checkAnswers(questionnaire.content, withoutHiddenAnswers(questionnaire.content, stored));
  if (draft?.preparedAt && checked.ok && !wanted.edit && !wanted.check) {
    const { answers } = checked;
    return link === 'preparing'
      ? renderHandedOverPage({ ...props, answers, preparedAt: draft.preparedAt })
      : checkPage(view, props, answers);
  }
  const confirmable = draft !== undefined || response?.author.by === 'proxy';
  if (wanted.check && confirmable && checked.ok) return checkPage(view, props, checked.answers);
  if (response && !wanted.edit && !(wanted.check && draft)) {
    return receivedPage(view, place, response);
  }
  const problems = wanted.check && !checked.ok ? checked.problems : [];
  const wrongAt = questionnaire.content.questions.findIndex(({ code }) => code === problems[0]?.question);
  return renderQuestionsPage({
    ...props,
    fields: formFromAnswers(questionnaire.content, stored),
    problems,
    at: wrongAt < 0 ? (wanted.at ?? draft?.place) : wrongAt + 1,
    draft: draftShown(view),
    current: currentShown(view),
    ground: groundOf(view),
    keptAs: keptAs(place.code),
    lastYear: view.lastYear,
    notice: wanted.saved && draft ? 'draft-saved' : undefined,
  });
}

/** Of what is stored, with whom it comes from. */
function checkPage(view: AnsweringView, props: AnswerPageProps, answers: Answers): string {
  return renderCheckPage({
    ...props,
    answers,
    ground: groundOf(view),
    preparedAt: view.invitation.draft?.preparedAt,
    byEarlierLink: draftShown(view)?.byEarlierLink,
  });
}

function receivedPage(view: AnsweringView, place: PagePlace, response: ResponseVersion): string {
  return renderReceivedPage({
    ...pagePropsOf(view, place),
    ...receivedFrom(view, response),
    marks: marksFor(view),
    keptAs: keptAs(place.code),
  });
}

/** On what a page that is opened now is built. */
function groundOf({ invitation }: AnsweringView) {
  return { basedOn: invitation.currentVersion, writer: newWriter(), seen: invitation.draft?.revision };
}

export function draftShown({ invitation }: AnsweringView) {
  const { draft } = invitation;
  if (!draft) return undefined;
  return {
    savedAt: draft.savedAt,
    link: draft.link,
    byEarlierLink: cameByEarlierLink(invitation, draft.savedAt),
  };
}

/** The response that stands, for who may see it: not the holder of the preparing link. */
export function currentShown({ link, response }: AnsweringView) {
  return link === 'personal' ? response : undefined;
}

/**
 * Under which name a browser keeps what it could not send: the same each time the link is opened, another one for every
 * link, and telling nothing of it.
 */
export function keptAs(code: string): string {
  return createHash('sha256').update(`kept in the browser ${code}`).digest('base64url').slice(0, 16);
}

/** Why nothing is taken, with the answers received and those that came too late, so that no word is lost. */
export function statePage(
  view: AnsweringView,
  { locale, ...place }: PagePlace,
  state: Refusal,
  unsent?: Answers,
): string {
  return renderStatePage({
    locale,
    assets: ANSWER_ASSETS,
    state,
    asked: pagePropsOf(view, { locale, ...place }),
    opensAt: view.questionnaire.opensAt,
    submitted: currentShown(view),
    marks: marksFor(view),
    unsent,
  });
}

/** What the received page tells of a response: its words, and whether it was the office that entered them. */
function receivedFrom({ invitation }: AnsweringView, { author, ...response }: ResponseVersion) {
  return {
    ...response,
    changed: response.version > 1,
    enteredByOffice: author.by === 'proxy' ? { source: author.source } : undefined,
    byEarlierLink: cameByEarlierLink(invitation, response.submittedAt),
  };
}
