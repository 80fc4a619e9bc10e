import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type IssuedRound, issueRound, linkAt } from './issued-rounds.ts';
import { field, openWindow, option, SCRIPT_ON_AND_OFF, say } from './respondent-window.ts';
import { type DraftRound, startDraftRound } from './running-round.ts';

const BEFORE = {
  q1: { option: '2', comment: '昨年度の理由' },
  q2: { option: '4' },
  q3: { text: '区と局の振り返りの場があるとよい。' },
};

describe.skipIf(!browserWanted)(`one year and the next on the same post’s links${browserNote}`, () => {
  let browser: Browser;
  let service: DraftRound;
  let [earlier, now]: (IssuedRound | undefined)[] = [];
  beforeAll(async () => {
    [browser, service] = await Promise.all([launchBrowser(), startDraftRound()]);
    earlier = await issueRound(service, { fiscalYear: 2020 });
    for (const place of [0, 1, 2]) {
      const code = linkAt(earlier, place).split('/').at(-1);
      await service.call('POST', `/api/answers/${code}/response`, { answers: BEFORE });
    }
    const { id, questions } = earlier.questionnaire;
    now = await issueRound(service, {
      fiscalYear: 2021,
      madeFrom: id,
      questions: questions.map((question, at) =>
        at === 1 ? { ...question, text: { ja: '区ＣＭの権限は整理されていると考えますか。' } } : question,
      ),
    });
    for (const act of ['close', 'fix', 'publish']) {
      await service.call('POST', `/api/questionnaires/${id}/${act}`);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const link = (round: IssuedRound | undefined, place: number) => (round ? linkAt(round, place) : '');
  const same = (page: Page, card: number) => page.locator(`#q${card} button[name="_same"]`);

  describe.each(SCRIPT_ON_AND_OFF)('%s', (_name, javaScriptEnabled) => {
    const place = javaScriptEnabled ? 0 : 1;

    it('each question shows what was answered then, and takes it over by one press', async () => {
      const { page, posts, expectSound, press, close } = await openWindow(browser, link(now, place), {
        javaScriptEnabled,
      });
      const before = page.locator('#q1 .last-year');
      expect(await before.textContent()).toContain('令和２年度');
      expect(await before.textContent()).toContain('昨年度の理由');
      expect(await page.locator('#q2 summary').count()).toBe(1);
      expect(await page.locator('#q1 summary').count()).toBe(0);
      expect(await page.locator(':checked').count()).toBe(0);
      await expectSound();

      await field(page, 'q1.comment').fill('今年度の言葉');
      await same(page, 1).click();
      if (!javaScriptEnabled) await page.waitForURL(/#q1$/);
      expect(posts()).toBe(javaScriptEnabled ? 0 : 1);
      expect(await option(page, 'q1', '2').isChecked()).toBe(true);
      expect(await field(page, 'q1.comment').inputValue()).toBe('今年度の言葉');
      await same(page, 3).click();
      await expect.poll(() => field(page, 'q3').inputValue()).toBe(BEFORE.q3.text);
      await expectSound();
      await option(page, 'q2', '1').check();
      await press(say('action.check'));
      await page.getByRole('button', { name: say('action.submit') }).waitFor();
      const written = (await page.locator('main').textContent()) ?? '';
      for (const words of ['今年度の言葉', BEFORE.q3.text]) expect(written).toContain(words);
      expect(written).not.toContain('昨年度の理由');
      await close();
    });
  });

  it('with script the press is taken back by a second one', async () => {
    const { page, close } = await openWindow(browser, link(now, 2));
    await field(page, 'q3').fill('自分の言葉');
    await same(page, 3).click();
    expect(await field(page, 'q3').inputValue()).toBe(BEFORE.q3.text);
    expect(await same(page, 3).textContent()).toContain(say('lastYear.undo'));
    await same(page, 3).click();
    expect(await field(page, 'q3').inputValue()).toBe('自分の言葉');
    await same(page, 1).click();
    await same(page, 1).click();
    expect(await page.locator('#q1 :checked').count()).toBe(0);
    await close();
  });

  it('who did not answer then is shown nothing of that year', async () => {
    const { page, close } = await openWindow(browser, link(now, 5));
    expect(await page.locator('.last-year').count()).toBe(0);
    await close();
  });

  it('after publication last year’s link tells what came of it, beside the own answer', async () => {
    const { page, expectSound, follow, close } = await openWindow(browser, link(earlier, 0));
    await page.getByRole('heading', { name: say('outcome.heading') }).waitFor();
    await expectSound();
    const [first, second] = await page.locator('.outcome').all();
    // Three of 24 answered: with silence in the base both fall short of 21.
    expect(await first?.textContent()).toContain('24区長中３区長が肯定的');
    expect(await second?.textContent()).toContain('24区長中０区長が肯定的');
    for (const card of [first, second]) {
      expect(await card?.locator('.badge').first().textContent()).toBe('未達成');
    }
    expect(await first?.locator('.own-counting').textContent()).toContain('どちらかといえばそう思う');
    expect(await page.locator('main').textContent()).toContain('昨年度の理由');
    await follow('English');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectSound();
    await close();
  });

  it('after publication who did not answer is told so, and nothing of anybody else', async () => {
    const { page, expectSound, close } = await openWindow(browser, link(earlier, 9));
    await page.getByText(say('outcome.noAnswers')).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('昨年度の理由');
    await expectSound();
    await close();
  });
});
