import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { askedQuestions } from '../../shared/domain/quiz.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { rosterOf } from '../support/api-quiz.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { QUIZ_QUESTIONS } from '../support/quiz-content.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'en-US', viewport: { width: 390, height: 844 } };
const VIEWER = { email: 'viewer@hakaru.example.jp', password: 'another long phrase' } as const;

describe.skipIf(!browserWanted)(`a check of understanding in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let id: string;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    await round.call('POST', '/api/accounts', { ...VIEWER, name: '閲', role: 'viewer' });
    const roster = rosterOf([
      ['西区', 6],
      ['北区', 5],
      ['市政改革室', 2],
    ]);
    const { id: rosterId } = await round.call<{ id: string }>('POST', '/api/rosters', roster);
    const { planId, dueAt } = await read(round.questionnaireId);
    const questions = askedQuestions(QUIZ_QUESTIONS.filter(({ code }) => /q[126]/.test(code)));
    ({ id } = await round.call<{ id: string }>('POST', '/api/questionnaires', {
      ...{ planId, rosterId, dueAt, fiscalYear: 2021, questions, measures: [] },
      title: { ja: '制度のeラーニング', en: 'E-learning on the system' },
    }));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const read = (of: string) => round.call<QuestionnaireReply>('GET', `/api/questionnaires/${of}`);

  async function signedIn(
    options: BrowserContextOptions,
    path: string,
    account: typeof ADMINISTRATOR | typeof VIEWER = ADMINISTRATOR,
  ): Promise<Page> {
    const context = await browser.newContext(options);
    if (options === NARROW) await context.addInitScript(() => localStorage.setItem('hakaru.locale', 'en'));
    const page = await context.newPage();
    await page.goto(`${round.service.url}${path}`);
    await page.locator('input[type=email]').fill(account.email);
    await page.locator('input[type=password]').fill(account.password);
    await page.keyboard.press('Enter');
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('is written: right options, a pass mark, when they are told, and who is counted', async () => {
    const page = await signedIn(WIDE, `/staff/questionnaires/${id}`);
    const preview = page.frameLocator('.preview-frame');
    await page.getByLabel('正解のある設問で理解度を確かめる').check();
    await page.getByText('正解のある設問がありません。').first().waitFor();
    await page.locator('#card-q1 .card-open').click();
    await page.locator('#card-q1').getByRole('radio', { name: '１ 区長' }).check();
    await page.locator('#card-q2 .card-open').click();
    for (const name of ['１ 区ＣＭ事業のＰＤＣＡ', '２ 権限等のあり方', '４ 制度のeラーニング'])
      await page.locator('#card-q2').getByRole('checkbox', { name }).check();
    await page.getByLabel('合格に要る正解の数', { exact: true }).fill('９');
    await page.getByText('合格に要る正解の数は、正解のある設問の数（2）までにしてください').first().waitFor();
    const tooHigh = page.getByText('＊合格に要る正解の数は、正解のある設問の数（2）までにしてください');
    expect(await tooHigh.count()).toBe(1);
    expect(await page.getByText('２問中９問以上').count()).toBe(0);
    await page.getByLabel('合格に要る正解の数', { exact: true }).fill('2');
    await page.getByText('２問中２問以上の正解で合格。').waitFor();
    await page.getByRole('button', { name: '成果指標を追加する' }).click();
    const indicator = page.getByLabel('成果指標', { exact: true });
    expect(await indicator.inputValue(), 'nothing is chosen for anybody').toBe('');
    expect((await read(id)).measures).toEqual([]);
    await expectSound(page);
    await indicator.selectOption({ index: 1 });
    await page.getByRole('radio', { name: '合格した人' }).check();
    await page.getByText('２問中２問以上に正解した人（合格）を数える').waitFor();
    await page.getByText('発行できます').waitFor();
    await page.locator('.saved-line.is-saved').waitFor();
    await preview.getByText('２問中２問以上の正解で合格です。').waitFor();
    expect(await preview.locator('body').innerHTML()).not.toContain('不正解');
    await expectSound(page);
    const stored = await read(id);
    expect(stored.quiz).toEqual({ passMark: 2, reveal: 'after-submit' });
    expect(stored.questions.map((one) => ('rightOptions' in one ? one.rightOptions : undefined))).toEqual([
      ...[['1'], ['1', '2', '4'], undefined],
    ]);
    await page.getByRole('button', { name: '発行の確認へ' }).click();
    await page.getByRole('dialog').getByText('２問中２問以上の正解で合格。').waitFor();
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('is answered once, and tells at once what was right', async () => {
    const { invitations } = await round.call<{ invitations: InvitationReply[] }>(
      ...(['POST', `/api/questionnaires/${id}/issue`] as const),
    );
    const context = await browser.newContext({ ...NARROW, locale: 'ja-JP', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(invitations[0]?.url ?? '');
    await page.getByText('提出は１回だけで、提出した後は修正できません。').waitFor();
    await page.getByLabel('局長').check();
    for (const label of ['区ＣＭ事業のＰＤＣＡ', '権限等のあり方', '制度のeラーニング'])
      await page.getByLabel(label).check();
    await page.getByRole('button', { name: '入力内容を確認する' }).last().click();
    await page.getByText('提出すると正解をお知らせするため、提出した後は修正できません。').waitFor();
    await page.getByRole('button', { name: 'この内容で提出する' }).click();
    await page.getByText('２問中１問正解（２問以上の正解で合格）').waitFor();
    expect(await page.getByText('正解：「区長」').count()).toBe(1);
    expect(await page.getByRole('link', { name: '回答を修正する' }).count()).toBe(0);
    await page.goBack();
    await page.getByText('２問中１問正解').waitFor();
    await context.close();
    const right = { q1: { option: '1' }, q2: { options: ['1', '2', '4'] } };
    for (const { url } of invitations.slice(1)) {
      const code = url?.split('/a/')[1];
      await round.call('POST', `/api/answers/${code}/response`, { answers: right });
    }
    const seen = await browser.newContext(WIDE);
    const received = await seen.newPage();
    await received.goto(invitations[0]?.url ?? '');
    await received.getByText('２問中１問正解').waitFor();
    await expectSound(received);
    await seen.close();
  }, 90_000);

  it('is read: who passed, what was wrong, and how each body did', async () => {
    const page = await signedIn(WIDE, `/staff/questionnaires/${id}/results`);
    const panel = page.locator('section[aria-labelledby="quiz"]');
    await panel.getByText('誤りの多い順').waitFor();
    expect(await panel.locator('.quiz-shares .ratio-figure').allTextContents()).toEqual([
      ...['12/13(92.3%)', '12/13(92.3%)'],
    ]);
    expect(await panel.getByText('局長（1人）').count()).toBe(1);
    expect(await panel.locator('tbody th', { hasText: '市政改革室' }).count()).toBe(1);
    expect(await panel.getByText('表示しません').count()).toBe(1);
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('keeps small bodies back from viewers, and says why', async () => {
    const page = await signedIn(NARROW, `/staff/questionnaires/${id}/results`, VIEWER);
    const panel = page.locator('section[aria-labelledby="quiz"]');
    await panel.getByText('Not shown').first().waitFor();
    expect(await panel.getByText('Not shown', { exact: true }).count()).toBe(2);
    await panel.getByText(/Where fewer than 5 have answered, figures are not shown/).waitFor();
    await page.locator('.file-name', { hasText: 'Check of understanding' }).waitFor();
    await expectSound(page);
    await page.context().close();
  }, 90_000);
});
