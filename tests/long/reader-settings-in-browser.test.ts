import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage } from '../client/answer/every-page.ts';
import { type PageServer, servePages } from '../client/answer/page-server.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const pages = everyPage('ja');
/** Between them they hold everything that carries meaning by a border, a colour or a sign. */
const SHOWN = ['errors', 'lastYear', 'conflict', 'received', 'outcome', 'middleOfMany'];

describe.skipIf(!browserWanted)(`with the reader’s own colours and no motion${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
    page = await browser.newPage({ forcedColors: 'active', reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(SHOWN)('%s: axe finds nothing', async (name) => {
    await page.goto(`${server.origin}/${name}`);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('borders stay where they carry meaning, and a state is said in a word beside its sign', async () => {
    for (const name of Object.keys(pages)) {
      await page.goto(`${server.origin}/${name}`);
      const faults = await page.evaluate(() => {
        const framed =
          '.badge, .notice, .error-summary, .card, .receipt, .button:not(.is-text), .text-area, .choice > label';
        const bare = [...document.querySelectorAll(framed)].filter((one) => {
          if (!one.checkVisibility() || one.matches('.visually-hidden')) return false;
          const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(one);
          const drawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
          return !drawn || borderTopColor === backgroundColor;
        });
        const wordless = [...document.querySelectorAll('.badge')].filter(
          (one) => !one.textContent?.trim() || !one.querySelector('svg[aria-hidden=true]'),
        );
        // A sign is drawn in the colour of its word, whatever that is.
        const unseen = [...document.querySelectorAll('.badge > svg')].filter((one) => {
          const behind = getComputedStyle(one.parentElement ?? one).backgroundColor;
          return getComputedStyle(one).stroke === behind;
        });
        return [...bare, ...wordless, ...unseen].map(({ outerHTML }) => outerHTML.slice(0, 160));
      });
      expect({ name, faults }).toEqual({ name, faults: [] });
    }
  });

  it('a choice that is made looks other than one that is not, and so does what has the focus', async () => {
    await page.goto(`${server.origin}/edit`);
    const widthOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).borderTopWidth);
    expect(await widthOf('.choice > :checked + label')).not.toBe(
      await widthOf('.choice > :not(:checked) + label'),
    );
    await page.locator('[name=q3]').focus();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, differs: outlineColor !== getComputedStyle(document.body).backgroundColor };
    });
    expect(outline).toEqual({ outlineStyle: 'solid', differs: true });
  });

  it('nothing moves', async () => {
    for (const name of ['errors', 'outcome']) {
      await page.goto(`${server.origin}/${name}`);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((one) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect(moving).toEqual([]);
    }
  });
});
