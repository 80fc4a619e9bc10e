import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { signedInAt } from '../support/staff-service.ts';

describe.skipIf(!browserWanted)(`issuing what measures nothing${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let page: Page;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });
  afterEach(() => page?.context().close());

  const path = () => `/api/questionnaires/${round.questionnaireId}`;
  const open = async (address = `questionnaires/${round.questionnaireId}`) => {
    const options = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
    page = await signedInAt(browser, `${round.service.url}/staff/${address}`, ADMINISTRATOR, options);
  };
  const status = async () => (await round.call<QuestionnaireReply>('GET', path())).status;

  it('is cautioned in the editor and in the dialog, and goes on only when that is ticked', async () => {
    await round.call('PATCH', path(), { measures: [] });
    await open();
    const caution = page.locator('.notice.is-caution', { hasText: '発行できますが' });
    await caution.waitFor();
    expect(await caution.textContent()).toContain(
      '①－１、①－２は目標がありますが、このアンケートでは測りません',
    );
    expect(await page.locator('.notice.is-success').count()).toBe(0);
    await page.getByRole('button', { name: '発行の確認へ' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '発行する', exact: true });
    await confirm.click();
    await dialog.locator('.field-error').waitFor();
    expect(await status()).toBe('draft');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('issue-unmeasured');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: '①－１、①－２を測らずに発行する' }).check();
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    expect(await status()).toBe('open');
  }, 60_000);

  it('of next year begins with the year’s words replaced, and says so', async () => {
    await round.call('POST', `${path()}/close`);
    const before = await round.call<QuestionnaireReply>('GET', path());
    await open('questionnaires/new');
    const title = page.locator('#field-title');
    await page.waitForFunction(
      (ja) => (document.querySelector('#field-title') as HTMLInputElement | null)?.value === ja,
      before.title.ja.replaceAll('令和３年度', '令和４年度'),
    );
    await page.locator('#field-dueOn').fill('2020-01-31');
    await page.getByRole('button', { name: '下書きを作る' }).click();
    await page.locator('.field-error', { hasText: '回答期限が過ぎています' }).waitFor();
    await title.fill('令和２年度の題名');
    await page.locator('#field-dueOn').fill('');
    await page.getByRole('button', { name: '下書きを作る' }).click();
    await page.getByText('「令和２年度」と書かれています').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
