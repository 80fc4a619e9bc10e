import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { expectSound, NARROW, openedBy, WIDE } from './sheet-round.ts';

const COMMITTEES = ['人事・財政部会', '福祉・健康部会'];
const WORDS = '関係区との調整に時間を要しているため、早めに始める。';

describe.skipIf(!browserWanted)(`a committee’s review beside the sheet${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let itemId = '';
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    const planId = plans[0]?.id;
    itemId = (await round.call<PlanReply>('GET', `/api/plans/${planId}`)).items[1]?.id ?? '';
    await markOne(round, planId);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  it('is offered to the mid-year evaluation with the committee’s name, and goes where it was pressed', async () => {
    const address = `${round.service.url}/staff/sheets/${itemId}/2021`;
    const page = await openedBy(browser, address, WIDE, ADMINISTRATOR);
    const midYear = page.locator('#sheet-comments-midYearEvaluation').locator('..');
    await midYear.getByText('福祉・健康部会', { exact: true }).waitFor();
    await midYear.getByText('部会が振返りで答えたものです').waitFor();
    expect(await midYear.getByText('だれの言葉か分からない文').count()).toBe(0);
    await expectSound(page);
    await midYear.getByRole('button', { name: 'この意見を入れる' }).click();
    await midYear.getByText('書かれたままの文で入っています').waitFor();
    await page.waitForFunction(() => document.body.textContent?.includes('に保存しました'));
    const { content } = await round.call<SheetReply>('GET', `/api/items/${itemId}/sheets/2021`);
    expect([content.midYearEvaluation, content.nextYearIssues]).toEqual([`・${WORDS}`, '']);
    await page.context().close();
    const narrow = await openedBy(browser, address, NARROW, ADMINISTRATOR);
    await narrow.locator('#sheet-comments-nextYearIssues').waitFor();
    await expectSound(narrow);
    await narrow.context().close();
  });
});

/** A review of the committees, in which the second one wrote something that is marked. */
async function markOne(round: DraftRound, planId: string | undefined): Promise<void> {
  const members = COMMITTEES.map((name, index) => {
    return { code: `B${index + 1}`, name: { ja: name }, title: { ja: name } };
  });
  const roster = { name: { ja: '区長会議 部会' }, unit: { ja: '部会' }, members };
  const { id: rosterId } = await round.call<{ id: string }>('POST', '/api/rosters', roster);
  const questions = [{ code: 'q1', kind: 'free-text', required: true, text: { ja: '上半期の振返り' } }];
  const dueOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { id } = await round.call<{ id: string }>('POST', '/api/questionnaires', {
    ...{ title: { ja: '上半期の振返り' }, nonResponse: 'counts-against', questions, measures: [] },
    ...{ planId, rosterId, fiscalYear: 2021, dueOn },
  });
  const path = `/api/questionnaires/${id}`;
  const { invitations } = await round.call<{ invitations: InvitationReply[] }>('POST', `${path}/issue`);
  const [, second] = invitations;
  const code = second?.url?.split('/a/')[1];
  await round.call('POST', `/api/answers/${code}/response`, { answers: { q1: { text: WORDS } } });
  await round.call('PUT', `${path}/comments/${second?.id}/q1/mark`, { version: 1 });
}
