import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { toNextDocument } from '../../support/next-document.ts';
import {
  draftsIn,
  expectSavedInTheEnd,
  networkPages,
  openStill,
  typeAndPause,
  wordsIn,
} from './network-pages.ts';
import { type PageServer, servePages } from './page-server.ts';

describe.skipIf(!browserWanted)(`a flaky network${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  // Each test has a server of its own: what a page of the test before sends while it closes reaches another.
  beforeEach(async () => {
    server = await servePages(networkPages);
    context = await browser.newContext();
    page = await openStill(server, context, 'page');
  });
  afterEach(async () => {
    await context.close();
    await server.close();
  });

  const check = () => page.getByRole('button', { name: '入力内容を確認する' });
  const saved = () => page.getByText('に保存しました').waitFor();
  const offline = () => page.getByText('通信できないため').waitFor();
  /** Whatever the page has asked for until now has arrived: this comes after it. */
  const allArrived = () => page.evaluate(() => fetch('/after', { method: 'POST' }).then(() => undefined));

  it('sends no older draft after the form', async () => {
    await wordsIn(page).fill('最後の言葉');
    // The page stays, as on a slow line while the form is on its way.
    await page.evaluate(() =>
      document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
    );
    await check().click();
    await page.clock.runFor(10_000);
    await allArrived();
    expect(draftsIn(server)).toEqual([]);
    // Whoever writes on has not left.
    await typeAndPause(page, 'まだ続く');
    await saved();
  });

  it('does not let a form replace the page while the service cannot be reached', async () => {
    server.draftAnswer = 'none';
    await typeAndPause(page, 'まだ届かない');
    await offline();
    await check().click();
    await allArrived();
    expect(page.url()).toBe(`${server.origin}/page`);
    expect(server.seen.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/after']);
    server.draftAnswer = 200;
    await expectSavedInTheEnd(page);
  });

  it('does not leave a page that cannot be sent, and sends it when the network is back', async () => {
    await wordsIn(page).fill('送ろうとした言葉');
    await context.setOffline(true);
    await check().click();
    await offline();
    expect(page.url()).toBe(`${server.origin}/page`);
    expect(await wordsIn(page).inputValue()).toBe('送ろうとした言葉');
    await context.setOffline(false);
    await saved();
    expect(draftsIn(server).at(-1)?.answers.q3).toEqual({ text: '送ろうとした言葉' });
    await toNextDocument(page, check());
  });

  it('sends the last words when the page is left before the two seconds are over', async () => {
    await wordsIn(page).fill('最後の言葉');
    await page.close();
    await expect.poll(() => draftsIn(server)).toMatchObject([{ answers: { q3: { text: '最後の言葉' } } }]);
  });

  it('sends a draft too that is longer than a browser would finish after its page is gone', async () => {
    await typeAndPause(page, 'あ'.repeat(30_000));
    await saved();
    expect(draftsIn(server)).toHaveLength(1);
  });

  it('follows its own draft from one save to the next', async () => {
    await typeAndPause(page, '一');
    await saved();
    await typeAndPause(page, '二');
    await expect.poll(() => draftsIn(server).map(({ seen }) => seen)).toEqual(['first', 'stored']);
  });

  it('says so when somebody else changed the draft, saves no more, and keeps what is typed', async () => {
    server.draftAnswer = 409;
    await typeAndPause(page, 'こちらの言葉');
    await page.getByText('別の画面または端末で、この下書きが変わりました').waitFor();
    await wordsIn(page).fill('こちらの言葉、続き');
    await page.clock.runFor(60_000);
    await allArrived();
    expect(draftsIn(server)).toHaveLength(1);
    expect(await wordsIn(page).inputValue()).toBe('こちらの言葉、続き');
  });

  it('saves in the middle of a Japanese conversion without ending or losing it', async () => {
    await wordsIn(page).fill('');
    await wordsIn(page).focus();
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'かいかく', selectionStart: 4, selectionEnd: 4 });
    await page.clock.runFor(2_100);
    await saved();
    expect(await wordsIn(page).inputValue()).toBe('かいかく');
    await keyboard.send('Input.imeSetComposition', { text: '改革', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: '改革' });
    await page.clock.runFor(2_100);
    const sent = () => draftsIn(server).map(({ answers }) => answers.q3);
    await expect.poll(sent).toEqual([{ text: 'かいかく' }, { text: '改革' }]);
    expect(server.seen.some(({ method }) => method === 'POST')).toBe(false);
  });
});
