import {
  renderCheckPage,
  renderHandedOverPage,
  renderPreparingPage,
  renderQuestionsPage,
  renderReceivedPage,
  renderStatePage,
} from '../../../client/answer/answer-pages.tsx';
import { formFromAnswers } from '../../../shared/domain/answers.ts';
import { lastYearBeside } from '../../../shared/domain/last-year.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Question } from '../../../shared/domain/questionnaire.ts';
import {
  askedQuestionnaire,
  askedWithEveryKind,
  assets,
  everyKind,
  givenAnswers,
  ground,
  pageProps,
  received,
} from './asked-round.ts';

/** Three sections, fourteen questions: four pages, the conditional question among them. */
export const longQuestions: readonly Question[] = [
  ...everyKind.map((question, at) =>
    at === 3 ? { ...question, section: { ja: '今年度の取組', en: 'What was done this year' } } : question,
  ),
  ...everyKind.slice(0, 7).map((question, at) => ({
    ...question,
    code: `later${at}`,
    showWhen: undefined,
    ...(at === 0 ? { section: { ja: '来年度に向けて', en: 'Towards next year' } } : {}),
  })),
];

const before = new Date('2022-03-07T23:40:00Z');

/** Of a questionnaire that takes more than one page, and of one that was asked the year before too. */
export function longPages(locale: Locale): Readonly<Record<string, string>> {
  const props = pageProps({ questionnaire: { ...askedQuestionnaire, questions: longQuestions } }, locale);
  const fields = formFromAnswers(props.questionnaire, givenAnswers);
  const lastYear = {
    fiscalYear: 2020,
    entries: lastYearBeside(askedQuestionnaire.questions, {
      fiscalYear: 2020,
      questions: askedQuestionnaire.questions.map((question, at) =>
        at === 1 ? { ...question, text: { ja: '区ＣＭの権限は整理されていますか。' } } : question,
      ),
      answers: givenAnswers,
    }),
  };
  return {
    firstOfMany: renderQuestionsPage({ ...props, fields, problems: [], ground }),
    middleOfMany: renderQuestionsPage({
      ...props,
      fields,
      problems: [],
      ground,
      at: 4,
      notice: 'more-questions',
      draft: { savedAt: before, link: 'personal', byEarlierLink: true },
    }),
    lastOfMany: renderQuestionsPage({
      ...props,
      fields,
      problems: [{ code: 'required', question: 'later3', part: 'options' }],
      ground,
      at: 14,
    }),
    sections: renderQuestionsPage({
      ...props,
      questionnaire: { ...askedQuestionnaire, questions: longQuestions.slice(0, 7) },
      fields,
      problems: [],
      ground,
    }),
    lastYear: renderQuestionsPage({
      ...pageProps({}, locale),
      fields: new Map(),
      problems: [],
      ground,
      lastYear,
    }),
    tooMuch: renderQuestionsPage({
      ...pageProps({}, locale),
      fields,
      problems: [],
      excess: { size: 70_123, limit: 65_536 },
      ground,
    }),
  };
}

/** Of the two links: what who was asked sees, and what the office that prepares sees. */
export function preparingPages(locale: Locale): Readonly<Record<string, string>> {
  const props = pageProps({}, locale);
  const office = { ...props, link: 'preparing' as const, code: '0RGSQ9TX7K3MQ9TX7K3MQ9TX7K' };
  const prepared = { answers: givenAnswers, preparedAt: before };
  const asked = { ...props, questionnaire: askedWithEveryKind };
  return {
    preparing: renderPreparingPage({ ...props, preparingUrl: undefined }),
    preparingLink: renderPreparingPage({
      ...props,
      preparingUrl: 'https://survey.example.jp/a/0RGSQ9TX7K3MQ9TX7K3MQ9TX7K',
    }),
    office: renderQuestionsPage({ ...office, fields: new Map(), problems: [], ground }),
    officeCheck: renderCheckPage({ ...office, answers: givenAnswers, ground }),
    handedOver: renderHandedOverPage({ ...office, ...prepared }),
    draftByOffice: renderQuestionsPage({
      ...asked,
      fields: formFromAnswers(asked.questionnaire, givenAnswers),
      problems: [],
      ground,
      draft: { savedAt: before, link: 'preparing', byEarlierLink: false },
    }),
    approve: renderCheckPage({ ...props, ...prepared, ground }),
    taken: renderReceivedPage({ ...props, ...received, changed: false, byEarlierLink: true }),
    alreadySent: renderStatePage({ locale, assets, state: 'submitted', asked: office }),
    opensLater: renderStatePage({
      locale,
      assets,
      state: 'not-open',
      asked: props,
      opensAt: new Date('2022-03-09T00:00:00Z'),
    }),
  };
}
