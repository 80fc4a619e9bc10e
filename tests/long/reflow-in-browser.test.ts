import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage } from '../client/answer/every-page.ts';
import { type PageServer, servePages } from '../client/answer/page-server.ts';
import { notSeenInFull } from '../client/answer/seen-in-full.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const LOCALES = ['ja', 'en'] as const;
const pages = Object.fromEntries(
  LOCALES.flatMap((locale) =>
    Object.entries(everyPage(locale)).map(([name, html]) => [`${name}-${locale}`, html]),
  ),
);

/** What a reader may set for every text without losing any of it: WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

describe.skipIf(!browserWanted)(`every page in little room${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
    // The policy bars a reader's own stylesheet as well, where it is added to the page and not to the browser.
    page = await browser.newPage({ bypassCSP: true });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function faults(): Promise<readonly string[]> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return [...(wide > 0 ? [`${wide} pixels wider than the window`] : []), ...(await notSeenInFull(page))];
  }

  it.each(Object.keys(pages))('%s: everything is seen and can be pressed', async (name) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${server.origin}/${name}`);
    // The save bar lies over the end of the page where the window is high enough.
    if ((await page.locator('.save-bar').count()) > 0) expect(await faults()).toEqual([]);
    // 1280 by 1024 at 400 %, first as the page comes, then with the spacing that a reader has set.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await faults()).toEqual([]);
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await faults()).toEqual([]);
  });
});
