import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import { ADMINISTRATOR, type RunningRound } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { confirm, expectSound, fixedRound, NARROW, openedBy, saved, WIDE } from './sheet-round.ts';

const COUNT = '作業手順書等の改善提案の審議';

describe.skipIf(!browserWanted)(`a sheet that is written with mistakes${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  let plan: PlanReply;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), fixedRound()]);
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    plan = await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const itemId = () => plan.items[1]?.id;
  const opened = (path: string, options = WIDE) =>
    openedBy(browser, `${round.service.url}${path}`, options, ADMINISTRATOR);
  const sheetPath = () => `/staff/sheets/${itemId()}/2021`;
  const stored = () => round.call<SheetReply>('GET', `/api/items/${itemId()}/sheets/2021`);
  const field = (page: Page, name: string) => page.locator(`#sheet-${name}`);
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const done = (page: Page) => field(page, 'counts-0-entries-1-figure-done');

  it('says so where one looks, keeps what was typed, and is not called saved', async () => {
    const page = await opened(sheetPath());
    await press(page, '期間を加える');
    await field(page, 'periods-0-lastMonth').selectOption('9');
    expect(await field(page, 'periods-0-label').inputValue()).toBe('４月～９月');
    await field(page, 'periods-0-actions-0-text').fill('・標準化計画に沿った取組を実施する。');
    await press(page, '件数を加える');
    await field(page, 'counts-0-label').fill(COUNT);
    await page.locator('#sheet-counts-0-entries-0-figure-kind-mid-year').selectOption('total');
    await field(page, 'counts-0-entries-0-figure-total').fill('16');
    await page.locator('#sheet-counts-0-entries-1-figure-kind-year-end').selectOption('of-total');
    await field(page, 'counts-0-entries-1-figure-total').fill('21');
    await done(page).fill('２１');
    await page.getByText('16案件 → 21/21案件').waitFor();
    await saved(page);
    expect(await done(page).inputValue()).toBe('２１');

    await done(page).fill('20件');
    await page.getByText('＊数字で入れてください').waitFor();
    await page.locator('.saved-line.is-refused').waitFor();
    expect(await page.getByText('16案件 → 21/21案件').count()).toBe(0);
    expect(await done(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await press(page, '保存する');
    await page.locator('#sheet-problems:focus').waitFor();
    await page.locator('#sheet-problems').getByText('数字で入れてください').waitFor();
    await page.locator('.section-link.is-wrong', { hasText: '件数' }).getByText('直す所 1').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: `${COUNT}・期末・済んだ数` }).click();
    await page.locator('#sheet-counts-0-entries-1-figure-done:focus').waitFor();
    await press(page, '確認に回す…');
    await page.locator('#sheet-problems:focus').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);

    await page.getByRole('link', { name: '版の履歴と違い' }).click();
    await page.getByRole('heading', { name: '版の履歴', level: 1 }).waitFor();
    await page.goBack();
    await done(page).waitFor();
    expect(await done(page).inputValue()).toBe('20件');
    await page.locator('.saved-line.is-refused').waitFor();
    await done(page).fill('20');
    await saved(page);
    expect((await stored()).content.counts[0]?.entries.at(-1)?.figure).toEqual({
      ...{ kind: 'of-total', done: 20, total: 21 },
    });
    await page.context().close();
  }, 180_000);

  it('is folded on a small screen, and opens where something is gone to', async () => {
    const page = await opened(sheetPath(), NARROW);
    const text = field(page, 'periods-0-actions-0-text');
    await page.locator('.part-fold').first().waitFor();
    expect(await text.isVisible()).toBe(false);
    await expectSound(page);
    await page.locator('.part-fold > summary').first().click();
    await text.fill('');
    await field(page, 'periods-0-actions-0-text').pressSequentially(' ');
    await page.locator('.saved-line.is-refused').waitFor();
    await page.locator('.part-fold > summary').first().click();
    await press(page, /^Save$/);
    await page.locator('#sheet-problems:focus').waitFor();
    await page.locator('.place-link', { hasText: 'Action 1 of ４月～９月' }).click();
    await page.locator('#sheet-periods-0-actions-0-text:focus').waitFor();
    await expectSound(page);
    await text.fill('・標準化計画に沿って実施する。');
    await saved(page);
    expect(await text.isVisible()).toBe(true);
    await press(page, 'Add a period');
    await page.locator('#sheet-periods-1-label:focus').waitFor();
    await page.context().close();
  }, 120_000);

  it('is fixed with what is still open said, and its actions are then neither late nor to be marked', async () => {
    const page = await opened(sheetPath());
    await press(page, '確認に回す…');
    await confirm(page, '確認に回す');
    await press(page, '確定する…');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('済でない取組：1（済 0/1）').waitFor();
    await dialog.getByText('書かれていない欄：中間自己評価、下半期の方向性、期末自己評価').waitFor();
    await expectSound(page);
    await confirm(page, '確定する');
    await page.locator('.page-heading .badge', { hasText: '確定' }).waitFor();

    await page.goto(`${round.service.url}/staff/sheets?plan=${plan.id}&year=2021`);
    const card = page.locator('.sheet-card').nth(1);
    await card.getByText('未済').waitFor();
    expect(await card.getByText('期限を過ぎた取組').count()).toBe(0);
    await page.goto(`${round.service.url}/staff/sheets/actions?plan=${plan.id}&year=2021`);
    await page.getByText('進捗状況が確定しているので、済にできません').waitFor();
    await page.locator('.board-row .badge', { hasText: '未済' }).waitFor();
    expect(await page.getByText('期限超過').count()).toBe(0);
    await expectSound(page);
    await page.context().close();
  }, 120_000);
});
