import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { ADMINISTRATOR, type RunningRound, startRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`waiting in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  async function openPage(options: BrowserContextOptions, rest: string): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}${rest}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('saves a file at once where there is room, and otherwise when others have ended', async () => {
    const page = await openPage(NARROW, '/results');
    const link = page.getByRole('link', { name: 'Excel用CSV（Windows）' }).first();
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);

    let running = 2;
    await page.route('**/api/exports', (route) => route.fulfill({ json: { running, waiting: 0, most: 2 } }));
    await link.click();
    await page.getByText('ほかの書き出しが終わるのを待っています').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '待つのをやめる' }).click();
    await page.getByText('ほかの書き出しが終わるのを待っています').waitFor({ state: 'detached' });
    await link.click();
    await page.getByText('ほかの書き出しが終わるのを待っています').waitFor();
    const later = page.waitForEvent('download');
    running = 1;
    expect((await later).suggestedFilename()).toMatch(/\.csv$/);

    await page.unroute('**/api/exports');
    await page.route('**/api/exports', (route) => route.abort());
    await link.click();
    await page.getByText('書き出しを始められませんでした').waitFor();
    await expectSound(page);
    await page.unroute('**/api/exports');
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'もう一度書き出す' }).click(),
    ]);
    expect(again.suggestedFilename()).toMatch(/\.csv$/);
    await page.context().close();
  }, 60_000);

  it('says on the board that the service is being worked on, and goes on by itself', async () => {
    const page = await openPage(WIDE, '');
    await page.locator('.tile').first().waitFor();
    const { dataDir } = round.service.dependencies.config;
    await writeMaintenance(dataDir, { endsAt: new Date(Date.now() + 600_000) });
    try {
      await page.getByText('ただいま作業中です').waitFor();
      await page.getByText('ごろに終わる予定です').waitFor();
      expect(await page.locator('.tile').count()).toBe(24);
      await expectSound(page);
    } finally {
      await removeMaintenance(dataDir);
    }
    await page.getByText('ただいま作業中です').waitFor({ state: 'detached', timeout: 30_000 });
    await page.context().close();
  }, 90_000);
});
