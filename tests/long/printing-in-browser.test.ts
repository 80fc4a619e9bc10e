import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPaperPage, renderReceivedPage } from '../../client/answer/answer-pages.tsx';
import { pageProps, received } from '../client/answer/asked-round.ts';
import { type PageServer, servePages } from '../client/answer/page-server.ts';
import { paperProps } from '../client/answer/paper-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const pages = {
  paper: renderPaperPage(paperProps()),
  received: renderReceivedPage({ ...pageProps(), ...received, changed: false }),
};
const names = Object.keys(pages) as (keyof typeof pages)[];

/** What is visible when printed, and the smallest type among it, in points. */
async function printed(page: Page) {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    const sizes: number[] = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!textContent?.trim() || !parentElement?.checkVisibility()) continue;
      texts.push(textContent);
      sizes.push(Number.parseFloat(getComputedStyle(parentElement).fontSize) * 0.75);
    }
    return { text: texts.join(' '), smallest: Math.min(...sizes) };
  });
}

describe.skipIf(!browserWanted)(`printing in a browser${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(name: keyof typeof pages, javaScriptEnabled = true): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.goto(`${server.origin}/${name}`);
    return page;
  }

  it.each(names)('the button of the page %s prints it', async (name) => {
    const page = await open(name);
    await page.getByRole('button', { name: '印刷する' }).click();
    expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
    await page.context().close();
  });

  it.each(names)('without script the page %s has no button that does nothing', async (name) => {
    const page = await open(name, false);
    expect(await page.getByRole('button', { name: '印刷する' }).count()).toBe(0);
    await page.context().close();
  });

  it('a browser that cannot print keeps the button hidden', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => Object.defineProperty(window, 'print', { value: undefined }));
    await page.goto(`${server.origin}/paper`, { waitUntil: 'load' });
    expect(await page.getByRole('button', { name: '印刷する' }).count()).toBe(0);
    await page.context().close();
  });

  it('the paper form leaves out what is said on screen, and nothing is set smaller than 10.5 points', async () => {
    const page = await open('paper');
    const { text, smallest } = await printed(page);
    expect(text).toContain('問７');
    for (const onScreen of ['印刷する', '画面で回答する', 'English', '印刷の必要はありません']) {
      expect(text).not.toContain(onScreen);
    }
    expect(smallest).toBeGreaterThanOrEqual(10.49);
    await page.context().close();
  });

  it('no question, nor the link, is torn in two by the end of a sheet', async () => {
    const page = await open('paper');
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.evaluate(() =>
      [...document.querySelectorAll('article section')].map((one) => getComputedStyle(one).breakInside),
    );
    expect(breaks).toEqual(Array(7 + 2).fill('avoid'));
    await page.context().close();
  });

  it('the QR code is at least three centimetres wide, so that a telephone finds it', async () => {
    const page = await open('paper');
    const box = await page.getByRole('img', { name: '回答用URLのQRコード' }).boundingBox();
    expect((box?.width ?? 0) / 96).toBeGreaterThanOrEqual(3 / 2.54);
    expect(box?.height).toBe(box?.width);
    await page.context().close();
  });

  it('the received page prints receipt number, time, name and every answer, and no button', async () => {
    const page = await open('received');
    const { text, smallest } = await printed(page);
    for (const filed of [
      '7K3M-Q9TX',
      '2022年３月８日（火）10:12',
      '北区長 様',
      'そう思う',
      '特に窓口業務について。',
    ]) {
      expect(text).toContain(filed);
    }
    for (const onScreen of ['印刷する', '回答を修正する', 'English']) expect(text).not.toContain(onScreen);
    expect(smallest).toBeGreaterThanOrEqual(10.49);
    await page.context().close();
  });

  it.each(names)('the page %s becomes A4 sheets, upright', async (name) => {
    const page = await open(name);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.context().close();
  });
});
