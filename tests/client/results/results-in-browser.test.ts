import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { builtAssets } from '../answer/built-assets.ts';
import { type PageServer, servePages } from '../answer/page-server.ts';
import { everyResultsPage } from './results-round.ts';

const pages = Object.fromEntries(
  (['ja', 'en'] as const).flatMap((locale) =>
    Object.entries(everyResultsPage(locale)).map(([name, html]) => [`${name}-${locale}`, html]),
  ),
);

describe('the published page', () => {
  it.each(['corrected-ja', 'corrected-en'])('weighs less than 30 kB with its style: %s', async (name) => {
    const style = (await builtAssets()).get('results.css') ?? '';
    const weights = [pages[name] ?? '', style].map((text) => gzipSync(text).length);
    expect(Math.min(...weights)).toBeGreaterThan(1_000);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(30_000);
  });

  it('asks for nothing but its style, and has neither script nor style of its own', () => {
    for (const html of Object.values(pages)) {
      expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
      expect(
        [...html.matchAll(/<(?:link|img)[^>]+(?:href|src)="([^"]+)"/g)].map((match) => match[1]),
      ).toEqual(expect.arrayContaining(['/assets/results.css']));
    }
  });
});

describe.skipIf(!browserWanted)(`every published page in a browser without script${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
    page = await (await browser.newContext()).newPage();
    page.on('console', (message) => complaints.push(message.text()));
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
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it('shows the tables in full at 320 px: none has to be scrolled sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of ['corrected-ja', 'corrected-en', 'hard-ja', 'hard-en']) {
      await page.goto(`${server.origin}/${name}`);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.table-scroll')]
          .filter((table) => table.scrollWidth > table.clientWidth + 1)
          .map((table) => table.textContent?.slice(0, 60)),
      );
      expect(cut).toEqual([]);
    }
  });

  it('breaks a short ratio nowhere, and a long one so that both lines begin at the same edge', async () => {
    for (const name of ['hard-ja', 'hard-en']) {
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(`${server.origin}/${name}`);
        const broken = await page.evaluate(
          () =>
            [...document.querySelectorAll('.ratio-figure')].filter((figure) => {
              const [one, two] = ['.numerator', '.denominator'].map((part) =>
                figure.querySelector(part)?.getBoundingClientRect(),
              );
              if (!one || !two || two.left >= one.right - 1) return false;
              return !figure.matches('.is-long') || Math.abs(two.left - one.left) > 1;
            }).length,
        );
        expect([name, width, broken]).toEqual([name, width, 0]);
      }
    }
  });

  it('says by words what the charts show: each has its alternative, and a table under it', async () => {
    await page.goto(`${server.origin}/report-ja`);
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll('[role=img]')].map((chart) => chart.getAttribute('aria-label')),
    );
    expect(charts).toContain('24人の区長のうち24人。目標は23人。');
    expect(charts).toContain(
      '令和２年度は目標 21/24、実績なし。令和３年度は目標 23/24、実績 24/24。令和４年度は目標 23/24、実績なし。',
    );
    expect(charts).toContain(
      '回答の内訳。そう思う 20、どちらかといえばそう思う 4、どちらかといえばそう思わない 0、そう思わない 0、回答なし 0。',
    );
  });

  it('marks as Japanese what an English page says in it', async () => {
    for (const name of Object.keys(pages).filter((one) => one.endsWith('-en'))) {
      await page.goto(`${server.origin}/${name}`);
      const unmarked = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (texts.nextNode()) {
          const { textContent, parentElement } = texts.currentNode;
          const isJapanese = /[\u3041-\u30ff\u3400-\u9fff]/.test(textContent ?? '');
          if (isJapanese && parentElement?.closest('[lang]')?.getAttribute('lang') !== 'ja') {
            found.push(textContent ?? '');
          }
        }
        return found;
      });
      expect([name, unmarked]).toEqual([name, []]);
    }
  });

  it('draws the bars where forced colours take the others away, and axe still finds nothing', async () => {
    const forced = await browser.newPage({ forcedColors: 'active' });
    await forced.goto(`${server.origin}/corrected-ja`);
    expect(await axeFindings(forced)).toEqual([]);
    const unseen = await forced.evaluate(
      () =>
        [...document.querySelectorAll('.bar > .value, .level-bar > rect')].filter((bar) => {
          const { fill, stroke } = getComputedStyle(bar);
          return fill === 'rgb(255, 255, 255)' && stroke === 'none';
        }).length,
    );
    expect(unseen).toBe(0);
    await forced.close();
  });

  it('prints without what is only for the screen', async () => {
    await page.goto(`${server.origin}/report-ja`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.page-header .button')).toBe(false);
    expect(await page.isVisible('.result-sentence')).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('can be reached by keyboard: the skip link first', async () => {
    await page.goto(`${server.origin}/report-ja`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  });
});
