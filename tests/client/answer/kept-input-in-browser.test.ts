import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { toNextDocument } from '../../support/next-document.ts';
import {
  draftsIn,
  linkProps,
  type NetworkPage,
  networkPages,
  openStill,
  typeAndLeave,
  typeAndPause,
  wordsIn,
} from './network-pages.ts';
import { type PageServer, servePages } from './page-server.ts';

describe.skipIf(!browserWanted)(`what a browser keeps until the server has it${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  // Each test has a server of its own: what a page of the test before sends while it closes reaches another.
  beforeEach(async () => {
    server = await servePages(networkPages);
  });
  afterEach(() => server.close());

  const keptIn = (page: Page) => page.evaluate(() => Object.keys(localStorage));
  const check = (page: Page) => page.getByRole('button', { name: '入力内容を確認する' });

  /** A respondent's browser, in which pages are opened one after the other. */
  async function inBrowser() {
    const context = await browser.newContext();
    return {
      context,
      open: (name: NetworkPage, time?: Date) => openStill(server, context, name, time),
      leaveWith: (words: string) => typeAndLeave(server, context, words),
    };
  }

  it('keeps in the browser what could not be sent, and sends it when the link is opened again', async () => {
    const { context, open, leaveWith } = await inBrowser();
    await leaveWith('届かなかった言葉 <b>&\n２行目');
    const page = await open('later');
    expect(await wordsIn(page).inputValue()).toBe('届かなかった言葉 <b>&\n２行目');
    await page.getByText('前回、通信できずに保存できなかった入力').waitFor();
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    // On the ground that it was written on: the server tells whether somebody else wrote meanwhile.
    expect(draftsIn(server)).toMatchObject([
      {
        answers: { q1: { option: '2' }, q3: { text: '届かなかった言葉 <b>&\n２行目' } },
        // Under its own name: a second tab with the same name would not be told of the first.
        writer: 'a later page',
        seen: 'first',
        basedOn: 0,
      },
    ]);
    expect(await keptIn(page)).toEqual([]);
    await context.close();
  });

  it('keeps every kind of answer, and what was typed at the very moment of leaving', async () => {
    const { context, open } = await inBrowser();
    server.cutOff = 'this page';
    const page = await open('page');
    await page.locator('[name=q1][value="4"]').check();
    await page.locator('[name="q1.comment"]').fill('理由');
    await page.close();
    const again = await open('later');
    await again.getByText('前回、通信できずに保存できなかった入力').waitFor();
    expect(await again.locator('[name=q1]:checked').inputValue()).toBe('4');
    await again.clock.runFor(2_100);
    await again.getByText('に保存しました').waitFor();
    expect(draftsIn(server)[0]?.answers).toMatchObject({ q1: { option: '4', comment: '理由' } });
    await context.close();
  });

  it('keeps each word at once while nothing can be sent: a browser that dies closes no page', async () => {
    const { context, open } = await inBrowser();
    server.cutOff = 'this page';
    const page = await open('page');
    const kept = () => page.evaluate(() => Object.values(localStorage).join());
    await typeAndPause(page, '一');
    await page.getByText('入力した内容はこの端末に残してあり').waitFor();
    expect(await kept()).toContain('一');
    await wordsIn(page).fill('一、二');
    expect(await kept()).toContain('一、二');
    await context.close();
  });

  it('says nothing of words that the server has already, and sends nothing', async () => {
    const { context, open, leaveWith } = await inBrowser();
    await leaveWith('保存済み');
    const page = await open('later');
    expect(await page.getByText('前回、通信できずに保存できなかった入力').count()).toBe(0);
    expect(await keptIn(page)).toEqual([]);
    await page.clock.runFor(10_000);
    await page.evaluate(() => fetch('/after', { method: 'POST' }).then(() => undefined));
    expect(draftsIn(server)).toEqual([]);
    // What is written next is written on what the page shows: nobody else changed that draft.
    await typeAndPause(page, '続きの言葉');
    await page.getByText('に保存しました').waitFor();
    expect(draftsIn(server)).toMatchObject([{ seen: 'newer', basedOn: 1 }]);
    await context.close();
  });

  it('keeps what a button sent until it is known to have arrived', async () => {
    const { context, open } = await inBrowser();
    const page = await open('page');
    await wordsIn(page).fill('ボタンで送った言葉');
    await toNextDocument(page, check(page));
    expect(await keptIn(page)).toHaveLength(1);
    // The draft is the one that it was written on: it never arrived.
    const again = await open('page');
    expect(await wordsIn(again).inputValue()).toBe('ボタンで送った言葉');
    await toNextDocument(again, check(again));
    // Another draft stands there now: it arrived, or somebody wrote since and the server will tell.
    const later = await open('later');
    expect(await wordsIn(later).inputValue()).toBe('保存済み');
    expect(await keptIn(later)).toEqual([]);
    await context.close();
  });

  it('forgets what is older than sixty days, of other links too, and what is known to be received', async () => {
    const { context, open, leaveWith } = await inBrowser();
    await leaveWith('古い言葉');
    const after = (days: number) => new Date(linkProps.now.getTime() + days * 86_400_000);
    const before = await open('other', after(59));
    expect(await keptIn(before)).toHaveLength(1);
    const page = await open('other', after(61));
    expect(await keptIn(page)).toEqual([]);
    await leaveWith('届いた言葉');
    await page.evaluate(() => localStorage.setItem('another program', 'not ours'));
    const received = await open('received');
    expect(await keptIn(received)).toEqual(['another program']);
    await open('other', after(61));
    expect(await keptIn(received)).toEqual(['another program']);
    await context.close();
  });

  it('shows it to no other link, and under a name that tells nothing of the link', async () => {
    const { context, open, leaveWith } = await inBrowser();
    await leaveWith('自分の言葉');
    const page = await open('other');
    expect(await wordsIn(page).inputValue()).toBe('保存済み');
    expect(await keptIn(page)).toHaveLength(1);
    expect((await keptIn(page)).join()).not.toContain(linkProps.code);
    await context.close();
  });

  it('keeps the answers of other pages with it', async () => {
    const { context, open, leaveWith } = await inBrowser();
    await leaveWith('前のページの言葉');
    const page = await open('long');
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    expect(draftsIn(server)[0]?.answers).toMatchObject({ q3: { text: '前のページの言葉' } });
    // Each answer once, or the form would be refused.
    expect(await page.locator('[name=q3]').count()).toBe(1);
    await context.close();
  });

  it('works in a browser that keeps nothing', async () => {
    const { context, open } = await inBrowser();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await open('page');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    server.draftAnswer = 'none';
    await typeAndPause(page, 'それでも');
    await page.getByText('通信できないため').waitFor();
    server.draftAnswer = 200;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('に保存しました').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
