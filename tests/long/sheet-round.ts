import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { CommentsReply } from '../../shared/api/comment-api.ts';
import { linkOf, type RunningRound, startRound } from '../journeys/running-round.ts';

export { expectSound } from '../support/expect-sound.ts';

export const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
export const NARROW: BrowserContextOptions = { locale: 'en-US', viewport: { width: 390, height: 844 } };
export const COLLEAGUE = {
  email: 'editor@hakaru.example.jp',
  password: 'writes the sheets as well',
} as const;
export const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'only looking at figures' } as const;
export const COMMENT = '権限の整理が道半ばである。';

/** FY2021 as it was published: 24/24 for ①－１, 23/24 for ①－２, fixed, with one comment marked for the sheet. */
export async function fixedRound(): Promise<RunningRound> {
  const round = await startRound();
  for (const place of round.invitations.keys()) {
    const code = linkOf(round, place).split('/a/')[1];
    const q2 = place === 20 ? { option: '3', comment: COMMENT } : { option: '1' };
    await round.call('POST', `/api/answers/${code}/response`, { answers: { q1: { option: '1' }, q2 } });
  }
  const path = `/api/questionnaires/${round.questionnaireId}`;
  await round.call('POST', `${path}/close`);
  await round.call('POST', `${path}/fix`);
  const { comments } = await round.call<CommentsReply>('GET', `${path}/comments`);
  const [comment] = comments;
  if (!comment) throw new Error('one comment');
  await round.call('PUT', `${path}/comments/${comment.invitationId}/${comment.question}/mark`, {
    version: comment.version,
  });
  await round.call('POST', '/api/accounts', { ...COLLEAGUE, name: '同僚', role: 'editor' });
  await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧', role: 'viewer' });
  return round;
}

export const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

export const saved = (page: Page) =>
  page.locator('.saved-line.is-saved', { hasText: /に保存しました|Saved at/ }).waitFor();

export interface Person {
  readonly email: string;
  readonly password: string;
}

/** A page of the staff's app, signed in; on the narrow screen in English. */
export async function openedBy(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  who: Person,
): Promise<Page> {
  const context = await browser.newContext(options);
  if (options === NARROW) await context.addInitScript(() => localStorage.setItem('hakaru.locale', 'en'));
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input[type=email]').fill(who.email);
  await page.locator('input[type=password]').fill(who.password);
  await page.keyboard.press('Enter');
  await page.locator('.staff-header').waitFor();
  return page;
}
