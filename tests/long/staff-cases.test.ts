import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CasesReply } from '../../shared/api/case-api.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { CASE_HEADER, examinedFile, handledFile } from '../support/api-cases.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { bytesIn, table } from '../support/roster-files.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'another long phrase' };

describe.skipIf(!browserWanted)(`the case register in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let folder: string;
  let itemId: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hakaru-cases-'));
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    itemId = (await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`)).items[1]?.id ?? '';
    await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧', role: 'viewer' });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (path: string) => `${round.service.url}/staff/${path}`;
  const registerAt = (year: number) => at(`cases/${itemId}/${year}`);
  const registerOf = (year: number) =>
    round.call<CasesReply>('GET', `/api/items/${itemId}/cases?fiscalYear=${year}`);

  async function signedIn(
    options: BrowserContextOptions,
    path: string,
    who: { readonly email: string; readonly password: string } = ADMINISTRATOR,
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(path);
    await page.locator('input[type=email]').fill(who.email);
    await page.locator('input[type=password]').fill(who.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '事例' }).waitFor();
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await page.getByLabel('事例のファイル').setInputFiles(path);
    await page.getByRole('heading', { name: `${name} の内容` }).waitFor();
  }

  const takeIn = async (page: Page) => {
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('heading', { level: 1, name: '事例台帳（改善提案）' }).waitFor();
  };

  it('begins empty, takes a case by hand with what is wrong said at its field, and changes and deletes it', async () => {
    const page = await signedIn(WIDE, registerAt(2022));
    await page.getByText('提案された事例はまだありません').waitFor();
    await expectSound(page);

    await page.getByRole('button', { name: '事例を追加' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '事例を追加' }).click();
    await dialog.getByText('＊').first().waitFor();
    await dialog.getByLabel('提案者').fill('北区');
    await dialog.getByLabel('件名').fill('申請書の様式の統一');
    await dialog.getByRole('radio', { name: '改訂等実施' }).check();
    await dialog.getByRole('button', { name: '事例を追加' }).click();
    await dialog.getByText('結果があるときは、審議日を入れてください').first().waitFor();
    await expectSound(page);
    await dialog.getByLabel('審議日').fill('2022-07-20');
    // The wards of the roster are there to choose from.
    await page.waitForFunction(() => document.querySelectorAll('#known-proposers option').length >= 24);
    await dialog.getByRole('button', { name: '事例を追加' }).click();
    await page.getByRole('rowheader', { name: '申請書の様式の統一' }).waitFor();
    expect(await page.locator('.case-figures').textContent()).toContain('対応を要する１案件のうち１案件');
    await expectSound(page);

    await page.getByRole('button', { name: '番号1の事例を変更' }).click();
    await dialog.getByLabel('備考').fill('作業手順書を改訂');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await page.getByText('作業手順書を改訂').waitFor();
    await page.getByRole('button', { name: '番号1の事例を削除' }).click();
    await dialog.getByText('１件を台帳から削除し').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '削除' }).click();
    await page.getByText('提案された事例はまだありません').waitFor();
    expect((await registerOf(2022)).total).toBe(0);

    // What was deleted by mistake comes back as it was, even where nothing else is left.
    await page.getByText('番号1「申請書の様式の統一」を削除しました').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: /^元に戻す/ }).click();
    await page.getByRole('rowheader', { name: '申請書の様式の統一' }).waitFor();
    await page.getByText('作業手順書を改訂').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^元に戻す/ }).count()).toBe(0);
    expect((await registerOf(2022)).cases).toMatchObject([{ number: 1, examinedOn: '2022-07-20' }]);
    await page.context().close();
  });

  it('takes the year’s file in after a report, counts 16 → 32 = 28 + 4, and says so when it comes again', async () => {
    const page = await signedIn(WIDE, registerAt(2021));
    await page.getByRole('link', { name: 'CSVから取り込む' }).click();
    await page.getByRole('heading', { level: 1, name: '事例の取り込み' }).waitFor();
    await expectSound(page);
    const wrong = table([
      CASE_HEADER,
      ['1', '北区', '作業手順書 1', '', '対応済', '', ''],
      ['2', '', '題', '未定', '', '', ''],
    ]);
    await chooseFile(page, '誤り.csv', bytesIn('cp932', wrong));
    expect(await page.locator('.data-table').textContent()).toContain('結果があるのに審議日がありません');
    expect(await page.getByText('取り込める行が１つもありません').count()).toBe(1);
    await expectSound(page);
    await page.getByRole('button', { name: '別のファイルを選ぶ' }).click();
    await chooseFile(page, '事例.csv', examinedFile());
    await page.getByRole('button', { name: '追加 32' }).waitFor();
    await expectSound(page);
    await takeIn(page);
    const figures = page.locator('.case-figures tbody tr');
    await page.waitForFunction(() => document.querySelectorAll('.case-figures tbody tr').length === 3);
    const cells = async (row: number) => figures.nth(row).locator('td').allTextContents();
    expect(await cells(0)).toEqual(['16', '14', '0', '0', '2', '0/2']);
    expect(await cells(1)).toEqual(['32', '28', '4', '0', '0', '4/4']);
    await expectSound(page);

    await page.getByLabel('件数を数える日').fill('2021-12-10');
    await page.getByText('選んだ日').waitFor();
    expect(await cells(2)).toEqual(['32', '28', '0', '0', '4', '0/4']);
    await page.getByLabel('結果', { exact: true }).selectOption('revised');
    await page.getByText('32件のうち４件が当てはまります').waitFor();
    await page.getByLabel('件名・提案者・備考の言葉').fill('手順書 17');
    await page.getByText('32件のうち１件が当てはまります').waitFor();
    await expectSound(page);

    await page.goto(`${registerAt(2021)}/import`);
    await page.getByRole('heading', { level: 1, name: '事例の取り込み' }).waitFor();
    await chooseFile(page, '事例.csv', examinedFile());
    await page.getByText('台帳はこのファイルと同じです').waitFor();
    await page.context().close();
  });

  it('offers its figures to the sheet', async () => {
    const page = await signedIn(WIDE, `${registerAt(2020)}/import`);
    await chooseFile(page, '昨年度.csv', handledFile());
    await takeIn(page);
    await page.goto(at(`sheets/${itemId}/2021`));
    const offer = page.locator('aside', { hasText: '事例台帳から' });
    await offer.getByText('21/21案件').waitFor();
    await expectSound(page);
    const press = (name: string) => offer.getByRole('button', { name, exact: true });
    await press('新しい件数の中間として入れる').first().click();
    await offer.getByText('「審議した案件」の中間に入っています。').waitFor();
    await press('「審議した案件」の期末に入れる').click();
    await offer.getByText('「審議した案件」の期末に入っています。').waitFor();
    await page.locator('#sheet-counts-0-entries-1-figure-total').fill('31');
    await offer.getByText('今の「審議した案件」の期末').waitFor();
    expect(await offer.locator('.figure-change dd:not(.quiet)').allTextContents()).toEqual([
      '31案件（28＋４）',
      '32案件（28＋４）',
    ]);
    await expectSound(page);
    await press('「審議した案件」の期末を置き換える').click();
    await offer.getByText('「審議した案件」の期末に入っています。').waitFor();
    await page.waitForFunction(() => document.body.textContent?.includes('に保存しました'));
    await page.context().close();
  });

  it('is read by viewers, on a small screen too, without anything to press that they may not', async () => {
    const page = await signedIn(NARROW, registerAt(2021), VIEWER);
    await page.getByRole('rowheader', { name: '作業手順書 32' }).waitFor();
    expect(await page.getByRole('button', { name: '事例を追加' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '削除' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Excel用CSV', exact: true }).count()).toBe(1);
    await expectSound(page);
    await page.goto(`${registerAt(2021)}/import`);
    await page.locator('h1').waitFor();
    expect(await page.getByLabel('事例のファイル').count()).toBe(0);
    await page.goto(at(`cases/${itemId}/2019`));
    await page.getByRole('heading', { level: 1, name: '事例台帳' }).waitFor();
    await expectSound(page);
    await page.context().close();
  });
});
