import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

describe.skipIf(!browserWanted)(`options in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const field = (page: Page, at: number, half = 'ja') =>
    page.locator(`#edit-questions-3-options-${at}-label-${half}`);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const labels = (page: Page) =>
    page
      .locator('.options input[id$="-label-ja"]')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')));

  it('come from a column of a spreadsheet at once, and one after another by Enter', async () => {
    const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '１つ選択' }).click();
    await field(page, 0).waitFor();
    await field(page, 0).focus();
    await field(page, 0).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'とても\r\nやや\r\nあまり\r\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await field(page, 2).waitFor();
    expect(await labels(page)).toEqual(['とても', 'やや', 'あまり']);
    await expect.poll(() => focused(page)).toBe('edit-questions-3-options-2-label-ja');

    // What ends a conversion goes nowhere.
    await field(page, 2).evaluate((input) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    expect(await labels(page)).toHaveLength(3);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('edit-questions-3-options-3-label-ja');
    await page.keyboard.press('Enter');
    expect(await labels(page)).toHaveLength(4);
    await page.keyboard.type('まったく');
    await field(page, 0).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('edit-questions-3-options-1-label-ja');
    await page.locator('.saved-line.is-saved').waitFor();
    expect(await labels(page)).toEqual(['とても', 'やや', 'あまり', 'まったく']);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
