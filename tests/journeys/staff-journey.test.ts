import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from './running-round.ts';

const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'another long phrase' };
const JAPANESE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };

describe.skipIf(!browserWanted)(`the reform office in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲覧 担当', role: 'viewer' });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const at = (path: string) => `${round.service.url}/staff/${path}`;

  async function signedIn(
    account: { readonly email: string; readonly password: string },
    options: BrowserContextOptions,
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(at(''));
    await page.locator('input[type=email]').fill(account.email);
    await page.locator('input[type=password]').fill(account.password);
    await page.keyboard.press('Enter');
    await page.locator('.indicator-card').first().waitFor();
    return page;
  }

  async function answer(invitation: InvitationReply | undefined, q1: string, q2: string): Promise<void> {
    const path = `/api/answers/${invitation?.url?.split('/').at(-1)}/response`;
    await round.call('POST', path, { answers: { q1: { option: q1 }, q2: { option: q2 } } });
  }

  it('issues, sees the answers come in, closes, fixes, and reads 24/24 achieved and 23/24 missed', async () => {
    const page = await signedIn(ADMINISTRATOR, JAPANESE);
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(at(`questionnaires/${round.questionnaireId}`));
    await page.getByRole('button', { name: '発行の確認へ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '発行する' }).waitFor();
    expect(await page.getByRole('dialog').textContent()).toContain('24');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '発行する' }).dblclick();
    await page.locator('.tile').first().waitFor();
    expect(await page.locator('.tile').count()).toBe(24);
    expect(await page.locator('.tile').first().textContent()).toContain('北区');
    expect(await axeFindings(page)).toEqual([]);

    const path = `/api/questionnaires/${round.questionnaireId}/invitations`;
    const { invitations } = await round.call<{ invitations: InvitationReply[] }>('GET', path);
    for (const [place, invitation] of invitations.entries())
      await answer(invitation, '1', place === 8 ? '3' : '2');

    await page.goto(at(''));
    const cards = page.locator('.indicator-card');
    await cards.first().waitFor();
    // Everybody has answered, but nothing is missed before it is closed.
    expect(await cards.nth(1).textContent()).not.toContain('未達成');
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(at(`questionnaires/${round.questionnaireId}`));
    await page.getByRole('button', { name: '締め切る' }).click();
    await page.locator('dialog button[type=submit]').click();
    await page.getByRole('button', { name: '結果を確定する' }).click();
    await page.locator('dialog button[type=submit]').click();
    // Not the link to the results, which has been there since the questionnaire was issued.
    await page.getByText('結果を確定しました').first().waitFor();

    await page.goto(at(`questionnaires/${round.questionnaireId}/results`));
    await page.locator('canvas').first().waitFor();
    const results = (await page.locator('main').textContent()) ?? '';
    expect(results).toMatch(/24\s*\/\s*24/);
    expect(results).toMatch(/23\s*\/\s*24/);
    expect(results).toContain('未達成');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('gives viewers the figures and never who answered what, not even in the traffic', async () => {
    const page = await signedIn(VIEWER, { locale: 'en-US', viewport: { width: 390, height: 844 } });
    const replies: Promise<string>[] = [];
    const asked: string[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      asked.push(new URL(response.url()).pathname);
      replies.push(response.text().catch(() => ''));
    });
    for (const path of ['', 'questionnaires', `questionnaires/${round.questionnaireId}`]) {
      await page.goto(at(path));
      await page.locator('h1').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.goto(at(`questionnaires/${round.questionnaireId}/results`));
    await page.locator('canvas').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(asked.some((path) => path.endsWith('/tally'))).toBe(true);
    expect(asked.filter((path) => /invitations|responses/.test(path))).toEqual([]);
    const traffic = (await Promise.all(replies)).join('');
    expect(traffic).not.toContain('receipt');
    expect(traffic).not.toContain('/a/');
    await page.context().close();
  }, 90_000);
});
