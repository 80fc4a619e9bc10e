import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponsesReply } from '../../shared/api/answer-api.ts';
import type { TallyReply } from '../../shared/api/tally-api.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { toNextDocument } from '../support/next-document.ts';
import { linkOf, type RunningRound, startRound } from './running-round.ts';

const COMMENT = '「権限」の整理（～）に時間がかかった。\n<b>太字</b> & "引用" 𠮷野 😀';

describe.skipIf(!browserWanted)(`a ward mayor answers in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const tally = () => round.call<TallyReply>('GET', `/api/questionnaires/${round.questionnaireId}/tally`);

  async function personAt(place: number) {
    const path = `/api/questionnaires/${round.questionnaireId}/responses`;
    return (await round.call<ResponsesReply>('GET', path)).responses[place];
  }

  describe.each([
    ['with script', true, 0],
    ['without script', false, 1],
  ])('%s', (_name, javaScriptEnabled, place) => {
    it('from the link to the receipt, and back to change the answer', async () => {
      const context = await browser.newContext({
        javaScriptEnabled,
        locale: 'ja-JP',
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      // axe runs in the page; without script there is none to run, and the markup is the same.
      const findings = async (shown: Page) => (javaScriptEnabled ? axeFindings(shown) : []);
      const respondedBefore = (await tally()).responded;

      await page.goto(linkOf(round, place));
      expect(await page.title()).toContain('市政改革プラン3.0 成果指標アンケート');
      expect(await findings(page)).toEqual([]);

      // Nothing chosen: the same page says what is missing, at the top and at each question.
      await press(page, '入力内容を確認する');
      expect(await page.title()).toMatch(/^エラー：/);
      expect(await page.getByRole('link', { name: /問１|問２/ }).count()).toBeGreaterThanOrEqual(2);
      expect(await findings(page)).toEqual([]);

      await choose(page, 'q1', '1');
      await choose(page, 'q2', '3');
      await page.locator('[name="q2.comment"]').fill(COMMENT);
      await press(page, '入力内容を確認する');
      expect(await page.title()).toMatch(/^回答の確認/);
      expect(await page.locator('main').textContent()).toContain('<b>太字</b> & "引用" 𠮷野 😀');
      expect(await findings(page)).toEqual([]);
      expect((await tally()).responded).toBe(respondedBefore);

      await press(page, 'この内容で提出する');
      expect(await page.title()).toMatch(/^受付完了/);
      const [receipt] =
        /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.locator('main').textContent()) ?? '') ?? [];
      expect(receipt).toBeDefined();
      expect(await findings(page)).toEqual([]);
      expect((await tally()).responded).toBe(respondedBefore + 1);

      // The received page has an address of its own: reloading and coming back later submit nothing.
      await page.reload();
      await page.goto(linkOf(round, place));
      expect(await page.locator('main').textContent()).toContain(receipt);
      expect((await personAt(place))?.versions).toMatchObject([
        {
          version: 1,
          receipt,
          by: 'self',
          answers: { q1: { option: '1' }, q2: { option: '3', comment: COMMENT } },
        },
      ]);

      await toNextDocument(page, page.getByRole('link', { name: /回答を(変更|修正)/ }));
      expect(await page.locator('[name="q2.comment"]').inputValue()).toBe(COMMENT);
      await choose(page, 'q2', '2');
      await press(page, '入力内容を確認する');
      await press(page, 'この内容で提出する');
      expect(await page.title()).toMatch(/^受付完了/);
      const person = await personAt(place);
      expect(person?.versions.map((one) => one.version)).toEqual([1, 2]);
      expect(person?.current?.answers.q2).toEqual({ option: '2', comment: COMMENT });
      expect((await tally()).responded).toBe(respondedBefore + 1);
      await context.close();
    }, 60_000);
  });

  it('two tabs: the later one is told, shown both answers, and nothing is overwritten unseen', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const [first, second] = [await context.newPage(), await context.newPage()];
    for (const page of [first, second]) await page.goto(linkOf(round, 2));
    await answerAndCheck(first, '1', '1');
    // The first has a draft by now: the second is told before anything is submitted.
    await choose(second, 'q1', '4');
    await choose(second, 'q2', '4');
    await press(second, '入力内容を確認する');
    await second.getByRole('heading', { name: '別の画面で下書きが保存されています' }).waitFor();
    expect(await axeFindings(second)).toEqual([]);
    await press(first, 'この内容で提出する');
    expect(await first.title()).toMatch(/^受付完了/);
    await press(second, 'この画面の回答で続ける');
    await second.getByRole('heading', { name: '別の画面から回答が提出されています' }).waitFor();

    expect(await axeFindings(second)).toEqual([]);
    const shown = await second.locator('main').textContent();
    expect(shown).toContain('そう思う');
    expect(shown).toContain('そう思わない');
    const standing = await personAt(2);
    expect(standing?.versions).toMatchObject([{ version: 1, answers: { q1: { option: '1' } } }]);

    // Going on is a decision: check once more, then submit as the next version.
    await press(second, 'この画面の回答で続ける');
    await press(second, 'この内容で提出する');
    const versions = (await personAt(2))?.versions;
    expect(versions?.map((one) => one.answers.q1?.option)).toEqual(['1', '4']);
    await context.close();
  }, 60_000);

  it('a double press gives one answer and one receipt', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto(linkOf(round, 3));
    await answerAndCheck(page, '1', '2');
    await page.getByRole('button', { name: 'この内容で提出する' }).dblclick();
    // The second press takes the place of the first one's answer.
    await page.getByText('受付番号').first().waitFor();
    expect((await personAt(3))?.versions).toHaveLength(1);
    await context.close();
  }, 60_000);

  it('typing is kept: the draft opens on another device', async () => {
    const [here, there] = [await browser.newContext(), await browser.newContext()];
    const page = await here.newPage();
    await page.goto(linkOf(round, 4));
    const saved = page.waitForResponse((response) => response.url().includes('/draft') && response.ok());
    await page.locator('[name="q3"]').fill(COMMENT);
    await saved;
    const other = await there.newPage();
    await other.goto(linkOf(round, 4));
    expect(await other.locator('[name="q3"]').inputValue()).toBe(COMMENT);
    expect((await personAt(4))?.state).toBe('draft');
    await Promise.all([here.close(), there.close()]);
  }, 60_000);

  it('switching the language keeps what was typed', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto(linkOf(round, 5));
    await choose(page, 'q1', '2');
    await page.locator('[name="q1.comment"]').fill(COMMENT);
    await press(page, 'English');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[name="q1.comment"]').inputValue()).toBe(COMMENT);
    expect(await page.locator('[name="q1"][value="2"]').isChecked()).toBe(true);
    await context.close();
  }, 60_000);
});

async function choose(page: Page, question: string, option: string): Promise<void> {
  await page.locator(`[name="${question}"][value="${option}"]`).check();
}

async function answerAndCheck(page: Page, q1: string, q2: string): Promise<void> {
  await choose(page, 'q1', q1);
  await choose(page, 'q2', q2);
  await press(page, '入力内容を確認する');
  await page.getByRole('button', { name: 'この内容で提出する' }).waitFor();
}

async function press(page: Page, button: string): Promise<void> {
  await toNextDocument(page, page.getByRole('button', { name: button }));
}
