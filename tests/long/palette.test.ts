import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type RunningRound, startRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { signedInAt } from '../support/staff-service.ts';

const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'one phrase of the viewer' } as const;

describe.skipIf(!browserWanted)(`the search box${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  let page: Page;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startRound()]);
    await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧', role: 'viewer' });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });
  afterEach(() => page?.context().close());

  async function search(typed: string, account: typeof ADMINISTRATOR | typeof VIEWER = ADMINISTRATOR) {
    const options = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
    page = await signedInAt(browser, `${round.service.url}/staff/`, account, options);
    // The keys are listened to once the header has been painted.
    await page.getByRole('button', { name: /検索/ }).waitFor();
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    await page.keyboard.press('Control+k');
    await page.locator('.palette input').fill(typed);
  }

  it('finds a person of the running questionnaire, and the board shows them', async () => {
    await search('天王寺');
    const person = page.getByRole('option', { name: '天王寺' });
    await person.waitFor();
    expect(await person.textContent()).toContain('対象者');
    expect(await person.textContent()).toContain('未回答');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.tile', { hasText: '天王寺' }).waitFor();
    expect(await page.locator('.tile').count()).toBe(1);
  }, 60_000);

  it('tells viewers of no person', async () => {
    const asked: string[] = [];
    await search('', VIEWER);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.palette input').fill('天王寺');
    await page.getByText('合うものがありません').waitFor();
    await page.locator('.palette input').fill('集計');
    await page.getByRole('option', { name: '集計結果' }).waitFor();
    expect(asked.filter((path) => path.includes('invitations'))).toEqual([]);
  }, 60_000);
});
