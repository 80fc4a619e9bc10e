import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponsesReply } from '../../shared/api/answer-api.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type IssuedRound, issueRound, linkAt } from './issued-rounds.ts';
import { field, openWindow, option, SCRIPT_ON_AND_OFF, say } from './respondent-window.ts';
import { type DraftRound, startDraftRound } from './running-round.ts';

describe.skipIf(!browserWanted)(`prepared by the office, approved by the mayor${browserNote}`, () => {
  let browser: Browser;
  let service: DraftRound;
  let round: IssuedRound;
  beforeAll(async () => {
    [browser, service] = await Promise.all([launchBrowser(), startDraftRound()]);
    round = await issueRound(service);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function personAt(place: number) {
    const path = `/api/questionnaires/${round.questionnaire.id}/responses`;
    return (await service.call<ResponsesReply>('GET', path)).responses[place];
  }

  describe.each(SCRIPT_ON_AND_OFF)('%s', (_name, javaScriptEnabled) => {
    const place = javaScriptEnabled ? 0 : 1;
    const open = (address: string) => openWindow(browser, address, { javaScriptEnabled });

    /** The mayor's window, after the link for the office was made, and that link. */
    async function handOut(mine: string) {
      const mayor = await open(mine);
      await mayor.follow(say('otherWays.preparing'));
      await mayor.expectSound();
      await mayor.press(say('preparing.handOut'));
      const officeLink = (await mayor.page.locator('.link-text').textContent()) ?? '';
      return { mayor, officeLink };
    }

    it('the office hands over and cannot submit; the mayor sees one page and approves it', async () => {
      const { mayor, officeLink } = await handOut(linkAt(round, place));
      await mayor.expectSound();

      const office = await open(officeLink);
      await office.page.getByText(say('preparing.noticeTitle')).waitFor();
      await office.expectSound();
      await option(office.page, 'q1', '1').check();
      await option(office.page, 'q2', '2').check();
      await field(office.page, 'q2.comment').fill('職員が用意した理由');
      await office.press(say('action.check'));
      await office.page.getByRole('heading', { name: say('check.handOver.heading') }).waitFor();
      expect(await office.page.locator('[value=submit]').count()).toBe(0);
      await office.expectSound();
      await office.press(say('action.handOver'));
      await office.page.getByRole('heading', { name: say('handedOver.heading') }).waitFor();
      await office.expectSound();
      expect(await personAt(place)).toMatchObject({ state: 'draft', versions: [] });

      await mayor.page.goto(linkAt(round, place));
      await mayor.page.getByRole('heading', { name: say('check.approve.heading') }).waitFor();
      expect(await mayor.page.locator('main').textContent()).toContain('職員が用意した理由');
      await mayor.expectSound();
      await mayor.press(say('action.approve'));
      expect(await mayor.page.title()).toContain(say('title.received'));
      await mayor.expectSound();
      const answers = { q1: { option: '1' }, q2: { option: '2', comment: '職員が用意した理由' } };
      expect((await personAt(place))?.versions).toMatchObject([{ version: 1, by: 'self', answers }]);

      await office.page.reload();
      await office.page.getByRole('heading', { name: say('state.submitted.heading') }).waitFor();
      expect(await office.page.locator('main').textContent()).not.toContain('職員が用意した理由');
      await office.expectSound();
      await office.close();
      await mayor.close();
    });

    it('both write at once: the later is shown both, and decides', async () => {
      const mine = linkAt(round, place + 2);
      const { mayor, officeLink } = await handOut(mine);
      await mayor.follow(say('preparing.back'));
      const office = await open(officeLink);
      await option(office.page, 'q1', '4').check();
      await field(office.page, 'q1.comment').fill('職員の言葉');
      await office.press(say('action.save'));
      await office.page.getByText(say('draft.savedNotice')).waitFor();

      await option(mayor.page, 'q1', '1').check();
      await option(mayor.page, 'q2', '1').check();
      await mayor.press(say('action.check'));
      await mayor.page.getByRole('heading', { name: say('conflict.draft.heading') }).waitFor();
      expect(await mayor.page.locator('main').textContent()).toContain(
        say('conflict.savedByOffice', { time: '' }),
      );
      const beside = mayor.page.locator('.comparison');
      expect(await beside.textContent()).toContain('職員の言葉');
      expect(await beside.getByText(say('conflict.differs')).count()).toBe(2);
      await mayor.expectSound();

      // One way on keeps what is stored: it is opened, and nothing of it is lost.
      await mayor.follow(say('conflict.draft.keep'));
      expect(await field(mayor.page, 'q1.comment').inputValue()).toBe('職員の言葉');
      expect(await option(mayor.page, 'q1', '4').isChecked()).toBe(true);
      await mayor.page.getByText(say('preparing.draftTitle')).waitFor();
      await option(mayor.page, 'q1', '2').check();
      await option(mayor.page, 'q2', '1').check();
      await mayor.press(say('action.save'));
      await mayor.page.getByText(say('draft.savedNotice')).waitFor();

      // The other puts the own answers in its place, after it was seen.
      await option(office.page, 'q2', '3').check();
      await office.press(say('action.save'));
      await office.page.getByText(say('conflict.savedByRespondent', { time: '' })).waitFor();
      await office.expectSound();
      await office.press(say('action.continue'));
      await office.page.getByRole('button', { name: say('action.save') }).waitFor();
      expect(await option(office.page, 'q1', '4').isChecked()).toBe(true);
      await mayor.page.goto(mine);
      expect(await option(mayor.page, 'q2', '3').isChecked()).toBe(true);
      expect(await field(mayor.page, 'q1.comment').inputValue()).toBe('職員の言葉');
      await office.close();
      await mayor.close();
    });
  });

  it('the link for the office is dead once the mayor ends it, and the draft stays', async () => {
    const mayor = await openWindow(browser, linkAt(round, 4));
    await mayor.follow(say('otherWays.preparing'));
    await mayor.press(say('preparing.handOut'));
    const office = await openWindow(browser, (await mayor.page.locator('.link-text').textContent()) ?? '');
    await option(office.page, 'q1', '3').check();
    await office.press(say('action.save'));
    await mayor.press(say('preparing.end'));
    await mayor.page.getByRole('button', { name: say('preparing.handOut') }).waitFor();
    await office.page.reload();
    await office.page.getByRole('heading', { name: say('state.unknown.heading') }).waitFor();
    await office.expectSound();
    await mayor.follow(say('preparing.back'));
    expect(await option(mayor.page, 'q1', '3').isChecked()).toBe(true);
    await office.close();
    await mayor.close();
  });
});
