import {
  type AnswerPageProps,
  type Assets,
  renderQuestionsPage,
  renderReceivedPage,
  renderStatePage,
} from '../../client/answer/answer-pages.tsx';
import { type Answers, formFromAnswers } from '../../shared/domain/answers.ts';
import type { ResponseVersion } from '../../shared/domain/invitation.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { type AnsweringView, takesAnswers } from './answering-view.ts';

export const ASSETS: Assets = { stylesheet: '/assets/answer.css', script: '/assets/enhance.js' };

export interface PagePlace {
  readonly code: string;
  readonly locale: Locale;
  readonly now: Date;
}

/** What every page behind a known link shows. */
export function pagePropsOf({ invitation, questionnaire }: AnsweringView, place: PagePlace): AnswerPageProps {
  const { content, fiscalYear, dueAt } = questionnaire;
  const { respondent } = invitation;
  return { ...place, assets: ASSETS, questionnaire: { ...content, fiscalYear }, respondent, dueAt };
}

/** The page that a link opens as things stand: the questionnaire, the answers received, or why neither. */
export function pageFor(view: AnsweringView, place: PagePlace & { readonly edit: boolean }): string {
  const { invitation, response } = view;
  const { edit, ...where } = place;
  if (invitation.excusedReason !== undefined) return statePage(view, where, 'excused');
  if (!takesAnswers(view, place.now)) return statePage(view, where, 'closed');
  const props = pagePropsOf(view, where);
  if (response && !edit) return renderReceivedPage({ ...props, ...receivedFrom(response) });
  const shown = invitation.draft?.answers ?? response?.answers ?? {};
  return renderQuestionsPage({
    ...props,
    fields: formFromAnswers(props.questionnaire, shown),
    problems: [],
    draftSavedAt: invitation.draft?.savedAt,
    current: response,
    basedOn: invitation.currentVersion,
  });
}

/** Closed or excused, with the answers received and those that came too late, so that no word is lost. */
export function statePage(
  view: AnsweringView,
  { locale, ...place }: PagePlace,
  state: 'closed' | 'excused',
  unsent?: Answers,
): string {
  return renderStatePage({
    locale,
    assets: ASSETS,
    state,
    asked: pagePropsOf(view, { locale, ...place }),
    submitted: view.response,
    unsent,
  });
}

/** What the received page tells of a response: its words, and whether it was the office that entered them. */
function receivedFrom({ author, ...response }: ResponseVersion) {
  return {
    ...response,
    changed: response.version > 1,
    enteredByOffice: author.by === 'proxy' ? { source: author.source } : undefined,
  };
}
