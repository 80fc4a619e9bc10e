import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { signedInAt } from '../support/staff-service.ts';

describe.skipIf(!browserWanted)(`a dialog that is taller than the window${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let page: Page;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });
  beforeEach(async () => {
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    const address = `${round.service.url}/staff/plans/${plans[0]?.id}`;
    const options = { locale: 'ja-JP', viewport: { width: 390, height: 600 } };
    page = await signedInAt(browser, address, ADMINISTRATOR, options);
    await page.getByRole('button', { name: '成果指標を追加' }).first().click();
    await page.getByRole('dialog').waitFor();
  });
  afterEach(() => page?.context().close());

  const field = (name: string) => page.getByRole('dialog').getByLabel(name).first();
  const isSeen = (selector: string) =>
    page.locator(selector).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  const fill = async (code: string, words = '窓口の評価') => {
    await field('番号').fill(code);
    await field('成果指標の文').fill(words);
  };
  const asked = () => page.getByText('入力した内容は、まだ保存されていません。');

  it('goes to the field that was refused, marked, said what is wrong with and in sight', async () => {
    await fill('①－１');
    await page.getByRole('button', { name: '追加する' }).click();
    await page.locator('.field-error', { hasText: '＊同じ項目に同じ番号' }).waitFor();
    const focused = page.locator('[aria-invalid="true"]:focus');
    expect(await focused.inputValue()).toBe('①－１');
    expect(await isSeen('[aria-invalid="true"]')).toBe(true);
    expect(await isSeen('.field-error')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it('goes up to what went wrong beside the fields', async () => {
    await fill('9-9');
    await page.route('**/api/items/*/indicators', (route) => route.abort());
    await page.route('**/api/plan-items/*/indicators', (route) => route.abort());
    await page.getByRole('button', { name: '追加する' }).click();
    await page.locator('dialog .form-failure:focus').waitFor();
    expect(await isSeen('dialog .form-failure')).toBe(true);
  }, 60_000);

  it('asks before a text is lost by Escape, pressed once or twice, and goes back to it', async () => {
    await fill('9-9', '長い文を書いている途中です');
    await page.keyboard.press('Escape');
    await asked().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await asked().waitFor();
    await page.getByRole('button', { name: '入力に戻る' }).click();
    expect(await page.locator('dialog textarea:focus').inputValue()).toBe('長い文を書いている途中です');
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('button', { name: '入力を捨てて閉じる' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 60_000);

  it('closes at once where nothing was typed, or only a choice was made', async () => {
    await page.getByRole('dialog').locator('select').selectOption('count');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 60_000);
});
