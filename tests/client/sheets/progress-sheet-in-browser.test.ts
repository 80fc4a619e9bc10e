import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderProgressSheet } from '../../../client/sheets/progress-sheet-pages.tsx';
import { PRINTED_SIZES, rowHeight } from '../../../shared/domain/progress-sheet/printed-size.ts';
import { axeFindings } from '../../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { type PageServer, servePages } from '../answer/page-server.ts';
import { printedAsLong, printedExample } from './printed-example.ts';

const KINDS = [
  ['a3', 'ja'],
  ['a3', 'en'],
  ['a4', 'ja'],
  ['a4', 'en'],
] as const;

const pagesIn = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe.skipIf(!browserWanted)(`the progress sheet in a browser${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    const pages: Record<string, string> = {};
    for (const [paper, locale] of KINDS) {
      pages[`${paper}-${locale}`] = renderProgressSheet(await printedExample(paper, locale));
    }
    pages.fixed = renderProgressSheet(await printedExample('a3', 'ja', 'fixed'));
    const { items, ...rest } = await printedExample('a3', 'ja');
    pages['as-long'] = renderProgressSheet(await printedAsLong(false));
    pages['as-long-with-all'] = renderProgressSheet(await printedAsLong(true));
    const again = Array.from({ length: 6 }, (_, at) =>
      items.map((one) => ({ ...one, number: at * 2 + one.number })),
    );
    pages.long = renderProgressSheet({ ...rest, items: again.flat() });
    [browser, server] = await Promise.all([launchBrowser(), servePages(pages)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(name: string, width = 1280): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.goto(`${server.origin}/${name}`);
    return page;
  }

  it.each([
    ['a3', 'ja', 390],
    ['a3', 'en', 1280],
    ['a4', 'ja', 1280],
    ['a4', 'en', 390],
  ] as const)(
    'on %s in %s can be read by everybody on a screen of %i pixels',
    async (paper, locale, width) => {
      const page = await open(`${paper}-${locale}`, width);
      expect(await axeFindings(page)).toEqual([]);
      // The wide table is scrolled in its own frame, the page itself never sideways.
      const [content, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(shown ?? 0);
      const print = page.getByRole('button', { name: locale === 'ja' ? '印刷する' : 'Print' });
      await print.click();
      expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
      await page.context().close();
    },
  );

  it.each([
    ['a3-ja', 1, [1191, 842], 8.5],
    ['a3-en', 1, [1191, 842], 8.5],
    ['as-long', 1, [1191, 842], 8.5],
    ['as-long-with-all', 1, [1191, 842], 7.5],
    ['a4-ja', 3, [595, 842], 9.5],
  ] as const)('%s becomes %i page(s) of %j points, set in %f points', async (name, count, size, points) => {
    const page = await open(name);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pagesIn(pdf)).toBe(count);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(size);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('tbody td p')].map(
        (one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75,
      ),
    );
    expect(Math.min(...sizes)).toBeCloseTo(points, 1);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it('has its columns in the proportions of the city’s sheet', async () => {
    const page = await open('a3-ja');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1512, height: 1000 });
    const characters = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('tbody tr:first-child td')];
      return cells.map((cell) => {
        const { width } = cell.getBoundingClientRect();
        const { paddingLeft, paddingRight, fontSize } = getComputedStyle(cell);
        const room = width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return Math.floor(room / Number.parseFloat(fontSize));
      });
    });
    // Full-width characters in a line, counted in the city's own sheet: 9, 15, 17, 21, 18, 18, 18.
    expect(characters).toEqual([9, 16, 18, 22, 19, 19, 19]);
    await page.context().close();
  });

  it.each(['as-long-with-all', 'a3-en'])(
    'is as high as the sizes are chosen by, or a little lower: %s',
    async (name) => {
      const { items } = await (name === 'a3-en' ? printedExample('a3', 'en') : printedAsLong(true));
      const page = await open(name);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1512, height: 1000 });
      for (const size of PRINTED_SIZES) {
        const heights = await page.evaluate((chosen) => {
          const paper = document.querySelector('.progress-paper');
          if (paper) paper.className = `progress-paper is-${chosen}`;
          const rows = [...document.querySelectorAll('tbody tr')];
          return rows.map((row) => (row.getBoundingClientRect().height / 96) * 25.4);
        }, size.name);
        for (const [at, item] of items.entries()) {
          const share = (heights[at] ?? 0) / rowHeight(item.cells, size);
          expect(share, `${size.name}, item ${item.number}`).toBeLessThan(1.003);
          expect(share, `${size.name}, item ${item.number}`).toBeGreaterThan(0.93);
        }
      }
      await page.context().close();
    },
  );

  it('repeats headings, number, mark and foot on every page, and tears no line', async () => {
    const page = await open('long');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // Each page begins with a row of its own, which says the number of its item: none is broken unseen.
    expect(pagesIn(pdf)).toBeGreaterThan(3);
    expect(pagesIn(pdf)).toBe(1 + (await page.locator('tr.starts-page').count()));
    await page.emulateMedia({ media: 'print' });
    const styles = await page.evaluate(() => {
      const of = (selector: string, name: string, pseudo?: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body, pseudo).getPropertyValue(name);
      return {
        head: of('thead', 'display'),
        room: of('tfoot', 'display'),
        foot: of('.progress-foot', 'position'),
        mark: of('.progress-paper', 'position', '::before'),
        row: of('tbody tr', 'break-inside'),
        cell: of('tbody td', 'break-inside'),
      };
    });
    expect(styles).toEqual({
      ...{ head: 'table-header-group', room: 'table-footer-group', foot: 'fixed', mark: 'fixed' },
      ...{ row: 'auto', cell: 'auto' },
    });
    await page.context().close();
  });

  it('shows no mark of a draft once everything is fixed', async () => {
    const page = await open('fixed');
    expect(await page.getByText('案', { exact: true }).count()).toBe(0);
    const mark = await page.evaluate(
      () => getComputedStyle(document.querySelector('.progress-paper') ?? document.body, '::before').content,
    );
    expect(mark).toBe('none');
    await page.context().close();
  });
});
