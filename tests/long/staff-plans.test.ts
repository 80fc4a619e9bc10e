import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply, plansReply } from '../../shared/api/plan-api.ts';
import type { IndicatorHistoryReply } from '../../shared/api/plan-editing-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`plans in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let plan: PlanReply;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    const { plans } = await round.call<ReturnType<typeof plansReply.parse>>('GET', '/api/plans');
    plan = await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const indicator = (item: number, place: number) => plan.items[item]?.indicators[place]?.id ?? '';
  const historyOf = (id: string) => round.call<IndicatorHistoryReply>('GET', `/api/indicators/${id}/history`);

  async function signedIn(
    options: BrowserContextOptions,
    email: string = ADMINISTRATOR.email,
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${round.service.url}/staff/plans`);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '計画' }).waitFor();
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('writes targets and results in the table, with their source, and shows their history', async () => {
    const page = await signedIn(WIDE);
    await page.getByRole('link', { name: '市政改革プラン3.0' }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '市政改革プラン3.0' }).click();
    const cell = page.getByRole('button', { name: '①－１ 令和２年度（2020年度）を書く' });
    await cell.focus();
    await page.keyboard.press('Enter');
    const editor = page.getByRole('form', { name: '①－１　令和２年度（2020年度）' });
    const result = editor.getByRole('group', { name: '実績' });
    await result.getByLabel('分子').fill('２１');
    await result.getByLabel('分母').fill('24');
    await page.keyboard.press('Enter');
    await editor.getByText('＊入力してください').waitFor();
    await expectSound(page);
    await editor.getByLabel('出典').fill('部会資料（令和３年４月）');
    await page.keyboard.press('Enter');
    await page.locator('.announcement', { hasText: '①－１ 令和２年度（2020年度）を保存しました' }).waitFor();
    await page.locator('.year-cell', { hasText: '実績 21/24' }).getByText('達成').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('year-cell');

    // Escape gives up what was typed; emptied, a target is taken away and stays in the history.
    const empty = editor.getByRole('group', { name: '目標' });
    await page.keyboard.press('Enter');
    await empty.getByLabel('分子').fill('1');
    await page.keyboard.press('Escape');
    await page.locator('.year-cell', { hasText: '目標 21/24' }).first().waitFor();
    await cell.click();
    for (const label of ['分子', '分母']) await empty.getByLabel(label).fill('');
    await page.keyboard.press('Enter');
    await page.locator('.year-cell', { hasText: '目標 －' }).first().waitFor();
    await page.getByRole('link', { name: '①－１の経過' }).click();
    await page.getByRole('img', { name: /①－１の年度ごとの実績/ }).waitFor();
    expect(await page.locator('.plan-history').textContent()).toContain('目標なしにした');
    expect(await page.locator('.history-chart rect').count()).toBe(1);
    await expectSound(page);
    await page.context().close();
  }, 60_000);

  it('tells a writer that another was faster, and lets what was typed stand', async () => {
    const page = await signedIn(WIDE);
    await page.goto(`${round.service.url}/staff/plans/${plan.id}`);
    await page.getByRole('button', { name: '①－２ 令和５年度（2023年度）を書く' }).click();
    const path = `/api/indicators/${indicator(0, 1)}/targets/2023`;
    await round.call('PUT', path, { numerator: 20, denominator: 24 });
    const numerator = page.getByRole('group', { name: '目標' }).getByLabel('分子');
    await numerator.fill('22');
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await page.getByText('いまの内容：目標 20/24').waitFor();
    expect(await numerator.inputValue()).toBe('22');
    await expectSound(page);
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await page.locator('.announcement', { hasText: 'を保存しました' }).waitFor();
    const year = (await historyOf(indicator(0, 1))).years.at(-1);
    expect(year?.targets.map(({ target }) => target && 'numerator' in target && target.numerator)).toEqual([
      24, 20, 22,
    ]);
    await page.context().close();
  }, 60_000);

  it('is a list on a small screen, with sentences one a line and judgements by body', async () => {
    const page = await signedIn(NARROW);
    await page.goto(`${round.service.url}/staff/plans/${plan.id}`);
    await page.getByRole('button', { name: '① 令和２年度（2020年度）を書く' }).click();
    await expectSound(page);
    await page.getByLabel('目標の文（１行に１つ）').fill('標準化の計画策定');
    await page.getByLabel('目標の文（英語').fill('Standardisation plan drawn up');
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await page.locator('.announcement', { hasText: 'を保存しました' }).waitFor();
    await page.getByRole('button', { name: '① 令和２年度（2020年度）を書く' }).click();
    const bodies = page.getByRole('group', { name: '実績' }).getByRole('combobox');
    for (const one of await bodies.all()) await one.selectOption('yes');
    await page.getByLabel('出典').fill('各部会');
    await page.getByRole('button', { name: '保存する', exact: true }).click();
    await page
      .locator('.year-cell', { hasText: '判断のうち達成' })
      .getByText('達成', { exact: true })
      .waitFor();
    await expectSound(page);

    // A judgement goes along with its sentence, and is never lost unsaid.
    const sentences = page.getByLabel('目標の文（１行に１つ）');
    const save = page.getByRole('button', { name: '保存する', exact: true });
    const dialog = page.getByRole('dialog');
    const closed = () => expect.poll(() => page.locator('.cell-editor').count()).toBe(0);
    await page.getByRole('button', { name: '① 令和２年度（2020年度）を書く' }).click();
    await sentences.fill('新しい文\n標準化の計画策定');
    await page.getByLabel('目標の文（英語').fill('');
    await save.click();
    await closed();
    await page.getByText('2件の判断のうち達成2件').waitFor();
    await page.getByRole('button', { name: '① 令和２年度（2020年度）を書く' }).click();
    expect(await bodies.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
      ...['', '', 'yes', 'yes'],
    ]);
    await sentences.fill('新しい文\n標準化の計画を改める');
    await save.click();
    await dialog.getByText('標準化の計画策定').waitFor();
    await dialog.getByText('次の判断２件が取り消されます').waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    expect(await sentences.inputValue()).toBe('新しい文\n標準化の計画を改める');
    await save.click();
    await dialog.getByRole('button', { name: '判断２件を取り消して保存する' }).click();
    await closed();
    await expect.poll(() => page.getByText('2件の判断のうち達成2件').count()).toBe(0);
    await page.getByRole('link', { name: '①の経過' }).click();
    await page.getByText('判断を取り消した').waitFor();
    await expectSound(page);
    await page.context().close();
  }, 60_000);

  it('goes anywhere by name with the keyboard alone', async () => {
    const page = await signedIn(NARROW);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.fill('1-2');
    await page.getByRole('option', { name: /①－２/ }).waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await box.fill('区長 名簿');
    await page.getByText('合うものがありません').waitFor();
    // Widths, circles and kinds of hyphens are the same.
    await box.fill('１－２');
    await page.getByRole('option', { name: /①－２/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '①－２の経過' }).waitFor();
    await expectSound(page);
    await page.context().close();
  }, 60_000);

  it('lets a viewer read and write nothing', async () => {
    const viewer = { email: 'viewer@hakaru.example.jp', name: '閲覧', role: 'viewer' };
    await round.call('POST', '/api/accounts', { ...viewer, password: ADMINISTRATOR.password });
    const page = await signedIn(WIDE, viewer.email);
    await page.goto(`${round.service.url}/staff/plans/${plan.id}`);
    await page.getByText('目標 23/24').first().waitFor();
    expect(await page.locator('main button').count()).toBe(0);
    await expectSound(page);
    await page.context().close();
  }, 60_000);
});
