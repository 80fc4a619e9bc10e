import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { fillOnPress } from '../../../client/answer/same-as-last-year.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { formWithNotes } from './last-year-cards.ts';

const OPINION = '\n「～」😀 "引用"\n終わり';
const html = formWithNotes({
  answers: {
    q1: { option: '2', comment: '昨年の理由' },
    q3: { text: OPINION },
    q4: { options: ['a', 'c'] },
    q6: { number: 12 },
    q7: { date: '2021-09-10' },
  },
});

/** The script alone, as a function that a page can be given. */
async function builtScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../../../client/answer/same-as-last-year.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sameAsLastYear' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  return chunk?.code ?? '';
}

type Given = typeof globalThis & {
  sameAsLastYear: { readonly fillOnPress: typeof fillOnPress };
  inputs: string[];
  submitted: string[];
};

describe.skipIf(!browserWanted)(`"same as last year" in a browser${browserNote}`, () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launchBrowser(), builtScript()]);
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.setContent(html);
    await page.evaluate(`${script}; globalThis.sameAsLastYear = sameAsLastYear`);
    await page.evaluate(() => {
      const here = globalThis as Given;
      const form = document.querySelector('form');
      here.inputs = [];
      here.submitted = [];
      if (!form) return;
      form.addEventListener('input', (event) => here.inputs.push((event.target as HTMLInputElement).name));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        here.submitted.push('submitted');
      });
      here.sameAsLastYear.fillOnPress(form);
    });
    return page;
  }

  const fields = (page: Page) =>
    page.evaluate(() => {
      const data = new FormData(document.querySelector('form') ?? undefined);
      return [...data].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]);
    });
  const press = (page: Page, question: string, name = /令和２年度と同じにする/) =>
    page.locator(`[data-question=${question}]`).getByRole('button', { name }).click();

  it.each([
    ['q1', [['q1', '2']]],
    ['q3', [['q3', OPINION.replaceAll('\n', '\r\n')]]],
    [
      'q4',
      [
        ['q4', 'a'],
        ['q4', 'c'],
      ],
    ],
    ['q6', [['q6', '12']]],
    ['q7', [['q7', '2021-09-10']]],
  ])('fills in %s at once, without its comment and without submitting', async (question, filled) => {
    const page = await open();
    await press(page, question);
    expect((await fields(page)).map(([name, value]) => [name, value?.replace(/\r?\n/g, '\r\n')])).toEqual(
      filled,
    );
    expect(await page.evaluate(() => (globalThis as Given).submitted)).toEqual([]);
    await page.context().close();
  });

  it('says once that the form has changed, so that it is saved and questions appear', async () => {
    const page = await open();
    await press(page, 'q4');
    expect(await page.evaluate(() => (globalThis as Given).inputs)).toEqual(['q4']);
    await page.context().close();
  });

  it('clears what was chosen otherwise, and leaves every other field alone', async () => {
    const page = await open();
    await page.locator('[name="q4.comment"]').fill('書きかけ');
    await page.locator('[name=q4][value=none]').check();
    await page.locator('[name=q6]').fill('7');
    await press(page, 'q4');
    expect(await fields(page)).toEqual([
      ['q4', 'a'],
      ['q4', 'c'],
      ['q4.comment', '書きかけ'],
      ['q6', '7'],
    ]);
    await page.context().close();
  });

  it('keeps the focus on the button that was pressed, by keyboard too', async () => {
    const page = await open();
    const button = page.locator('[data-question=q1]').getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await fields(page)).toEqual([['q1', '2']]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('gives back what stood there before when it is pressed again', async () => {
    const page = await open();
    await page.locator('[name=q3]').fill('自分の文\n二行目');
    await press(page, 'q3');
    await press(page, 'q3', /^問３を\s?元に戻す$/);
    expect(await page.locator('[name=q3]').inputValue()).toBe('自分の文\n二行目');
    await press(page, 'q3', /^問３を\s?令和２年度と同じにする$/);
    expect(await page.locator('[name=q3]').inputValue()).toBe(OPINION);
    await press(page, 'q1');
    await press(page, 'q1', /元に戻す/);
    expect((await fields(page)).map(([name]) => name)).toEqual(['q3']);
    await page.context().close();
  });

  it('gives nothing back once somebody has written over it', async () => {
    const page = await open();
    await press(page, 'q6');
    await page.locator('[name="q6.comment"]').fill('注');
    await page.getByRole('button', { name: '元に戻す' }).waitFor();
    await page.locator('[name=q6]').fill('13');
    expect(await page.getByRole('button', { name: '元に戻す' }).count()).toBe(0);
    await press(page, 'q6');
    expect(await page.locator('[name=q6]').inputValue()).toBe('12');
    await page.context().close();
  });

  it('changes nothing where it is the same already', async () => {
    const page = await open();
    await page.locator('[name=q1][value="2"]').check();
    await press(page, 'q1');
    expect(await page.getByRole('button', { name: '元に戻す' }).count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as Given).submitted)).toEqual([]);
    await page.context().close();
  });
});
