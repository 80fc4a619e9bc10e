import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { signedInAt } from '../support/staff-service.ts';

const ROSTERS_PART = /\/staff\/assets\/roster-pages-[^/]+\.js$/;

describe.skipIf(!browserWanted)(`a window that was open before an upgrade${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let page: Page;
  let context: BrowserContext;
  let pagesRead: number;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });
  beforeEach(async () => {
    const options = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
    page = await signedInAt(browser, `${round.service.url}/staff/`, ADMINISTRATOR, options);
    context = page.context();
    pagesRead = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) pagesRead += 1;
    });
  });
  afterEach(() => context?.close());

  /** The window's own script is called as it was before the upgrade. */
  const becomeOld = () =>
    page.evaluate(() =>
      document.querySelector('script[type=module]')?.setAttribute('src', '/staff/assets/index-before.js'),
    );
  const isGone = (untilReloaded = false) =>
    page.route(ROSTERS_PART, (route) =>
      untilReloaded && pagesRead > 0 ? route.continue() : route.fulfill({ status: 404, body: '' }),
    );
  const openRosters = () => page.locator('.staff-header a[href="/staff/rosters"]').first().click();
  const heading = (text: string) => page.locator('h1', { hasText: text }).waitFor();

  it('loads itself anew when a part of it is gone, and then shows the page that was asked for', async () => {
    await becomeOld();
    await isGone(true);
    await openRosters();
    await heading('名簿');
    expect(pagesRead).toBe(1);
    expect(new URL(page.url()).pathname).toBe('/staff/rosters');
  }, 60_000);

  it('does so once: where that does not help it says so, and leaves the next time to the person', async () => {
    await becomeOld();
    await isGone();
    await openRosters();
    await heading('この画面を読み込めませんでした');
    expect(pagesRead).toBe(1);
    expect(await page.locator('main').textContent()).toContain('サーバーには接続できますが');
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute(ROSTERS_PART);
    await page.getByRole('button', { name: 'ページを読み込み直す' }).click();
    await heading('名簿');
  }, 60_000);

  it('is not loaded anew for ever by a page that a cache keeps giving out', async () => {
    await context.addInitScript(() => {
      addEventListener('DOMContentLoaded', () =>
        document.querySelector('script[type=module]')?.setAttribute('src', '/staff/assets/index-before.js'),
      );
    });
    await becomeOld();
    await isGone();
    await openRosters();
    await heading('この画面を読み込めませんでした');
    expect(pagesRead).toBe(1);
  }, 60_000);

  it('says that the network is away only where it is', async () => {
    await context.setOffline(true);
    await openRosters();
    await heading('サーバーに接続できません');
    expect(pagesRead).toBe(0);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await page
      .getByRole('button', { name: 'ページを読み込み直す' })
      .or(page.locator('h1', { hasText: '名簿' }))
      .first()
      .waitFor();
  }, 60_000);

  it('leaves what is being written alone when the search box is gone', async () => {
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}`);
    await page.locator('#edit-title-ja').fill('書きかけの題名');
    const before = pagesRead;
    await becomeOld();
    await page.route(/palette-dialog-/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.keyboard.press('Control+k');
    await page.getByText('新しい版になりました。入力中のものを保存してから').first().waitFor();
    expect(pagesRead).toBe(before);
    expect(await page.locator('#edit-title-ja').inputValue()).toBe('書きかけの題名');
  }, 60_000);
});
