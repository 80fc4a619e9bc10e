import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { signedInAt } from '../support/staff-service.ts';

describe.skipIf(!browserWanted)(`whose letter it is, in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  /** Everybody has the title 区長 alone; the second of them also the name that the first has, where that is wanted. */
  async function nameMayors(sameName: boolean): Promise<void> {
    const { rosters } = await round.call<{ rosters: { id: string }[] }>('GET', '/api/rosters');
    const path = `/api/rosters/${rosters[0]?.id}`;
    const { revision, members } = await round.call<RosterReply>('GET', path);
    const names = [{ ja: '北区' }, { ja: sameName ? '北区' : '都島区' }];
    await round.call('PATCH', path, {
      basedOn: revision,
      members: members.map((one, place) => ({
        ...{ ...one, name: names[place] ?? one.name },
        title: { ja: '区長', en: 'Mayor' },
      })),
    });
  }

  it('is asked before issuing where two would be addressed alike, and told by ward and post afterwards', async () => {
    await nameMayors(true);
    const address = `${round.service.url}/staff/questionnaires/${round.questionnaireId}`;
    const page = await signedInAt(browser, address, ADMINISTRATOR, {
      locale: 'ja-JP',
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('button', { name: '発行の確認へ' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('宛名が同じになる人が2人います').waitFor();
    await dialog.getByText('「北区 区長」', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await nameMayors(false);
    await page.reload();
    const read = page.waitForResponse((reply) => /\/api\/rosters\/[^/]+$/.test(reply.url()));
    await page.getByRole('button', { name: '発行の確認へ' }).first().click();
    await dialog.getByRole('button', { name: '発行する' }).waitFor();
    await read;
    expect(await dialog.getByText('宛名が同じになる人').count()).toBe(0);
    await dialog.getByRole('button', { name: '発行する' }).click();
    await page.getByRole('heading', { name: '次にすること：24人に回答用URLを渡す' }).waitFor();

    await page.getByRole('link', { name: '依頼の文面をコピー' }).click();
    expect(await page.locator('.letter-text').textContent()).toMatch(/^北区 区長 様\n/);
    await page.getByLabel('宛先').selectOption({ label: '都島区 区長' });
    expect(await page.locator('.letter-text').textContent()).toContain('上のURLは都島区 区長様専用です');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }, 90_000);
});
