import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommentsReply } from '../../shared/api/comment-api.ts';
import { ADMINISTRATOR, linkOf, type RunningRound, startRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'only looking at figures' } as const;

const ANSWERS = [
  { q1: { option: '1' }, q2: { option: '3', comment: '人手が足りない。' } },
  {
    q1: { option: '2', comment: '進んでいる。' },
    q2: { option: '1' },
    q3: { text: '😀 ありがとうございます。' },
  },
];

describe.skipIf(!browserWanted)(`the results${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startRound()]);
    for (const [place, answers] of ANSWERS.entries()) {
      const code = linkOf(round, place).split('/a/')[1];
      await round.call('POST', `/api/answers/${code}/response`, { answers });
    }
    await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧', role: 'viewer' });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const results = () => `${round.service.url}/staff/questionnaires/${round.questionnaireId}/results`;

  async function signedIn(options: BrowserContextOptions, who: typeof VIEWER | typeof ADMINISTRATOR) {
    const page = await (await browser.newContext({ ...options, acceptDownloads: true })).newPage();
    page.setDefaultTimeout(15_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(results());
    await page.locator('input[type=email]').fill(who.email);
    await page.locator('input[type=password]').fill(who.password);
    await page.keyboard.press('Enter');
    await page.locator('.verdict').first().waitFor();
    return { page, asked };
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  const marked = async () =>
    (await round.call<CommentsReply>('GET', `/api/questionnaires/${round.questionnaireId}/comments?marked=1`))
      .comments;

  it('are read by question and answer, and marked for the sheet, with the way back', async () => {
    const { page } = await signedIn(WIDE, ADMINISTRATOR);
    await expect.poll(() => page.locator('.comment-item').count()).toBe(3);
    await page.locator('.years-compared .history').first().waitFor();
    await expectSound(page);

    await page.getByLabel('設問', { exact: true }).selectOption('q2');
    await page.getByLabel('選んだ回答').selectOption('3');
    await expect.poll(() => page.locator('.comment-item').allTextContents()).toHaveLength(1);
    const star = page.locator('.comment-item button[aria-pressed]');
    await star.click();
    await page.locator('.comment-item.is-marked', { hasText: '人手が足りない。' }).waitFor();
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    expect((await marked()).map(({ comment }) => comment)).toEqual(['人手が足りない。']);
    await page.getByRole('button', { name: '印を付けたものだけ（1件）' }).click();
    await page.locator('.comment-item.is-marked').waitFor();
    await expectSound(page);
    // Taken back, it stays in sight until something else is asked for.
    await star.click();
    await page.getByRole('button', { name: '印を付けたものだけ（0件）' }).waitFor();
    expect(await page.locator('.comment-item').count()).toBe(1);
    expect(await marked()).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are saved as a workbook and as pictures, and what CP932 loses is told before', async () => {
    const { page } = await signedIn(WIDE, ADMINISTRATOR);
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel ブック（xlsx）' }).click(),
    ]);
    expect(book.suggestedFilename()).toMatch(/^令和３年度_.*_集計結果\.xlsx$/);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^グラフを画像（PNG）で保存.*問１/ }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/_問１\.png$/);
    const bytes = await readFile(await picture.path());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');

    await page
      .getByRole('button', { name: /^CP932 CSV（古いWindowsのプログラム用）.*対象者ごとの回答/ })
      .click();
    const told = page.locator('.lost-characters');
    await told.waitFor();
    expect(await told.textContent()).toContain('1種類・1文字が「?」になります');
    expect(await told.textContent()).toContain('U+1F600');
    await expectSound(page);
    const [tally] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^CP932 .*成果指標の集計/ }).click(),
    ]);
    expect(tally.suggestedFilename()).toMatch(/_集計\.csv$/);
    await page.context().close();
  }, 60_000);

  it('show viewers the figures alone, and ask the service for nothing else', async () => {
    const { page, asked } = await signedIn(NARROW, VIEWER);
    await page.locator('.years-compared .history').first().waitFor();
    await expectSound(page);
    expect(await page.locator('.comment-item, .response-table').count()).toBe(0);
    expect(asked.filter((path) => /responses|comments|invitations/.test(path))).toEqual([]);
    expect(await page.getByRole('link', { name: 'Excel ブック（xlsx）' }).count()).toBe(1);
    await page.context().close();
  }, 60_000);
});
