/** A round that is being answered, with browsers for whoever looks at it or answers. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { BoardReply } from '../../shared/api/chasing-api.ts';
import { linkOf, type RunningRound, startRound } from '../journeys/running-round.ts';
import { launchBrowser } from '../support/chromium.ts';

export const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'another long phrase' };
export const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
export const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface ChasedRound {
  readonly round: RunningRound;
  readonly board: () => Promise<BoardReply>;
  /** The board of that account. */
  readonly signedIn: (account: Credentials, options: BrowserContextOptions) => Promise<Page>;
  /** The ward mayor answers in a browser of their own, as they do. */
  readonly answerInBrowser: (place: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function chasedRound(): Promise<ChasedRound> {
  const [browser, round] = await Promise.all([launchBrowser(), startRound()]);
  await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧 担当', role: 'viewer' });
  return {
    round,
    board: () => round.call<BoardReply>('GET', `/api/questionnaires/${round.questionnaireId}/invitations`),
    signedIn: (account, options) => signedIn(browser, round, account, options),
    answerInBrowser: (place) => answerInBrowser(browser, linkOf(round, place)),
    async close() {
      await browser.close();
      await round.close();
    },
  };
}

async function signedIn(
  browser: Browser,
  round: RunningRound,
  account: Credentials,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}`);
  await page.locator('input[type=email]').fill(account.email);
  await page.locator('input[type=password]').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('.ratio-figure').first().waitFor();
  return page;
}

async function answerInBrowser(browser: Browser, link: string): Promise<void> {
  const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  await page.goto(link);
  for (const question of ['q1', 'q2']) await page.locator(`input[name=${question}][value="1"]`).check();
  await page.locator('button[name=action][value=check]:not(.visually-hidden)').click();
  await page.locator('button[name=action][value=submit]').click();
  await page.getByText('受付番号').first().waitFor();
  await page.context().close();
}
