import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderCheckPage, renderQuestionsPage } from '../../../client/answer/answer-pages.tsx';
import { answersFromForm, formFromAnswers } from '../../../shared/domain/answers.ts';
import { browserNote, browserWanted, launchBrowser } from '../../support/chromium.ts';
import { askedQuestionnaire, askedWithEveryKind, ground, pageProps } from './asked-round.ts';
import { type PageServer, servePages } from './page-server.ts';

const TYPED = '\n「～」（）＜＞ <b>"太字"</b> & \u202e 😀\n\n終わり\n';
const answers = { q1: { option: '2', comment: TYPED }, q2: { option: '3' }, q3: { text: TYPED } };
const props = pageProps();
const pages = {
  empty: renderQuestionsPage({
    ...props,
    questionnaire: askedWithEveryKind,
    fields: new Map(),
    problems: [],
    ground: { ...ground, basedOn: 2 },
  }),
  filled: renderQuestionsPage({
    ...props,
    fields: formFromAnswers(askedQuestionnaire, answers),
    problems: [],
    ground,
  }),
  check: renderCheckPage({ ...props, answers, ground }),
};

describe.skipIf(!browserWanted)(`answering in a browser${browserNote}`, () => {
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

  async function open(name: keyof typeof pages, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.clock.install({ time: props.now });
    await page.goto(`${server.origin}/${name}`);
    // From here on time passes only where a test lets it pass.
    await page.clock.pauseAt(new Date(props.now.getTime() + 60_000));
    return page;
  }

  const posted = () => new URLSearchParams(server.seen.find((one) => one.method === 'POST')?.body);
  const drafts = () => server.seen.filter((one) => one.method === 'PUT');

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_name, javaScriptEnabled) => {
    it.each([
      ['filled', '入力内容を確認する', 'check'],
      ['filled', '一時保存', 'save'],
      ['check', 'この内容で提出する', 'submit'],
      ['check', '入力画面に戻る', 'edit'],
    ] as const)('the page %s gives back every answer through 「%s」', async (name, button, action) => {
      const page = await open(name, { javaScriptEnabled });
      await page.getByRole('button', { name: button }).click();
      await page.waitForURL(/\/a\//);
      const form = posted();
      expect(form.getAll('action')).toEqual([action]);
      const fields = new Map([...new Set(form.keys())].map((key) => [key, form.getAll(key)]));
      expect(answersFromForm(askedQuestionnaire, fields)).toEqual(answers);
      await page.context().close();
    });

    it('Enter in a field checks and never submits or changes the language', async () => {
      const page = await open('empty', { javaScriptEnabled });
      await page.getByLabel('eラーニングを受けた職員の人数').fill('12');
      await page.getByLabel('eラーニングを受けた職員の人数').press('Enter');
      await page.waitForURL(/\/a\//);
      expect(posted().getAll('action')).toEqual(['check']);
      expect(posted().has('_lang')).toBe(false);
      expect(posted().get('_basedOn')).toBe('2');
      await page.context().close();
    });

    it('the language switch takes along what was typed', async () => {
      const page = await open('filled', { javaScriptEnabled });
      await page.getByRole('button', { name: 'English' }).click();
      await page.waitForURL(/\/a\//);
      expect(posted().get('_lang')).toBe('en');
      expect(posted().has('action')).toBe(false);
      expect(posted().get('q3')?.replaceAll('\r\n', '\n')).toBe(TYPED);
      await page.context().close();
    });
  });

  it('the focus goes to what went wrong, without script', async () => {
    const html = renderQuestionsPage({
      ...props,
      fields: new Map(),
      problems: [{ code: 'required', question: 'q1', part: 'option' }],
      ground,
    });
    const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await page.setContent(html);
    await page.waitForFunction(() => document.activeElement?.id === 'error-summary');
    await page.context().close();
  });

  it('a draft is saved two seconds after the last key, with the answers as the form has them', async () => {
    const page = await open('empty');
    await page.getByLabel('どちらかといえばそう思う').first().check();
    await page.getByLabel('区の会議で振り返りを行った日').fill('2022/3/1');
    await page.clock.runFor(1_900);
    expect(drafts()).toEqual([]);
    await page.clock.runFor(200);
    await page.getByText('14:03 に保存しました').waitFor();
    expect(drafts().map((one) => JSON.parse(one.body))).toEqual([
      {
        answers: { q1: { option: '2' }, q7: { date: '2022-03-01' } },
        ...{ writer: 'this page', seen: '', basedOn: 2, place: 1 },
      },
    ]);
    expect(drafts()[0]?.path).toBe('/api/answers/7K3MQ9TX7K3MQ9TX7K3MQ9TX7K/draft');
    await page.context().close();
  });

  it('a draft that could not be sent is said to be unsaved, and sent when the network is back', async () => {
    const page = await open('filled');
    server.draftAnswer = 'none';
    await page.locator('[name=q3]').fill('続き');
    await page.clock.runFor(2_100);
    await page.getByText('通信できないため、まだ保存できていません').waitFor();
    server.draftAnswer = 200;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('に保存しました').waitFor();
    expect(JSON.parse(drafts().at(-1)?.body ?? '').answers.q3).toEqual({ text: '続き' });
    await page.context().close();
  });

  it.each([
    [410, '受付の状態が変わったため'],
    [422, 'この内容は保存できません'],
  ])('a draft refused with %i is said to be unsaved', async (status, words) => {
    const page = await open('filled');
    server.draftAnswer = status;
    await page.locator('[name=q3]').fill('続き');
    await page.clock.runFor(2_100);
    await page.getByText(words).waitFor();
    await page.context().close();
  });

  it('leaving is warned of only while something is unsaved', async () => {
    const page = await open('filled');
    const warnings: string[] = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(warnings).toEqual([]);
    server.draftAnswer = 'none';
    await page.locator('[name=q3]').fill('続き');
    await page.locator('[name=q3]').press('End');
    await page.reload();
    expect(warnings).toEqual(['beforeunload']);
    await page.context().close();
  });

  it('a question appears as soon as its condition holds, and keeps its text while hidden', async () => {
    const page = await open('empty');
    const reason = page.getByLabel('行わなかった理由をお書きください。');
    expect(await reason.isVisible()).toBe(false);
    await page.getByLabel('なし', { exact: true }).check();
    await reason.fill('人手が足りなかったため');
    await page.getByLabel('なし', { exact: true }).uncheck();
    expect(await reason.isVisible()).toBe(false);
    await page.getByLabel('なし', { exact: true }).check();
    expect(await reason.inputValue()).toBe('人手が足りなかったため');
    await page.context().close();
  });

  it('Enter that ends a Japanese conversion presses nothing', async () => {
    const page = await open('empty');
    const stopped = await page.getByLabel('eラーニングを受けた職員の人数').evaluate((input) => {
      const press = (init: KeyboardEventInit) =>
        !input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        );
      return [press({ isComposing: true }), press({ keyCode: 229 }), press({})];
    });
    expect(stopped).toEqual([true, true, false]);
    await page.context().close();
  });
});
