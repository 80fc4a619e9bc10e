/** The pages drawn again from a form that was sent: everything that was typed is still in them. */
import {
  renderCheckPage,
  renderConflictPage,
  renderQuestionsPage,
  renderStatePage,
} from '../../client/answer/answer-pages.tsx';
import { ANSWERS_BODY_LIMIT } from '../../shared/api/answer-api.ts';
import type { AnswerProblem } from '../../shared/domain/answers.ts';
import { ANSWER_ASSETS } from '../replies/answer-assets.ts';
import type { AnswerForm } from './answer-form.ts';
import { currentShown, draftShown, keptAs, type PagePlace, pagePropsOf, statePage } from './answer-page.ts';
import type { AnsweringView } from './answering-view.ts';
import type { Came } from './keep-answers.ts';
import type { Refusal } from './refusals.ts';

interface Drawn {
  readonly problems?: readonly AnswerProblem[];
  /** A question on the page to draw; the page that was sent when absent. */
  readonly at?: number;
  readonly notice?: 'more-questions';
  /** Bytes of all answers, where they are too many. */
  readonly size?: number;
}

export function questionsPageOf(
  view: AnsweringView,
  place: PagePlace,
  form: AnswerForm,
  { problems = [], at = form.at, notice, size }: Drawn = {},
): string {
  return renderQuestionsPage({
    ...pagePropsOf(view, place),
    fields: form.fields,
    problems,
    excess: size === undefined ? undefined : { size, limit: ANSWERS_BODY_LIMIT },
    at,
    ground: groundOf(form),
    current: currentShown(view),
    draft: draftShown(view),
    keptAs: keptAs(place.code),
    lastYear: view.lastYear,
    notice,
  });
}

export function checkPageOf(view: AnsweringView, place: PagePlace, form: AnswerForm): string {
  const { draft } = view.invitation;
  const preparedAt = draft?.revision === form.ground.seen ? draft?.preparedAt : undefined;
  const { answers } = form;
  return renderCheckPage({ ...pagePropsOf(view, place), answers, ground: groundOf(form), preparedAt });
}

/** What came in between beside what was sent, with what came as the new ground. */
export function conflictPageOf(
  view: AnsweringView,
  place: PagePlace,
  { answers, basedOn, ground }: AnswerForm,
  came: Came,
): string {
  const { writer } = ground;
  const conflict =
    came.outcome === 'response-changed'
      ? {
          came: { kind: 'response' as const, ...came.response },
          ground: { basedOn: came.response.version, writer, seen: undefined },
        }
      : {
          came: { kind: 'draft' as const, ...came.draft },
          ground: { basedOn, writer, seen: came.draft.revision },
        };
  return renderConflictPage({ ...pagePropsOf(view, place), mine: answers, ...conflict });
}

/** Closed, excused or sent by the respondent meanwhile: what was typed is shown to be copied. */
export function tooLateOf(
  view: AnsweringView,
  place: PagePlace,
  { answers }: AnswerForm,
  state: Refusal,
): string {
  return statePage(view, place, state, answers);
}

/** The store takes nothing at present: what was typed is shown to be copied. */
export function unstoredOf(view: AnsweringView, place: PagePlace, { answers }: AnswerForm): string {
  const { locale } = place;
  const asked = pagePropsOf(view, place);
  return renderStatePage({ locale, assets: ANSWER_ASSETS, state: 'unavailable', asked, unsent: answers });
}

function groundOf({ basedOn, ground }: AnswerForm) {
  return { basedOn, ...ground };
}
