import {
  renderCheckPage,
  renderConflictPage,
  renderPaperPage,
  renderQuestionsPage,
  renderReceivedPage,
  renderStatePage,
} from '../../../client/answer/answer-pages.tsx';
import { formFromAnswers } from '../../../shared/domain/answers.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { askedWithEveryKind, assets, givenAnswers, ground, pageProps, received } from './asked-round.ts';
import { longPages, preparingPages } from './journey-pages.ts';
import { laterPages } from './later-pages.ts';
import { paperProps } from './paper-round.ts';

const STATES = [
  'not-open',
  'unknown',
  'excused',
  'too-many-requests',
  'unavailable',
  'refused',
  'error',
] as const;

/** Every page that respondents can meet, by name. */
export function everyPage(locale: Locale): Readonly<Record<string, string>> {
  const props = pageProps({}, locale);
  const everyKind = { ...props, questionnaire: askedWithEveryKind };
  const afterwards = { ...props, now: new Date('2022-03-12T00:00:00Z') };
  const given = formFromAnswers(props.questionnaire, givenAnswers);
  return {
    empty: renderQuestionsPage({ ...everyKind, fields: new Map(), problems: [], ground }),
    edit: renderQuestionsPage({
      ...props,
      fields: given,
      problems: [],
      ground: { ...ground, basedOn: 1 },
      current: received,
      draft: { savedAt: props.now, link: 'personal', byEarlierLink: false },
      notice: 'draft-saved',
    }),
    errors: renderQuestionsPage({
      ...everyKind,
      fields: new Map([
        ['q4', ['none']],
        ['q6', ['十二']],
      ]),
      problems: [
        { code: 'required', question: 'q1', part: 'option' },
        { code: 'too-long', question: 'q2', part: 'comment', params: { max: 2000, length: 2001 } },
        { code: 'required', question: 'q5', part: 'text' },
        { code: 'not-a-number', question: 'q6', part: 'number' },
        { code: 'unknown-question', question: 'q99' },
      ],
      ground,
    }),
    check: renderCheckPage({ ...props, answers: givenAnswers, ground }),
    received: renderReceivedPage({ ...props, ...received, changed: false }),
    changed: renderReceivedPage({ ...props, ...received, version: 2, changed: true }),
    byOffice: renderReceivedPage({
      ...props,
      ...received,
      changed: false,
      enteredByOffice: { source: '電話' },
    }),
    conflict: renderConflictPage({
      ...props,
      mine: { q1: { option: '4' } },
      came: { kind: 'response', ...received },
      ground: { ...ground, basedOn: 1 },
    }),
    draftConflict: renderConflictPage({
      ...props,
      mine: { q1: { option: '4' } },
      came: { kind: 'draft', answers: givenAnswers, savedAt: received.submittedAt, link: 'preparing' },
      ground: { ...ground, seen: 'theirs' },
    }),
    ...longPages(locale),
    ...preparingPages(locale),
    closed: renderStatePage({ locale, assets, state: 'closed', asked: afterwards, submitted: received }),
    late: renderStatePage({ locale, assets, state: 'closed', asked: afterwards, unsent: givenAnswers }),
    ...laterPages(locale),
    paper: renderPaperPage(paperProps({}, locale)),
    ...Object.fromEntries(
      STATES.map((state) => [state, renderStatePage({ locale, assets, state, requestId: 'r-1' })]),
    ),
  };
}
