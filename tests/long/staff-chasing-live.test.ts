import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMINISTRATOR } from '../journeys/running-round.ts';
import { browserNote, browserWanted } from '../support/chromium.ts';
import { expectSound } from '../support/expect-sound.ts';
import { type ChasedRound, chasedRound, WIDE } from './chased-round.ts';

describe.skipIf(!browserWanted)(`a board that moves by itself, in a real browser${browserNote}`, () => {
  let chased: ChasedRound;
  beforeAll(async () => {
    chased = await chasedRound();
  }, 60_000);
  afterAll(() => chased?.close());

  const signedIn: ChasedRound['signedIn'] = (account, options) => chased.signedIn(account, options);
  const board = () => chased.board();
  const answerInBrowser = (place: number) => chased.answerInBrowser(place);

  it('shows at once what is done to the questionnaire elsewhere', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.locator('.tile').first().waitFor();
    await chased.round.call('POST', `/api/questionnaires/${chased.round.questionnaireId}/close`);
    await page.getByText('締め切りました').first().waitFor();
    await chased.round.call('POST', `/api/questionnaires/${chased.round.questionnaireId}/reopen`, {
      reason: '未着',
    });
    await page.locator('.page-heading .badge', { hasText: '受付中' }).waitFor();
    await page.context().close();
  }, 90_000);

  it('says when the line is down, reads again every 15 seconds, and says no more when it is back', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.clock.install();
    await page.route('**/events', (route) => route.abort());
    await page.reload();
    const notice = page.getByText('自動の更新が止まっています');
    await notice.waitFor();
    await page.locator('.tile').first().waitFor();
    await expectSound(page);
    await answerInBrowser(6);
    expect(await page.locator('.tile.is-answered', { hasText: '港区' }).count()).toBe(0);
    await page.clock.runFor(16_000);
    await page.locator('.tile.is-answered', { hasText: '港区' }).waitFor();
    const { answered } = (await board()).totals;
    await page.waitForFunction((count) => document.title.startsWith(`(${count}/24) `), answered);
    await page.unroute('**/events');
    await page.clock.runFor(61_000);
    await notice.waitFor({ state: 'detached' });
    await page.context().close();
  }, 90_000);

  it('prints the sheets of those outstanding, one page each', async () => {
    const { issued, draft } = (await board()).totals;
    const page = await signedIn(ADMINISTRATOR, WIDE);
    const [sheets] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'QR一覧を印刷' }).click(),
    ]);
    await sheets.locator('.link-sheet').first().waitFor();
    expect(await sheets.locator('.link-sheet').count()).toBe(issued + draft);
    await expectSound(sheets);
    const pdf = (await sheets.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(issued + draft);
    await page.context().close();
  }, 90_000);
});
