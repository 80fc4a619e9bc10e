import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResponsesReply } from '../../shared/api/answer-api.ts';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type IssuedRound, issueRound, linkAt } from './issued-rounds.ts';
import { field, openWindow, option, SCRIPT_ON_AND_OFF, say } from './respondent-window.ts';
import { type DraftRound, startDraftRound } from './running-round.ts';

describe.skipIf(!browserWanted)(`answers that went through other hands${browserNote}`, () => {
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

  const invitationAt = (place: number) => `/api/invitations/${round.invitations[place]?.id}`;

  async function personAt(place: number) {
    const path = `/api/questionnaires/${round.questionnaire.id}/responses`;
    return (await service.call<ResponsesReply>('GET', path)).responses[place];
  }

  describe.each(SCRIPT_ON_AND_OFF)('%s', (_name, javaScriptEnabled) => {
    const place = javaScriptEnabled ? 0 : 1;
    const open = (address: string) => openWindow(browser, address, { javaScriptEnabled });

    it('the successor’s link opens with the predecessor’s draft and says so; the old link is dead', async () => {
      const predecessor = await open(linkAt(round, place));
      await option(predecessor.page, 'q1', '2').check();
      await field(predecessor.page, 'q1.comment').fill('前任者の言葉');
      await predecessor.press(say('action.save'));
      await predecessor.page.getByText(say('draft.savedNotice')).waitFor();
      const { url } = await service.call<InvitationReply>('POST', `${invitationAt(place)}/reissue`);

      const successor = await open(url ?? '');
      await successor.page.getByText(say('handover.title')).waitFor();
      expect(await field(successor.page, 'q1.comment').inputValue()).toBe('前任者の言葉');
      expect(await option(successor.page, 'q1', '2').isChecked()).toBe(true);
      await successor.expectSound();

      await field(predecessor.page, 'q3').fill('届かなかった言葉');
      await predecessor.press(say('action.save'));
      await predecessor.page.getByRole('heading', { name: say('state.unknown.heading') }).waitFor();
      await predecessor.expectSound();
      // No word is lost, and nothing is told of whose link it was.
      await predecessor.page.getByText('届かなかった言葉').waitFor();
      expect(await predecessor.page.content()).not.toMatch(/北区|都島区/);
      await successor.page.reload();
      expect(await field(successor.page, 'q3').inputValue()).toBe('');

      await option(successor.page, 'q2', '1').check();
      await successor.press(say('action.check'));
      await successor.press(say('action.submit'));
      await successor.page.getByText(say('received.counted')).waitFor();
      expect(await successor.page.getByText(say('handover.title')).count()).toBe(0);
      expect((await personAt(place))?.versions).toMatchObject([
        { version: 1, answers: { q1: { option: '2', comment: '前任者の言葉' }, q2: { option: '1' } } },
      ]);
      await predecessor.close();
      await successor.close();
    });

    it('what the office entered is shown as such, and confirmed unchanged by the mayor', async () => {
      const there = place + 2;
      const answers = { q1: { option: '1' }, q2: { option: '3', comment: '電話での御意見' } };
      const entered = { answers, source: '３月７日の電話' };
      await service.call('POST', `${invitationAt(there)}/proxy-response`, entered);
      const { page, expectSound, press, follow, close } = await open(linkAt(round, there));
      await page.getByRole('heading', { name: say('received.byOfficeHeading') }).waitFor();
      expect(await page.locator('main').textContent()).toContain('３月７日の電話');
      await expectSound();
      await follow(say('action.confirmAnswers'));
      expect(await field(page, 'q2.comment').inputValue()).toBe('電話での御意見');
      await expectSound();
      await press(say('action.check'));
      await press(say('action.submit'));
      await page.getByText(say('received.counted')).waitFor();
      expect(await page.getByText(say('received.byOfficeHeading')).count()).toBe(0);
      await expectSound();
      expect((await personAt(there))?.versions).toMatchObject([
        { version: 1, by: 'proxy', source: '３月７日の電話', answers },
        { version: 2, by: 'self', answers },
      ]);
      await close();
    });
  });

  it('the paper form opens from the first page and prints: every question, the link and its QR code', async () => {
    const { page, expectSound, follow, close } = await openWindow(browser, linkAt(round, 4));
    await follow(say('otherWays.paper'));
    await page.getByRole('button', { name: say('print.button') }).waitFor();
    await expectSound();
    const sheet = (await page.locator('article').textContent()) ?? '';
    for (const number of ['問１', '問２', '問３']) expect(sheet).toContain(number);
    expect(sheet.replace(/[\s-]/g, '')).toContain(linkAt(round, 4).slice(-26));
    await page.getByRole('img', { name: say('paper.qr') }).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(1);
    await follow(say('paper.onScreen'));
    await page.getByRole('button', { name: say('action.check') }).waitFor();
    expect(await personAt(4)).toMatchObject({ state: 'issued', versions: [] });
    await close();
  });
});
