import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'en-GB', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`a rehearsal in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  async function signedIn(options: BrowserContextOptions, locale: 'ja' | 'en'): Promise<Page> {
    const context = await browser.newContext(options);
    await context.addInitScript((chosen) => localStorage.setItem('hakaru.locale', chosen), locale);
    const page = await context.newPage();
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('leads from the draft through promises and progress to a report that can be printed', async () => {
    const page = await signedIn(WIDE, 'ja');
    await page.getByRole('link', { name: 'リハーサルをする' }).click();
    await page.getByRole('heading', { level: 1, name: 'リハーサル' }).waitFor();
    await page.getByText('名簿の24人の代わりに、24台のロボットが回答します。').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'リハーサルを始める' }).click();
    await page.locator('.robot.is-ok').first().waitFor({ timeout: 60_000 });
    await expectSound(page);
    await page.getByText('すべて予定どおりでした').waitFor({ timeout: 60_000 });
    expect(await page.locator('.robot-result').count()).toBe(24);
    expect(await page.locator('.check-verdict.is-wrong').count()).toBe(0);
    await page.getByText('写しは消しました。').waitFor();
    await expectSound(page);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '結果を印刷する' }).click();
    await page.locator('body[data-printed]').waitFor();
    expect(await page.locator('.robot-result[open]').count()).toBe(24);
    await expectSound(page);
    await page.getByRole('link', { name: '編集に戻る' }).click();
    await page.getByText('発行できます').waitFor();
    await page.context().close();
  }, 180_000);

  it('can be stopped, and begun again, in English on a small screen', async () => {
    const page = await signedIn(NARROW, 'en');
    await page.getByRole('link', { name: 'Rehearse' }).click();
    await page.getByRole('button', { name: 'Start the rehearsal' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The rehearsal was stopped').waitFor();
    await expectSound(page);
    const start = page.getByRole('button', { name: 'Start the rehearsal' });
    // Until the copy of the first is gone the service holds no second.
    await expect
      .poll(
        async () => {
          if (await start.isVisible()) await start.click();
          return page.locator('.robot').count();
        },
        { timeout: 60_000 },
      )
      .toBe(24);
    await page.getByText('Everything went as expected').waitFor({ timeout: 60_000 });
    await page.locator('.robot-result summary').first().click();
    await expectSound(page);
    await page.context().close();
  }, 180_000);

  it('says what is missing while the draft cannot be issued', async () => {
    const page = await signedIn(WIDE, 'ja');
    const path = `/api/questionnaires/${round.questionnaireId}`;
    await round.call('PATCH', path, { title: { ja: '' } });
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}/rehearsal`);
    await page.getByText('まだリハーサルができません（直す所 1件）').waitFor();
    expect(await page.getByRole('button', { name: 'リハーサルを始める' }).count()).toBe(0);
    await expectSound(page);
    await page.context().close();
  }, 60_000);
});
