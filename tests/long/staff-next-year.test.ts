import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const DAY_MS = 86_400_000;
const JAPANESE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 320, height: 800 } };

describe.skipIf(!browserWanted)(`from one year’s questionnaire to the next${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const address = (path: string) => `${round.service.url}/staff/${path}`;
  const one = () => address(`questionnaires/${round.questionnaireId}`);
  const known = (id: string) => round.call<QuestionnaireReply>('GET', `/api/questionnaires/${id}`);

  async function signedIn(options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(address(''));
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.locator('.indicator-card').first().waitFor();
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  it('opens on the day that was set, and says so before', async () => {
    const page = await signedIn(JAPANESE);
    await page.goto(one());
    const opening = new Date(Date.now() + 3 * DAY_MS);
    const opensOn = formatDay(tokyoTimeOf(opening));
    await page.getByLabel('回答開始日').fill(opensOn);
    await page.getByRole('button', { name: '保存する' }).click();
    const year = String(tokyoTimeOf(opening).year);
    await page.locator('.facts', { hasText: new RegExp(`回答開始${year}年.*00:00 から`) }).waitFor();
    expect((await known(round.questionnaireId)).opensAt).toBe(
      new Date(`${opensOn}T00:00:00+09:00`).toISOString(),
    );

    await page.getByRole('button', { name: '発行の確認へ' }).click();
    await page.getByRole('button', { name: '発行する' }).waitFor();
    expect(await page.getByRole('dialog').textContent()).toMatch(
      new RegExp(`回答開始：${year}年.*00:00 から`),
    );
    await expectSound(page);
    await page.getByRole('button', { name: '発行する' }).click();
    await page.locator('.page-heading .badge', { hasText: /受付開始前（.+日から）/ }).waitFor();
    await page.waitForFunction(() => document.title.startsWith('受付開始前'));
    await expectSound(page);
    for (const path of ['', 'questionnaires']) {
      await page.goto(address(path));
      await page.getByText(/受付開始前（.+日から）/).waitFor();
      await expectSound(page);
    }
    await page.context().close();
  }, 90_000);

  it('refuses an opening after the deadline at its field', async () => {
    const page = await signedIn(JAPANESE);
    const draft = await round.call<QuestionnaireReply>('POST', '/api/questionnaires', {
      ...(await draftBody()),
      opensOn: '2031-04-01',
      dueOn: '2031-03-31',
    });
    await page.goto(address(`questionnaires/${draft.id}`));
    const stops = page.locator('.notice', { hasText: '回答開始日' });
    await stops.waitFor();
    expect(await stops.textContent()).toContain('回答期限までの日にしてください');
    await page.getByLabel('回答開始日').fill('');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('発行できます').waitFor();
    expect(await known(draft.id)).not.toHaveProperty('opensAt');
    await page.context().close();
  }, 90_000);

  it('says what handing a link on means before it is reissued', async () => {
    const page = await signedIn(JAPANESE);
    await page.goto(one());
    await page.locator('.tile').first().click();
    await page.getByRole('button', { name: 'URLを再発行…' }).click();
    const asked = (await page.getByRole('dialog').textContent()) ?? '';
    for (const told of ['準備用URLも使えなくなります', '下書き', '後任']) expect(asked).toContain(told);
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('publishes fixed figures, after saying what happens and to how many', async () => {
    const page = await signedIn(JAPANESE);
    const path = `/api/questionnaires/${round.questionnaireId}`;
    const { invitations } = await round.call<{ invitations: InvitationReply[] }>(
      'GET',
      `${path}/invitations`,
    );
    await round.call('POST', `/api/invitations/${invitations[4]?.id}/excuse`, { reason: '区長欠員' });
    await round.call('POST', `${path}/close`);
    await round.call('POST', `${path}/fix`);

    await page.goto(one());
    await page.getByRole('button', { name: '対象者に結果を知らせる' }).click();
    await page.getByRole('dialog').getByText('回答用URLを持つ24人に').waitFor();
    const asked = (await page.getByRole('dialog').textContent()) ?? '';
    expect(asked).toContain('取り消せません');
    await expectSound(page);
    await page.getByRole('dialog').getByRole('button', { name: '結果を知らせる' }).dblclick();
    await page.locator('.page-heading .badge', { hasText: '公表' }).waitFor();
    expect(await page.getByRole('button', { name: '対象者に結果を知らせる' }).count()).toBe(0);
    expect((await known(round.questionnaireId)).status).toBe('published');
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('makes the next one from it: the year after, the same roster, its questions, and the way back to it', async () => {
    const page = await signedIn(NARROW);
    await page.goto(address('questionnaires/new'));
    const from = page.getByLabel('もとにするアンケート');
    await from.waitFor();
    expect(await page.getByLabel('前回のアンケートから作る').isChecked()).toBe(true);
    expect(await from.locator('option').count()).toBe(1);
    expect(await page.locator('main').textContent()).toContain('前回の回答が設問の横に表示されます');
    await page.getByText('設問３問').waitFor();
    expect(await page.getByLabel('年度', { exact: true }).inputValue()).toBe('2022');
    await expectSound(page);

    await page.getByText('設問の文などを変えてから作る').click();
    const carried = page.getByLabel('引き継ぐ内容（JSON）');
    await carried.fill((await carried.inputValue()).replace('そう思う', '強くそう思う'));
    await expectSound(page);
    // A document of its own, and back again: what was typed is still there.
    await page.getByLabel('文書ファイルから作る').check();
    await page.getByLabel('アンケートの内容（JSON）').waitFor();
    expect(await page.getByRole('textbox', { name: /^題名/ }).inputValue()).toBe('');
    await expectSound(page);
    await page.getByLabel('前回のアンケートから作る').check();
    await page.getByText('設問３問').waitFor();
    await page.getByRole('button', { name: '下書きを作る' }).click();

    await page.locator('.facts a').waitFor();
    await page.locator('.facts a', { hasText: '令和３年度（2021年度）' }).waitFor();
    await expectSound(page);
    const id = page.url().split('/').at(-1) ?? '';
    const [next, earlier] = [await known(id), await known(round.questionnaireId)];
    expect(next).toMatchObject({
      status: 'draft',
      fiscalYear: 2022,
      madeFrom: earlier.id,
      rosterId: earlier.rosterId,
      planId: earlier.planId,
      title: earlier.title,
      measures: earlier.measures,
    });
    expect(JSON.stringify(next.questions)).toBe(
      JSON.stringify(earlier.questions).replace('そう思う', '強くそう思う'),
    );
    await page.locator('.facts a').click();
    await page.locator('.page-heading .badge', { hasText: '公表' }).waitFor();
    await page.context().close();
  }, 90_000);

  it('makes nothing before the earlier one has been read', async () => {
    const page = await signedIn(JAPANESE);
    const held: (() => Promise<void>)[] = [];
    await page.route(`**/api/questionnaires/${round.questionnaireId}`, async (route) => {
      held.push(() => route.continue());
    });
    await page.goto(address('questionnaires/new'));
    await page.getByRole('button', { name: '下書きを作る' }).click();
    await page.locator('#error-summary', { hasText: 'まだ読み込めていません' }).waitFor();
    await expectSound(page);
    for (const letGo of held) await letGo();
    await page.getByText('設問３問').waitFor();
    await page.context().close();
  }, 90_000);

  async function draftBody(): Promise<Readonly<Record<string, unknown>>> {
    const { planId, rosterId, title, questions, measures } = await known(round.questionnaireId);
    return { planId, rosterId, fiscalYear: 2023, title, questions, measures };
  }
});
