import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/accessibility.ts';
import { fixedYear, fixSheet } from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { emailOf, PASSWORD, type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`publishing a year in a real browser${browserNote}`, () => {
  let browser: Browser;
  let service: Service;
  let people: People;
  let round: IssuedRound;
  beforeAll(async () => {
    [browser, service] = await Promise.all([launchBrowser(), startService()]);
    people = await peopleOf(service);
    round = await fixedYear(people);
    await fixSheet(people.asEditor, round.plan);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function signedIn(
    options: BrowserContextOptions,
    role: 'editor' | 'viewer' = 'editor',
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${service.url}/staff/?plan=${round.plan.id}&year=2021`);
    await page.locator('input[type=email]').fill(emailOf(role));
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'この年度の結果の公表' }).click();
    await page.getByRole('heading', { level: 1, name: '令和３年度（2021年度）の公表' }).waitFor();
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  const publicPage = () => people.asStranger.get(`/results/${round.plan.id}/2021?lang=ja`);

  it('shows exactly what becomes public, in both languages, and publishes it', async () => {
    const page = await signedIn(WIDE);
    await page.getByText('まだ公表していません').waitFor();
    const frame = page.frameLocator('iframe');
    await frame.getByText('24人の区長のうち24人が、肯定的に回答しました。').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '英語のページを見る' }).click();
    await frame.getByText('24 of 24 ward mayors answered positively.').waitFor();
    // Nothing leads out of the preview.
    await frame.getByRole('link', { name: '日本語' }).click();
    await frame.getByText('24 of 24 ward mayors answered positively.').waitFor();
    await page.getByRole('button', { name: '市民向けに公表する…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('成果指標３件（達成２、未達成１）').waitFor();
    await dialog.getByText('確定した進捗状況１件が').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '市民向けに公表する' }).click();
    await page.getByText('公表しています（第１版').waitFor();
    await page.getByText('公表してから変わったところはありません。').waitFor();
    expect(await frame.getByText('公表前の確認').count()).toBe(0);
    expect(await page.getByRole('button', { name: '市民向けに公表する…' }).count()).toBe(0);
    expect((await publicPage()).status).toBe(200);
    await page.context().close();
  }, 60_000);

  it('corrects a figure with a reason, and says what is missing or cannot be at its field', async () => {
    const page = await signedIn(NARROW);
    await expectSound(page);
    await page.getByRole('button', { name: '訂正…' }).click();
    const dialog = page.getByRole('dialog');
    const look = () => dialog.getByRole('button', { name: '訂正後のページを確かめる' }).click();
    expect(await dialog.getByLabel('訂正後の分子').inputValue()).toBe('24');
    expect(await dialog.getByLabel('回答した人数').inputValue()).toBe('24');
    await dialog.getByLabel('訂正後の分子').fill('');
    await look();
    await dialog.getByText('＊入力してください').waitFor();
    await expectSound(page);
    await dialog.getByLabel('訂正後の分子').fill('２２');
    await dialog.getByLabel('回答した人数').fill('21');
    await look();
    await dialog.getByText('＊回答した21人より多くなっています').waitFor();
    await expectSound(page);
    await dialog.getByLabel('回答した人数').fill('24');
    await dialog.getByText('判定：達成 → 未達成 に変わります').waitFor();
    await dialog.getByText('＜①－１＞ 24 区長/24 区長').waitFor();
    await look();
    await dialog.getByText('＊入力してください').waitFor();
    await dialog.getByLabel('理由').fill('転記の誤り');
    await look();
    await dialog.frameLocator('iframe').getByText('24人の区長のうち22人が').first().waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '訂正の内容を直す' }).click();
    expect(await dialog.getByLabel('理由').inputValue()).toBe('転記の誤り');
    await look();
    await dialog.getByRole('button', { name: '訂正を公表する' }).click();
    await page.getByText('公表しています（第２版').waitFor();
    await page.getByRole('row', { name: /第１版.*前の版/ }).waitFor();
    await page.getByText('次の文に訂正前の数値や判定が残っています').waitFor();
    const { text } = await publicPage();
    expect(text).toContain('転記の誤り');
    expect(text).toContain('24人の区長のうち22人が');
    await expectSound(page);
    await page.goto(`${service.url}/staff/?plan=${round.plan.id}&year=2021`);
    await page.locator('.correction-note', { hasText: '24/24 達成 → 22/24 未達成' }).waitFor();
    await expectSound(page);
    await page.goto(`${service.url}/staff/questionnaires/${round.id}/results`);
    await page.locator('.correction-note', { hasText: '転記の誤り' }).waitFor();
    await expectSound(page);
    await page.context().close();
  }, 60_000);

  it('corrects what a body has judged', async () => {
    const page = await signedIn(WIDE);
    await page.getByRole('button', { name: '訂正…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('訂正する成果指標').selectOption({ label: '① 標準化計画の達成' });
    await dialog.getByLabel('こども・教育部会：２年目の標準化計画達成').selectOption('未達成');
    await dialog.getByLabel('理由').fill('部会の判定の訂正');
    await dialog.getByRole('button', { name: '訂正後のページを確かめる' }).click();
    await dialog.getByRole('button', { name: '訂正を公表する' }).click();
    await page.getByText('公表しています（第３版').waitFor();
    expect((await publicPage()).text).toContain('こども・教育部会が未達成と判定しました');
    await page.context().close();
  }, 60_000);

  it('leaves those who only read to read', async () => {
    const page = await signedIn(WIDE, 'viewer');
    await page.getByText('公表しています（第３版').waitFor();
    for (const name of ['訂正…', '公表を取りやめる…', '市民向けに公表する…']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    await expectSound(page);
    await page.context().close();
  }, 60_000);

  it('takes the year back, and says so to everybody', async () => {
    const page = await signedIn(NARROW);
    await page.getByRole('button', { name: '公表を取りやめる…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('すべての版（３）').waitFor();
    await dialog.getByLabel('理由').fill('内容を確認するため');
    await expectSound(page);
    await dialog.getByRole('button', { name: '公表を取りやめる' }).click();
    await page.getByText('公表を取りやめています').waitFor();
    await page.getByText('理由：内容を確認するため').waitFor();
    await page.getByRole('button', { name: '市民向けに公表する…' }).waitFor();
    expect((await publicPage()).status).toBe(410);
    await expectSound(page);
    await page.context().close();
  }, 60_000);
});
