import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { renderQuestionsPage, renderReceivedPage } from '../../../client/answer/answer-pages.tsx';
import { type Answers, formFromAnswers } from '../../../shared/domain/answers.ts';
import { askedQuestionnaire, ground, pageProps, received } from './asked-round.ts';
import { longQuestions } from './journey-pages.ts';
import type { PageServer } from './page-server.ts';

export const linkProps = pageProps();
const props = linkProps;
const long = { ...props, questionnaire: { ...askedQuestionnaire, questions: longQuestions } };
const stored = { q1: { option: '2' }, q3: { text: '保存済み' } };
const draw = (overrides: Partial<Parameters<typeof renderQuestionsPage>[0]> = {}) =>
  renderQuestionsPage({
    ...props,
    fields: formFromAnswers(askedQuestionnaire, stored),
    problems: [],
    ground: { ...ground, seen: 'first' },
    keptAs: 'this-link',
    ...overrides,
  });

/** One link's page as it was opened first, what the link shows later, and a page of another link. */
export const networkPages = {
  page: draw(),
  later: draw({ ground: { basedOn: 1, writer: 'a later page', seen: 'newer' } }),
  other: draw({ ground: { ...ground, writer: 'a stranger', seen: 'first' }, keptAs: 'another-link' }),
  long: draw({ ...long, at: 4, ground: { ...ground, writer: 'a long page', seen: 'first' } }),
  received: renderReceivedPage({ ...props, ...received, changed: false, keptAs: 'this-link' }),
};
export type NetworkPage = keyof typeof networkPages;

/** A page on which time stands still: it passes only where a test lets it pass. */
export async function openStill(
  server: PageServer,
  context: BrowserContext,
  name: NetworkPage,
  time = linkProps.now,
): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time });
  await page.clock.pauseAt(new Date(time.getTime() + 1_000));
  await page.goto(`${server.origin}/${name}`);
  return page;
}

export interface SentDraft {
  readonly answers: Answers;
  readonly writer: string;
  readonly seen: string;
  readonly basedOn: number;
}

export function draftsIn({ seen }: PageServer): readonly SentDraft[] {
  return seen.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body));
}

export const wordsIn = (page: Page) => page.locator('[name=q3]');

/** Types, and lets the two seconds pass after which a draft is sent. */
export async function typeAndPause(page: Page, words: string): Promise<void> {
  await wordsIn(page).fill(words);
  await page.clock.runFor(2_100);
}

/** Waits until it is saved, at the next try or one after it: when a try has failed is known to the page alone. */
export async function expectSavedInTheEnd(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(10_100);
      return page.locator('#draft-state').textContent();
    })
    .toContain('に保存しました');
}

/** Types while nothing can be sent, and closes the page without looking back. Nothing of that page ever arrives. */
export async function typeAndLeave(
  server: PageServer,
  context: BrowserContext,
  words: string,
): Promise<void> {
  server.cutOff = 'this page';
  const page = await openStill(server, context, 'page');
  await typeAndPause(page, '途中');
  await page.getByText('入力した内容はこの端末に残してあり').waitFor();
  await wordsIn(page).fill(words);
  await page.close();
}
