import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type IssuedRound, issueRound, linkAt } from './issued-rounds.ts';
import { tabTo } from './keyboard.ts';
import { field, openWindow, option, SCRIPT_ON_AND_OFF, say } from './respondent-window.ts';
import { type DraftRound, startDraftRound } from './running-round.ts';

const WORDS = '締切までに書いた言葉\n𠮷野 😀 <b>';
const HOUR_MS = 3_600_000;

describe.skipIf(!browserWanted)(`doors that open, close and are shut for a while${browserNote}`, () => {
  let browser: Browser;
  let service: DraftRound;
  let round: IssuedRound;
  let [opensAt, dueAt]: number[] = [];
  beforeAll(async () => {
    [browser, service] = await Promise.all([launchBrowser(), startDraftRound()]);
    // Whole minutes, so that the opening is written on the page without a remainder.
    opensAt = Math.ceil(Date.now() / 60_000) * 60_000 + HOUR_MS;
    dueAt = opensAt + HOUR_MS;
    round = await issueRound(service, {
      opensAt: new Date(opensAt).toISOString(),
      dueAt: new Date(dueAt).toISOString(),
    });
  });
  // The service asks this process for the time: only Date is ours, timers go on as ever.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(async () => {
    vi.useRealTimers();
    await removeMaintenance(service.service.dependencies.config.dataDir);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const serviceTime = (at = 0) => void vi.setSystemTime(at);
  /** The service looks for the file once a second, by its own clock. */
  async function maintenance(isOn: boolean): Promise<void> {
    const { dataDir } = service.service.dependencies.config;
    if (isOn) await writeMaintenance(dataDir, { endsAt: new Date(Date.now() + HOUR_MS / 2) });
    else await removeMaintenance(dataDir);
    serviceTime(Date.now() + 1_001);
  }

  describe.each(SCRIPT_ON_AND_OFF)('%s', (_name, javaScriptEnabled) => {
    const place = javaScriptEnabled ? 0 : 1;
    const open = (at: number) => openWindow(browser, linkAt(round, at), { javaScriptEnabled });

    it('says when it opens, and opens at that very moment', async () => {
      serviceTime((opensAt ?? 0) - 1);
      const { page, expectSound, close } = await open(place);
      await page.getByRole('heading', { name: say('state.not-open.heading') }).waitFor();
      const time = new Date((opensAt ?? 0) + 9 * HOUR_MS).toISOString().slice(11, 16);
      expect(await page.locator('.state-text').textContent()).toContain(time);
      await expectSound();
      serviceTime(opensAt);
      await page.reload();
      await page.getByRole('button', { name: say('action.check') }).waitFor();
      await close();
    });

    it('takes answers until the last moment; one later the words are shown for copying', async () => {
      serviceTime(opensAt);
      const { page, expectSound, press, close } = await open(place + 2);
      await option(page, 'q1', '1').check();
      await option(page, 'q2', '1').check();
      await field(page, 'q3').fill(WORDS);
      serviceTime(dueAt);
      await press(say('action.check'));
      await page.getByRole('button', { name: say('action.submit') }).waitFor();
      serviceTime((dueAt ?? 0) + 1);
      await press(say('action.submit'));
      await page.getByRole('heading', { name: say('state.closed.heading') }).waitFor();
      expect(await page.getByRole('region', { name: say('state.unsent') }).textContent()).toContain(WORDS);
      await page.getByText(say('state.nothingSubmitted')).waitFor();
      await expectSound();
      await close();
    });

    it('shut for maintenance while somebody types: told so, nothing lost, sent when it is over', async () => {
      serviceTime(opensAt);
      const { page, expectSound, press, close } = await open(place + 4);
      await option(page, 'q1', '1').check();
      await option(page, 'q2', '2').check();
      await field(page, 'q3').fill(WORDS);
      await maintenance(true);
      await press(say('action.check'));
      await page.getByRole('heading', { name: say('state.maintenance.heading') }).waitFor();
      expect(await page.locator('main').textContent()).toContain(WORDS);
      await expectSound();
      // Pressed too early, it is the same page once more, with everything still in it.
      await press(say('action.check'));
      await page.getByRole('heading', { name: say('state.maintenance.heading') }).waitFor();
      expect(await page.locator('main').textContent()).toContain(WORDS);
      await maintenance(false);
      await press(say('action.check'));
      await page.getByRole('button', { name: say('action.submit') }).waitFor();
      expect(await page.locator('main').textContent()).toContain(WORDS);
      await press(say('action.submit'));
      await page.getByText(say('received.counted')).waitFor();
      expect(await page.locator('.answer-list').textContent()).toContain(WORDS);
      await close();
    });
  });

  it('with script the typing goes on under maintenance, and is saved by itself when it is over', async () => {
    serviceTime(opensAt);
    const { page, expectSound, close } = await openWindow(browser, 'about:blank');
    await page.clock.install();
    await page.goto(linkAt(round, 6));
    await maintenance(true);
    await field(page, 'q3').fill(WORDS);
    await page.clock.runFor(2_100);
    await page.getByText(say('draft.offline')).waitFor();
    await expectSound();
    // The longest of the save bar's sentences hides none of the stops on the way to its buttons.
    await page.setViewportSize({ width: 390, height: 640 });
    await option(page, 'q1', '1').focus();
    await tabTo(page, '.save-bar [value=check]');
    await maintenance(false);
    await page.clock.runFor(10_100);
    await page.getByText(say('draft.saved', { time: '' })).waitFor();
    await page.goto(linkAt(round, 6));
    expect(await field(page, 'q3').inputValue()).toBe(WORDS);
    await close();
  });
});
