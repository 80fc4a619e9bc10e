import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { everyPage } from './every-page.ts';
import { type PageServer, servePages } from './page-server.ts';

const pages = Object.fromEntries(
  (['ja', 'en'] as const).flatMap((locale) =>
    Object.entries(everyPage(locale)).map(([name, html]) => [`${name}-${locale}`, html]),
  ),
);

describe.skipIf(!browserWanted)(`every page in a browser${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
    page = await (await browser.newContext({ bypassCSP: false })).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(request.url()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(Object.keys(pages))(
    '%s: axe finds nothing, the policy bars nothing, nothing overflows',
    async (name) => {
      complaints = [];
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${server.origin}/${name}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    30_000,
  );

  it('gives every control at least 44 pixels to press', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const name of ['empty-ja', 'errors-en', 'check-ja', 'conflict-ja', 'received-en']) {
      await page.goto(`${server.origin}/${name}`);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.button, .choice label, .text-input, .text-area, .error-summary a')]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ html: element.outerHTML, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
          .map(({ html }) => html),
      );
      expect(small).toEqual([]);
    }
    await context.close();
  }, 30_000);
});
