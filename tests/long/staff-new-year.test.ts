import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply, plansReply } from '../../shared/api/plan-api.ts';
import type { PlanYearsReply } from '../../shared/api/plan-editing-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`a new year of a plan in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let plan: PlanReply;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    const { plans } = await round.call<ReturnType<typeof plansReply.parse>>('GET', '/api/plans');
    plan = await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`);
    for (const item of plan.items) {
      for (const { id } of item.indicators) await round.call('DELETE', `/api/indicators/${id}/targets/2023`);
    }
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const indicator = (item: number, place: number) => plan.items[item]?.indicators[place]?.id ?? '';
  async function targetsOf2023() {
    const { indicators } = await round.call<PlanYearsReply>('GET', `/api/plans/${plan.id}/years`);
    return indicators.map(({ years }) => years.at(-1)?.target);
  }

  async function openPage(options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${round.service.url}/staff/plans/${plan.id}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '翌年度の目標を用意する' }).click();
    await page.getByRole('heading', { level: 1, name: '令和５年度（2023年度）の目標を用意する' }).waitFor();
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('proposes last year’s targets, says what changes, writes all at once and takes it back', async () => {
    const page = await openPage(WIDE);
    const row = (code: string) =>
      page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) });
    const first = row('①－１').getByLabel('分子');
    await first.waitFor();
    expect(await first.inputValue()).toBe('23');
    await row('①－１').getByText('同じ').waitFor();
    await expectSound(page);
    await first.fill('25');
    await page.getByRole('button', { name: '3件の目標を書く' }).click();
    await page.getByText('＊分子が分母より大きくなっています').waitFor();
    await expectSound(page);
    await first.fill('２４');
    await row('①－１').getByText('高くなる').waitFor();
    for (const label of ['分子', '分母']) await row('①－２').getByLabel(label).fill('');
    await page.getByRole('button', { name: '2件の目標を書く' }).click();
    await page.getByText('令和５年度（2023年度）の目標を2件書きました').first().waitFor();
    await expectSound(page);
    expect(await targetsOf2023()).toEqual([
      { numerator: 24, denominator: 24 },
      null,
      [{ ja: '３年目の標準化計画達成', en: 'Third year of the standardisation plan carried out' }],
    ]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.locator('.announcement', { hasText: '書く前に戻しました' }).waitFor();
    expect(await targetsOf2023()).toEqual([null, null, null]);
    expect(await first.inputValue()).toBe('２４');
    await page.context().close();
  }, 60_000);

  it('shows both when somebody else was faster, and lets the writer choose', async () => {
    const page = await openPage(NARROW);
    const card = page.getByRole('article', { name: '①－１' });
    await card.getByLabel('分子').fill('22');
    await round.call('PUT', `/api/indicators/${indicator(0, 0)}/targets/2023`, {
      numerator: 20,
      denominator: 24,
    });
    await page.getByRole('button', { name: '3件の目標を書く' }).click();
    await page.getByText('1件の目標を、その間にほかの人が変えました').waitFor();
    await card.getByText('20/24').waitFor();
    expect(await card.getByLabel('分子').inputValue()).toBe('22');
    expect(await targetsOf2023()).toEqual([{ numerator: 20, denominator: 24 }, null, null]);
    await expectSound(page);
    await card.getByRole('button', { name: '①－１のいまの目標を残す' }).click();
    await page.getByRole('button', { name: '2件の目標を書く' }).click();
    await page.getByText('目標を2件書きました').first().waitFor();
    expect((await targetsOf2023())[0]).toEqual({ numerator: 20, denominator: 24 });
    await page.context().close();
  }, 60_000);
});
