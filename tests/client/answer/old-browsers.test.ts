import type { Browser } from 'playwright-core';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderQuestionsPage } from '../../../client/answer/answer-pages.tsx';
import { answerWords } from '../../../client/answer/messages/answer-words.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { askedQuestionnaire, ground, pageProps } from './asked-round.ts';
import { builtAssets } from './built-assets.ts';
import { longQuestions } from './journey-pages.ts';
import { type PageServer, servePages } from './page-server.ts';

/** Came after Chrome 88, Firefox 85 and Safari 14, the browsers of early 2021: by the object that it belongs to. */
const TOO_NEW: Readonly<Record<string, readonly string[]>> = {
  globalThis: ['structuredClone', 'reportError', 'scheduler', 'navigation', 'WeakRef'],
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'isWellFormed', 'toWellFormed'],
  Map: ['groupBy'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  Promise: ['withResolvers', 'try'],
  'Iterator.prototype': ['map', 'filter', 'flatMap', 'toArray', 'some', 'every', 'find', 'forEach', 'take'],
  'Crypto.prototype': ['randomUUID'],
  AbortSignal: ['timeout', 'any', 'abort'],
  'Element.prototype': ['checkVisibility', 'setHTML'],
  'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
  'HTMLFormElement.prototype': ['requestSubmit'],
};

const SYNTAX_TOO_NEW = new Set(['StaticBlock', 'PropertyDefinition', 'PrivateIdentifier', 'MetaProperty']);
/** `??=` and the like came in 2020; what looks back in a pattern, and its flags, later. */
const WRITING_TOO_NEW = /^(?:\?\?=|\|\|=|&&=)$|^\/.*\(\?<[=!].*|^\/.*\/[a-z]*[dv][a-z]*$/s;

/** Rules that these browsers leave out, with all that stands in them. */
const CSS_TOO_NEW =
  /:has\(|@layer|@container|@property|@scope|@starting-style|color-mix\(|oklch\(|light-dark\(|\d[dsl]v[hw]\b|@media[^{]*[<>]|[{;]\s*&/;

const say = answerWords('ja');
const questionnaire = { ...askedQuestionnaire, questions: longQuestions };
const props = pageProps({ questionnaire });
const draw = (at: number) =>
  renderQuestionsPage({ ...props, fields: new Map(), problems: [], ground, at, keptAs: `page ${at}` });

interface Node {
  readonly type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Everything in a program that these browsers cannot read, by name; `await` outside of functions too. */
function tooNewIn(node: Node, inFunction = false): readonly string[] {
  const within = inFunction || /Function/.test(node.type);
  const parts = Object.values(node).flat();
  const own = parts.filter((part) => typeof part === 'string' && WRITING_TOO_NEW.test(part)).map(String);
  return [
    ...(SYNTAX_TOO_NEW.has(node.type) ? [node.type] : []),
    ...(node.type === 'AwaitExpression' && !inFunction ? ['await outside of a function'] : []),
    ...own,
    ...parts.filter(isNode).flatMap((part) => tooNewIn(part, within)),
  ];
}

describe('what is built for browsers of five years ago', () => {
  let assets: ReadonlyMap<string, string>;
  beforeAll(async () => {
    assets = await builtAssets();
  });

  it('the script has no syntax that they cannot read', () => {
    const script = assets.get('enhance.js') ?? '';
    expect(script.length).toBeGreaterThan(1_000);
    expect(tooNewIn(parseAst(script))).toEqual([]);
  });

  it.each([
    ['class A { static { f() } }', 'StaticBlock'],
    ['await f()', 'await outside of a function'],
    ['a ??= b', '??='],
    ['/(?<=a)b/.test(c)', '/(?<=a)b/'],
  ])('%s would be found', (script, found) => {
    expect(tooNewIn(parseAst(script))).toContain(found);
  });

  it('the stylesheets have no rule that they would leave out', () => {
    const stylesheets = [...assets].filter(([name]) => name.endsWith('.css'));
    expect(stylesheets.length).toBeGreaterThan(1);
    for (const [, text] of stylesheets) expect(text).not.toMatch(CSS_TOO_NEW);
  });
});

describe.skipIf(!browserWanted)(`in a browser of five years ago${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages({ first: draw(1), second: draw(4) })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('the first page shows, saves and sends, without anything that came later', async () => {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript((tooNew) => {
      for (const [path, names] of Object.entries(tooNew)) {
        const owner = path
          .split('.')
          .reduce<object | undefined>((at, name) => at && Reflect.get(at, name), globalThis);
        for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
      }
    }, TOO_NEW);
    await page.clock.install({ time: props.now });
    await page.goto(`${server.origin}/second`);
    const gone = await page.evaluate(() => [typeof [].at, typeof ''.at, typeof Object.hasOwn]);
    expect(gone).toEqual(['undefined', 'undefined', 'undefined']);
    await page.locator('[name=q4][value=none]').check();
    await page.locator('[name=q5]').waitFor();
    await page.goto(`${server.origin}/first`);
    await page.locator('[name=q1][value="3"]').check();
    await page.locator('[name="q1.comment"]').fill('𠮷野 😀');
    await page.clock.runFor(2_100);
    await page.getByText(say('draft.saved', { time: '' })).waitFor();
    const draft = server.seen.filter(({ method }) => method === 'PUT').at(-1);
    expect(JSON.parse(draft?.body ?? '{}')).toMatchObject({
      answers: { q1: { option: '3', comment: '𠮷野 😀' } },
    });
    // What the network does not take stays in the browser.
    server.draftAnswer = 'none';
    await page.locator('[name=q3]').fill('１２');
    await page.clock.runFor(2_100);
    await page.getByText(say('draft.offline')).waitFor();
    server.draftAnswer = 200;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText(say('draft.saved', { time: '' })).waitFor();
    await page.getByRole('button', { name: say('action.next') }).click();
    await page.waitForURL(/\/a\//);
    const form = new URLSearchParams(server.seen.find(({ method }) => method === 'POST')?.body);
    expect([form.get('q1'), form.get('q3'), form.get('action')]).toEqual(['3', '１２', 'next']);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
