import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponsesReply } from '../../shared/api/answer-api.ts';
import { type IssuedRound, issueRound, linkAt } from '../journeys/issued-rounds.ts';
import { expectFocusSeen, tabTo } from '../journeys/keyboard.ts';
import { longQuestionnaire } from '../journeys/long-questionnaire.ts';
import { expectFocusOn, openWindow, option, say } from '../journeys/respondent-window.ts';
import { type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

/** One that leaves little room above the save bar, and one of an office computer. */
const SIZES = [
  { width: 390, height: 640 },
  { width: 1280, height: 720 },
];

describe.skipIf(!browserWanted)(`with the keyboard alone${browserNote}`, () => {
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

  /** Enter, and the page that it leads to: until it has come in full the browser may still move the focus. */
  async function enter(page: Page, heading: string): Promise<void> {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.waitForLoadState();
  }

  async function pressWhere(page: Page, button: string, heading: string): Promise<void> {
    await tabTo(page, button);
    await enter(page, heading);
  }

  it.each(SIZES)('the whole journey, in a window of $width by $height', async (viewport) => {
    const place = SIZES.indexOf(viewport);
    const { page, close } = await openWindow(browser, linkAt(round, place), { viewport });
    const keys = page.keyboard;

    // The skip link is the first stop, and goes past the header to the questionnaire.
    await tabTo(page, '.skip-link');
    await keys.press('Enter');
    await expectFocusOn(page, 'main');
    await tabTo(page, 'main *');

    await tabTo(page, '[name=pdca]');
    await keys.press('Space');
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    await expectFocusSeen(page);
    expect(await option(page, 'pdca', '3').isChecked()).toBe(true);
    await tabTo(page, '[name="pdca.comment"]');
    await keys.type('会議の準備');
    await tabTo(page, '[name=actions][value=none]');
    await keys.press('Space');
    // What the answer calls for is the next stop.
    await tabTo(page, 'textarea');
    expect(await page.locator(':focus').getAttribute('name')).toBe('reason');
    await keys.type('体制の見直し');
    await pressWhere(page, '.save-bar [value=next]', '権限等の整理');

    await tabTo(page, '.save-bar [value=check]');
    await keys.press('Enter');
    await expectFocusOn(page, 'error-summary');
    await expectFocusSeen(page);
    await tabTo(page, '#error-summary a');
    await keys.press('Enter');
    await expectFocusOn(page, 'q6-answer');
    await expectFocusSeen(page);
    await keys.press('Space');
    await tabTo(page, '[name=burden]');
    await keys.type('調整の時間');
    await tabTo(page, '[name=hours]');
    await keys.type('2.5');
    // Enter in a field goes to the check page and submits nothing.
    await enter(page, say('check.submit.heading'));
    await pressWhere(page, '[value="edit:8"]', '権限等の整理');
    // The address names the question: from there the next stop is its control.
    await tabTo(page, '[name=hours]');
    await keys.type('0');
    await pressWhere(page, '.save-bar [value=check]', say('check.submit.heading'));
    await pressWhere(page, '[value=submit]', say('received.heading'));
    const path = `/api/questionnaires/${round.questionnaire.id}/responses`;
    const { responses } = await service.call<ResponsesReply>('GET', path);
    expect(responses[place]?.versions).toMatchObject([
      {
        answers: {
          pdca: { option: '3', comment: '会議の準備' },
          actions: { options: ['none'] },
          reason: { text: '体制の見直し' },
          powers: { option: '1' },
          burden: { text: '調整の時間' },
        },
      },
    ]);
    await close();
  });
});
