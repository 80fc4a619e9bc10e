import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponsesReply } from '../../shared/api/answer-api.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type IssuedRound, issueRound, linkAt } from './issued-rounds.ts';
import { longQuestionnaire } from './long-questionnaire.ts';
import { expectFocusOn, field, openWindow, option, SCRIPT_ON_AND_OFF, say } from './respondent-window.ts';
import { type DraftRound, startDraftRound } from './running-round.ts';

const WORDS = '会議の準備に時間がかかった（～）。\n<b>太字</b> 𠮷野 😀';

describe.skipIf(!browserWanted)(`a long questionnaire, page by page${browserNote}`, () => {
  let browser: Browser;
  let service: DraftRound;
  let round: IssuedRound;
  beforeAll(async () => {
    [browser, service] = await Promise.all([launchBrowser(), startDraftRound()]);
    round = await issueRound(service, longQuestionnaire);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function versionsAt(place: number) {
    const path = `/api/questionnaires/${round.questionnaire.id}/responses`;
    return (await service.call<ResponsesReply>('GET', path)).responses[place]?.versions;
  }

  // One journey in three parts: each goes on, in a window of its own, where the one before stopped.
  describe.each(SCRIPT_ON_AND_OFF)('%s', (_name, javaScriptEnabled) => {
    const place = javaScriptEnabled ? 0 : 1;
    const open = () => openWindow(browser, linkAt(round, place), { javaScriptEnabled });

    it('goes forward and back without loss, shows what an answer calls for, and remembers the place', async () => {
      const { page, expectSound, press, close } = await open();
      expect(await page.title()).toMatch(/^回答の入力（１ \/ ２）｜/);
      await expectSound();
      expect(await field(page, 'reason').isVisible()).toBe(false);
      await option(page, 'pdca', '3').check();
      await field(page, 'pdca.comment').fill(WORDS);
      await option(page, 'actions', 'none').check();
      if (!javaScriptEnabled) {
        // What the answer calls for was not to be seen: the same page comes once more, with it.
        await press(say('action.next'));
        await field(page, 'reason').waitFor();
        expect(await field(page, 'pdca.comment').inputValue()).toBe(WORDS);
        await expectSound();
      }
      await field(page, 'reason').fill('体制の見直しのため');
      await field(page, 'staff').fill('１，２００');
      await field(page, 'reviewed').fill('2022年3月1日');
      await press(say('action.next'));
      await page.getByRole('heading', { name: '権限等の整理' }).waitFor();
      expect(await page.title()).toMatch(/^回答の入力（２ \/ ２）｜/);
      // Called for by an answer on the page before.
      expect(await field(page, 'burden').isVisible()).toBe(true);
      await expectSound();

      await field(page, 'burden').fill(WORDS);
      await press(say('action.back'));
      await page.getByRole('heading', { name: '今年度の振り返り' }).waitFor();
      expect(await field(page, 'pdca.comment').inputValue()).toBe(WORDS);
      expect(await field(page, 'staff').inputValue()).toBe('1200');
      expect(await field(page, 'reviewed').inputValue()).toBe('2022-03-01');
      expect(await option(page, 'actions', 'none').isChecked()).toBe(true);
      await press(say('action.next'));
      await page.getByRole('heading', { name: '権限等の整理' }).waitFor();
      expect(await field(page, 'burden').inputValue()).toBe(WORDS);
      await close();

      const later = await open();
      expect(await later.page.title()).toMatch(/^回答の入力（２ \/ ２）｜/);
      expect(await field(later.page, 'burden').inputValue()).toBe(WORDS);
      await later.close();
    });

    it('leads an error to its page and its control, then to the check page, where one answer is changed', async () => {
      const { page, expectSound, press, close } = await open();
      await press(say('action.check'));
      expect(await page.title()).toMatch(/^エラー：回答の入力（２ \/ ２）｜/);
      await expectFocusOn(page, 'error-summary');
      await expectSound();
      await page.getByRole('link', { name: /^問６/ }).click();
      await expectFocusOn(page, 'q6-answer');
      await option(page, 'powers', '1').check();
      await field(page, 'hours').fill('2.5');
      await field(page, 'met').fill('2022/2/30');
      await option(page, 'themes', 'a').check();
      await option(page, 'themes', 'b').check();
      await press(say('action.check'));
      await page.getByRole('link', { name: /^問９/ }).click();
      await expectFocusOn(page, 'q9-answer');
      expect(await field(page, 'met').inputValue()).toBe('2022/2/30');
      await field(page, 'met').fill('2022/2/28');
      await press(say('action.check'));
      expect(await page.title()).toContain(say('title.check'));
      const written = (await page.locator('main').textContent()) ?? '';
      for (const answer of ['なし', '体制の見直しのため', WORDS, '1,200 人', '2.5 時間', '2022年２月28日']) {
        expect(written).toContain(answer);
      }
      expect(written).not.toContain('権限等をどう整理すれば');
      await expectSound();

      // The changed answer calls for a third page.
      await press(/^問６の ?変更する$/);
      expect(await page.title()).toMatch(/^回答の入力（２ \/ ２）｜/);
      expect(new URL(page.url()).hash).toBe('#q6');
      await option(page, 'powers', '4').check();
      await press(say('action.check'));
      await page.getByRole('heading', { name: '翌年度にむけた改善' }).waitFor();
      expect(await page.title()).toMatch(/回答の入力（３ \/ ３）｜/);
      await field(page, 'improvement').fill('区と局の分担を表にする');
      await press(say('action.check'));
      expect(await page.locator('main').textContent()).toContain('区と局の分担を表にする');
      expect(await versionsAt(place)).toEqual([]);
      await close();
    });

    it('submits once: reload, Back and forward again send nothing and ask nothing', async () => {
      const { page, posts, expectSound, press, close } = await open();
      await press(say('action.check'));
      await press(say('action.submit'));
      expect(await page.title()).toContain(say('title.received'));
      await expectSound();
      const receipt = await page.locator('.receipt-number').textContent();
      const sent = posts();
      // A page that came from a form would ask here whether to send it again: then these fail.
      await page.reload();
      await page.goBack();
      await page.locator('h1').waitFor();
      await page.goForward();
      expect(await page.locator('.receipt-number').textContent()).toBe(receipt);
      expect(posts()).toBe(sent);
      expect(await versionsAt(place)).toMatchObject([
        {
          version: 1,
          receipt,
          answers: {
            pdca: { option: '3', comment: WORDS },
            actions: { options: ['none'] },
            reason: { text: '体制の見直しのため' },
            staff: { number: 1200 },
            reviewed: { date: '2022-03-01' },
            powers: { option: '4' },
            burden: { text: WORDS },
            hours: { number: 2.5 },
            met: { date: '2022-02-28' },
            themes: { options: ['a', 'b'] },
            improvement: { text: '区と局の分担を表にする' },
          },
        },
      ]);
      await close();
    });
  });
});
