import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CurrentResponseReply } from '../../shared/api/proxy-api.ts';
import { ADMINISTRATOR, type RunningRound, startRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`changing an answer on behalf in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const idAt = (index: number) => round.invitations[index]?.id ?? '';
  const answer = (index: number, answers: object, basedOn: number) =>
    round.call('POST', `/api/invitations/${idAt(index)}/proxy-response`, {
      answers,
      source: '用紙',
      basedOn,
    });
  const current = async (index: number) =>
    (await round.call<CurrentResponseReply>('GET', `/api/invitations/${idAt(index)}/response`)).response;

  async function openForm(options: BrowserContextOptions, index: number): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(
      `${round.service.url}/staff/questionnaires/${round.questionnaireId}/proxy/${idAt(index)}`,
    );
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /の代理入力/ }).waitFor();
    await page.locator('input[name=q1]').first().waitFor();
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('begins with the answer there is, says what is changed, and replaces that version', async () => {
    await answer(0, { q1: { option: '1', comment: '前の意見' }, q2: { option: '1' } }, 0);
    const page = await openForm(WIDE, 0);
    await page.getByText('第１版の回答を置き換えます').waitFor();
    expect(await page.locator('input[name=q1][value="1"]').isChecked()).toBe(true);
    expect(await page.locator('textarea[name="q1.comment"]').inputValue()).toBe('前の意見');
    await page.getByLabel('電話').check();
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.locator('.announcement', { hasText: 'いまの回答と同じなので' }).waitFor();
    expect((await current(0))?.version).toBe(1);
    await page.locator('input[name=q2][value="3"]').check();
    await page.getByText('変えた設問：問２').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.locator('.announcement', { hasText: '回答を登録しました' }).waitFor();
    expect(await current(0)).toMatchObject({
      version: 2,
      answers: { q1: { option: '1', comment: '前の意見' }, q2: { option: '3' } },
    });
    await page.context().close();
  }, 60_000);

  it('shows an answer that came in between beside what was typed, and lets the writer choose', async () => {
    await answer(1, { q1: { option: '1' }, q2: { option: '1' } }, 0);
    const page = await openForm(NARROW, 1);
    await page.getByLabel('用紙').check();
    await page.locator('input[name=q2][value="3"]').check();
    await answer(1, { q1: { option: '4' }, q2: { option: '1' } }, 1);
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.getByText('その間に新しい回答（第２版）が届きました').waitFor();
    await page.getByText('違う設問：問１、問２').waitFor();
    expect(await page.locator('input[name=q2][value="3"]').isChecked()).toBe(true);
    await expectSound(page);
    expect((await current(1))?.version).toBe(2);
    await page.getByRole('button', { name: '届いた回答を読み込む' }).click();
    expect(await page.locator('input[name=q1][value="4"]').isChecked()).toBe(true);
    await page.locator('input[name=q2][value="2"]').check();
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.locator('.announcement', { hasText: '回答を登録しました' }).waitFor();
    expect(await current(1)).toMatchObject({
      version: 3,
      answers: { q1: { option: '4' }, q2: { option: '2' } },
    });
    await page.context().close();
  }, 60_000);
});
