import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderQuestionsPage, renderReceivedPage } from '../../../client/answer/answer-pages.tsx';
import { formFromAnswers } from '../../../shared/domain/answers.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { askedQuestionnaire, ground, pageProps, received } from './asked-round.ts';
import { longQuestions } from './journey-pages.ts';
import { type PageServer, servePages } from './page-server.ts';

const props = pageProps();
const long = { ...props, questionnaire: { ...askedQuestionnaire, questions: longQuestions } };
const stored = { q1: { option: '2' }, q3: { text: '保存済み' } };
const draw = (overrides: Partial<Parameters<typeof renderQuestionsPage>[0]> = {}) =>
  renderQuestionsPage({
    ...props,
    fields: formFromAnswers(askedQuestionnaire, stored),
    problems: [],
    ground: { ...ground, seen: 'first' },
    keptAs: 'this-link',
    ...overrides,
  });
const pages = {
  page: draw(),
  later: draw({ ground: { ...ground, writer: 'a later page', seen: 'newer' } }),
  other: draw({ keptAs: 'another-link' }),
  long: draw({ ...long, at: 4 }),
  received: renderReceivedPage({ ...props, ...received, changed: false, keptAs: 'this-link' }),
};

describe.skipIf(!browserWanted)(`a flaky network${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(() => {
    server.seen.length = 0;
    server.draftAnswer = 200;
  });

  async function open(context: BrowserContext, name: keyof typeof pages): Promise<Page> {
    const page = await context.newPage();
    await page.clock.install({ time: props.now });
    await page.clock.pauseAt(new Date(props.now.getTime() + 1_000));
    await page.goto(`${server.origin}/${name}`);
    return page;
  }

  const drafts = () =>
    server.seen.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body));
  const keptIn = (page: Page) => page.evaluate(() => Object.keys(localStorage));
  const text = (page: Page) => page.locator('[name=q3]');

  /** Types while nothing can be sent, and closes the page without looking back. */
  async function typeAndLeave(context: BrowserContext, words: string): Promise<void> {
    const page = await open(context, 'page');
    server.draftAnswer = 'none';
    await text(page).fill('途中');
    await page.clock.runFor(2_100);
    await page.getByText('入力した内容はこの端末に残してあり').waitFor();
    await text(page).fill(words);
    await page.close();
    server.seen.length = 0;
    server.draftAnswer = 200;
  }

  it('keeps in the browser what could not be sent, and sends it when the link is opened again', async () => {
    const context = await browser.newContext();
    await typeAndLeave(context, '届かなかった言葉 <b>&\n２行目');
    const page = await open(context, 'later');
    expect(await text(page).inputValue()).toBe('届かなかった言葉 <b>&\n２行目');
    await page.getByText('前回、通信できずに保存できなかった入力').waitFor();
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    // On the ground that it was written on: the server tells whether somebody else wrote meanwhile.
    expect(drafts()).toMatchObject([
      {
        answers: { q1: { option: '2' }, q3: { text: '届かなかった言葉 <b>&\n２行目' } },
        // Under its own name: a second tab with the same name would not be told of the first.
        writer: 'a later page',
        seen: 'first',
      },
    ]);
    expect(await keptIn(page)).toEqual([]);
    await context.close();
  });

  it('keeps what a button sent until it is known to have arrived', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    await text(page).fill('ボタンで送った言葉');
    await page.getByRole('button', { name: '入力内容を確認する' }).click();
    await page.waitForURL(/\/a\//);
    expect(await keptIn(page)).toHaveLength(1);
    // The draft is the one that it was written on: it never arrived.
    const again = await open(context, 'page');
    expect(await text(again).inputValue()).toBe('ボタンで送った言葉');
    await again.getByRole('button', { name: '入力内容を確認する' }).click();
    await again.waitForURL(/\/a\//);
    // Another draft stands there now: it arrived, or somebody wrote since and the server will tell.
    const later = await open(context, 'later');
    expect(await text(later).inputValue()).toBe('保存済み');
    expect(await keptIn(later)).toEqual([]);
    await context.close();
  });

  it('sends no older draft after the form', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    await text(page).fill('最後の言葉');
    // The page stays, as on a slow line while the form is on its way.
    await page.evaluate(() =>
      document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault()),
    );
    await page.getByRole('button', { name: '入力内容を確認する' }).click();
    await page.clock.runFor(10_000);
    expect(drafts()).toEqual([]);
    // Whoever writes on has not left.
    await text(page).fill('まだ続く');
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    await context.close();
  });

  it('does not let a form replace the page while the service cannot be reached', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    server.draftAnswer = 'none';
    await text(page).fill('まだ届かない');
    await page.clock.runFor(2_100);
    await page.getByText('通信できないため').waitFor();
    await page.getByRole('button', { name: '入力内容を確認する' }).click();
    expect(page.url()).toBe(`${server.origin}/page`);
    expect(server.seen.some(({ method }) => method === 'POST')).toBe(false);
    server.draftAnswer = 200;
    await page.clock.runFor(10_100);
    await page.getByText('に保存しました').waitFor();
    await context.close();
  });

  it('forgets what is older than sixty days, of other links too, and what is known to be received', async () => {
    const context = await browser.newContext();
    await typeAndLeave(context, '古い言葉');
    const page = await context.newPage();
    await page.clock.install({ time: new Date(props.now.getTime() + 61 * 24 * 60 * 60 * 1000) });
    await page.goto(`${server.origin}/other`);
    expect(await keptIn(page)).toEqual([]);
    await page.close();
    await typeAndLeave(context, '届いた言葉');
    const received = await open(context, 'received');
    expect(await keptIn(received)).toEqual([]);
    await context.close();
  });

  it('shows it to no other link, and under a name that tells nothing of the link', async () => {
    const context = await browser.newContext();
    await typeAndLeave(context, '自分の言葉');
    const page = await open(context, 'other');
    expect(await text(page).inputValue()).toBe('保存済み');
    expect((await keptIn(page)).join()).not.toContain(props.code);
    await context.close();
  });

  it('keeps the answers of other pages with it', async () => {
    const context = await browser.newContext();
    await typeAndLeave(context, '前のページの言葉');
    const page = await open(context, 'long');
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    expect(drafts()[0].answers).toMatchObject({ q3: { text: '前のページの言葉' } });
    await context.close();
  });

  it('does not leave a page that cannot be sent, and sends it when the network is back', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    await text(page).fill('送ろうとした言葉');
    await context.setOffline(true);
    await page.getByRole('button', { name: '入力内容を確認する' }).click();
    await page.getByText('通信できないため').waitFor();
    expect(page.url()).toBe(`${server.origin}/page`);
    expect(await text(page).inputValue()).toBe('送ろうとした言葉');
    await context.setOffline(false);
    await page.getByText('に保存しました').waitFor();
    expect(drafts().at(-1).answers.q3).toEqual({ text: '送ろうとした言葉' });
    await page.getByRole('button', { name: '入力内容を確認する' }).click();
    await page.waitForURL(/\/a\//);
    await context.close();
  });

  it('follows its own draft from one save to the next', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    for (const words of ['一', '二']) {
      await text(page).fill(words);
      await page.clock.runFor(2_100);
      await page.getByText('に保存しました').waitFor();
    }
    await expect.poll(() => drafts().map(({ seen }) => seen)).toEqual(['first', 'stored']);
    await context.close();
  });

  it('says so when somebody else changed the draft, saves no more, and keeps what is typed', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    server.draftAnswer = 409;
    await text(page).fill('こちらの言葉');
    await page.clock.runFor(2_100);
    await page.getByText('別の画面または端末で、この下書きが変わりました').waitFor();
    await text(page).fill('こちらの言葉、続き');
    await page.clock.runFor(60_000);
    expect(drafts()).toHaveLength(1);
    expect(await text(page).inputValue()).toBe('こちらの言葉、続き');
    await context.close();
  });

  it('works in a browser that keeps nothing', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const page = await open(context, 'page');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    server.draftAnswer = 'none';
    await text(page).fill('それでも');
    await page.clock.runFor(2_100);
    await page.getByText('通信できないため').waitFor();
    server.draftAnswer = 200;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('に保存しました').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('saves in the middle of a Japanese conversion without ending or losing it', async () => {
    const context = await browser.newContext();
    const page = await open(context, 'page');
    await text(page).fill('');
    await text(page).focus();
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'かいかく', selectionStart: 4, selectionEnd: 4 });
    await page.clock.runFor(2_100);
    await page.getByText('に保存しました').waitFor();
    expect(await text(page).inputValue()).toBe('かいかく');
    await keyboard.send('Input.imeSetComposition', { text: '改革', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: '改革' });
    await page.clock.runFor(2_100);
    await expect.poll(() => drafts().map(({ answers }) => answers.q3.text)).toEqual(['かいかく', '改革']);
    expect(server.seen.some(({ method }) => method === 'POST')).toBe(false);
    await context.close();
  });
});
