import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply, plansReply } from '../../shared/api/plan-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`the parts of a plan in a real browser${browserNote}`, () => {
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

  const planNow = () => round.call<PlanReply>('GET', `/api/plans/${plan.id}`);

  async function openPlan(options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${round.service.url}/staff/plans/${plan.id}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.locator('.year-cell').first().waitFor();
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('tells a writer of texts what another wrote meanwhile, and lets what was typed stand', async () => {
    const page = await openPlan(WIDE);
    await page.getByRole('button', { name: '項目の文を変更…' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('項目の名称（英語）').fill('Mine');
    await round.call('PATCH', `/api/plan-items/${plan.items[0]?.id}`, {
      goalState: { ja: 'ほかの人の状態' },
    });
    await dialog.getByRole('button', { name: '保存する' }).click();
    await dialog.getByText('その間にほかの人が変更しました').waitFor();
    await dialog.getByText('いまの「めざすべき状態」').waitFor();
    await dialog.locator('dd', { hasText: 'ほかの人の状態' }).waitFor();
    expect(await dialog.getByLabel('項目の名称（英語）').inputValue()).toBe('Mine');
    await expectSound(page);
    await dialog.getByLabel('めざすべき状態', { exact: false }).first().fill('ほかの人の状態');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await page.locator('.announcement', { hasText: '保存しました' }).waitFor();
    expect((await planNow()).items[0]).toMatchObject({
      title: { en: 'Mine' },
      goalState: { ja: 'ほかの人の状態' },
    });
    await page.context().close();
  }, 60_000);

  it('extends the period of a plan, and says at each end what stands in the years that would go', async () => {
    const page = await openPlan(NARROW);
    const dialog = page.getByRole('dialog');
    const ask = page.getByRole('button', { name: '計画期間を変える…' });
    const move = async (first: string, last: string) => {
      await ask.click();
      await dialog.getByLabel('最初の年度').selectOption(first);
      await dialog.getByLabel('最終年度').selectOption(last);
      await expectSound(page);
      await dialog.getByRole('button', { name: '計画期間を変える' }).click();
    };
    await move('2020', '2024');
    await page.getByText('～令和６年度（2024年度）').waitFor();
    expect(await planNow()).toMatchObject({ firstFiscalYear: 2020, lastFiscalYear: 2024 });
    await move('2022', '2022');
    await dialog.getByText('計画期間を縮められません', { exact: true }).waitFor();
    await dialog.getByText('アンケート 1件（2021年度）').waitFor();
    const first = dialog.getByLabel('最初の年度');
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    // What stands in the way is said first, above the fields.
    await page.waitForFunction(() => document.activeElement?.matches('.form-failure'));
    await dialog.getByText('＊2020年度に目標・実績などがあるため').waitFor();
    await dialog.getByText('＊2023年度に目標・実績などがあるため').waitFor();
    await expectSound(page);
    await first.selectOption('2020');
    await dialog.getByLabel('最終年度').selectOption('2023');
    await dialog.getByRole('button', { name: '計画期間を変える' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await planNow()).toMatchObject({ firstFiscalYear: 2020, lastFiscalYear: 2023 });
    await page.context().close();
  }, 60_000);

  it('names who judges, says why something cannot be deleted, and deletes what was never used', async () => {
    const page = await openPlan(NARROW);
    const card = page.getByRole('article', { name: '①', exact: true });
    await card.getByRole('button', { name: '成果指標の文を変更…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('判定する部会（１行に１つ）').fill('福祉・健康部会\n新しい部会');
    await expectSound(page);
    await dialog.getByRole('button', { name: '保存する' }).click();
    await page.locator('.announcement', { hasText: '保存しました' }).waitFor();
    const judged = (await planNow()).items[1]?.indicators[0]?.judgedBy;
    expect(judged?.map(({ ja }) => ja)).toEqual(['福祉・健康部会', '新しい部会']);

    await card.getByRole('button', { name: '成果指標を削除…' }).click();
    await dialog.getByText('成果指標①を計画から削除します').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '削除する' }).click();
    await dialog.getByText('削除できません', { exact: true }).waitFor();
    await dialog.getByText('目標が4版あります').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'やめる' }).click();

    await page.getByRole('button', { name: '項目を追加…' }).click();
    for (const [label, value] of [
      ['改革の柱', '９'],
      ['項目の名称', '試しの項目'],
      ['めざすべき状態', '状態'],
    ] as const) {
      await dialog.getByLabel(label).first().fill(value);
    }
    await dialog.getByRole('button', { name: '追加する' }).click();
    const added = page.getByRole('region', { name: '試しの項目' });
    await added.getByRole('button', { name: '項目を削除…' }).click();
    await dialog.getByText('項目「試しの項目」と、その成果指標0件').waitFor();
    await dialog.getByRole('button', { name: '削除する' }).click();
    await added.waitFor({ state: 'detached' });
    expect((await planNow()).items).toHaveLength(2);
    await page.context().close();
  }, 60_000);
});
