import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerWords } from '../../client/answer/messages/answer-words.ts';
import { axeFindings } from '../support/accessibility.ts';
import { toNextDocument } from '../support/next-document.ts';

/** A respondent's browser: with script, or without as in a closed network. */
export interface RespondentWindow {
  readonly page: Page;
  /** How many forms were posted from it so far. */
  readonly posts: () => number;
  /** Nothing for axe to find (without script: a sound structure), one h1, and nothing wider than the window. */
  readonly expectSound: () => Promise<void>;
  /** Presses a button that sends the form, and waits for the page that comes of it. */
  readonly press: (button: string | RegExp) => Promise<void>;
  /** Follows a link to another page. */
  readonly follow: (link: string | RegExp) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The words on the buttons, whatever they are at present. */
export const say = answerWords('ja');

export const SCRIPT_ON_AND_OFF = [
  ['with script', true],
  ['without script', false],
] as const;

const PHONE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

/** A browser of its own, as on another device, that opens an address. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<RespondentWindow> {
  const context = await browser.newContext({ ...PHONE, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts++;
  });
  await page.goto(address);
  return {
    page,
    posts: () => posts,
    async expectSound() {
      expect(await page.locator('h1').count()).toBe(1);
      const withScript = options.javaScriptEnabled ?? true;
      expect(await (withScript ? axeFindings(page) : faultsOfStructure(page))).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    },
    press: (name) => toNextDocument(page, page.getByRole('button', { name, exact: true })),
    follow: (name) => toNextDocument(page, page.getByRole('link', { name })),
    close: () => context.close(),
  };
}

/**
 * axe is a script, which a window without one does not run. The markup is the same with script, and axe has seen it
 * there; here it is enough that ids are unique, and that every control has a name and every reference a target.
 */
function faultsOfStructure(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = all.filter((id, at) => all.indexOf(id) < at);
    const controls = [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')];
    const nameless = controls.filter(({ labels }) => !labels?.[0]?.textContent?.trim());
    const references = [...document.querySelectorAll('[aria-describedby], [aria-labelledby]')].flatMap(
      (one) =>
        ['aria-describedby', 'aria-labelledby'].flatMap((name) => one.getAttribute(name)?.split(' ') ?? []),
    );
    const lost = references.filter((id) => !document.getElementById(id));
    return [...twice, ...lost, ...nameless.map(({ outerHTML }) => outerHTML)];
  });
}

/** Waits until the control or region with this id has the focus: a page moves it once it is drawn. */
export async function expectFocusOn(page: Page, id: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
}

export function option(page: Page, question: string, code: string) {
  return page.locator(`[name="${question}"][value="${code}"]`);
}

export function field(page: Page, name: string) {
  return page.locator(`textarea[name="${name}"], input[type=text][name="${name}"]`);
}
