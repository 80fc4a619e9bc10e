import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../client/staff/requests/replies.ts';
import type { RunningService } from '../../server/start-service.ts';
import type { BoardReply } from '../../shared/api/chasing-api.ts';
import { ADMINISTRATOR } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { EDITOR, type RoundIds, screensOf, VIEWER, YEAR } from '../support/staff-screens.ts';
import { type EmptyService, signedInAt, startEmpty, submitAnswers } from '../support/staff-service.ts';
import { faultsOf, sweep } from '../support/staff-sweep.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'en-US', viewport: { width: 390, height: 844 } };
const COMMENT = '対象者だけの意見';
const FORTNIGHT_MS = 14 * 86_400_000;

describe.skipIf(!browserWanted)(`a full round by its three roles${browserNote}`, () => {
  let browser: Browser;
  let empty: EmptyService;
  let service: RunningService;
  /** Of the things that the editor makes. */
  const ids: RoundIds = { plan: '', item: '', indicator: '', roster: '', questionnaire: '', invitation: '' };

  beforeAll(async () => {
    [browser, empty] = await Promise.all([launchBrowser(), startEmpty(ADMINISTRATOR)]);
    service = empty.service;
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await empty?.close();
  });

  async function signedIn(
    account: typeof ADMINISTRATOR | typeof EDITOR | typeof VIEWER,
    options: BrowserContextOptions,
  ): Promise<Page> {
    const page = await signedInAt(browser, `${service.url}/staff/`, account, options);
    if (options === NARROW) {
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    }
    return page;
  }

  const open = (page: Page, path: string) => page.goto(`${service.url}/staff/${path}`);
  const soundly = async (page: Page) => expect(await faultsOf(page)).toEqual([]);
  const said = (page: Page, words: string) => page.locator('.announcement', { hasText: words }).waitFor();
  const lastPart = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  async function read<T>(page: Page, path: string): Promise<T> {
    return (await (await page.request.get(`${service.url}/api/${path}`)).json()) as T;
  }

  it('lets the administrator begin with accounts, each by a link that its owner opens', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    for (const [account, name, role] of [
      [EDITOR, '改革担当', '編集者'],
      [VIEWER, '委員会', '閲覧者'],
    ] as const) {
      await open(page, 'accounts');
      await page.getByRole('button', { name: 'アカウントを追加する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('氏名').fill(name);
      await dialog.getByLabel('メールアドレス').fill(account.email);
      await dialog.getByRole('radio', { name: role }).check();
      await dialog.getByRole('button', { name: '追加して招待用URLを表示する' }).click();
      const link = await dialog.locator('.one-time-url').inputValue();
      const owner = await (await browser.newContext(WIDE)).newPage();
      await owner.goto(link);
      await owner.locator('input[type=password]').fill(account.password);
      await owner.keyboard.press('Enter');
      await owner.getByText('計画がまだありません').waitFor();
      await soundly(owner);
      await owner.context().close();
    }
    await page.context().close();
  }, 120_000);

  it('lets the editor prepare plan, roster and questionnaire, and issue it', async () => {
    const page = await signedIn(EDITOR, WIDE);
    await open(page, 'plans');
    await page.getByLabel('JSONファイル').setInputFiles('server/example/plan.json');
    await page.getByRole('button', { name: '読み込む' }).click();
    await page.getByRole('link', { name: '市政改革プラン3.0' }).click();
    await page.getByText('めざすべき状態').first().waitFor();
    ids.plan = lastPart(page);
    const plan = await read<PlanReply>(page, `plans/${ids.plan}`);
    ids.item = plan.items[0]?.id ?? '';
    ids.indicator = plan.items[0]?.indicators[0]?.id ?? '';

    await open(page, 'rosters');
    await page.getByLabel('名簿の名前※必須').fill('大阪市 区長');
    await page.getByLabel('対象者の呼び方※必須').fill('区長');
    await page.getByRole('button', { name: '名簿を作る' }).click();
    await page.getByRole('link', { name: 'ファイルから取り込む' }).first().click();
    await page.getByLabel('名簿のファイル').setInputFiles('docs/examples/osaka-ward-mayors-cp932.csv');
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('rowheader', { name: '西成区' }).waitFor();
    ids.roster = lastPart(page);

    await open(page, 'questionnaires/new');
    await page.getByLabel('文書ファイルから作る').check();
    await page.locator('input[type=file]').setInputFiles('server/example/questionnaire.json');
    await said(page, 'questionnaire.json');
    await page.getByLabel('回答期限').fill(new Date(Date.now() + FORTNIGHT_MS).toISOString().slice(0, 10));
    await page.getByLabel('年度', { exact: true }).selectOption(String(YEAR));
    await page.getByRole('button', { name: '下書きを作る' }).click();
    await page.getByText('発行できます').waitFor();
    ids.questionnaire = lastPart(page);
    await soundly(page);
    await page.getByRole('button', { name: '発行の確認へ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '発行する' }).click();
    await page.locator('.tile').nth(23).waitFor();
    await page.context().close();
  }, 120_000);

  it('lets the editor chase the answers in until everybody has answered or is excused', async () => {
    const page = await signedIn(EDITOR, WIDE);
    const board = `questionnaires/${ids.questionnaire}`;
    await open(page, board);
    await page.locator('.tile').first().waitFor();
    const { invitations } = await read<BoardReply>(page, `${board}/invitations`);
    for (const [place, { url }] of invitations.slice(0, 22).entries()) {
      const q2 = place === 0 ? { option: '3', comment: COMMENT } : { option: '2' };
      await submitAnswers(service.url, url?.split('/').at(-1) ?? '', { q1: { option: '1' }, q2 });
    }
    await page.getByRole('button', { name: '回答 22', exact: true }).waitFor();
    await page.getByRole('button', { name: '未回答の2人を選ぶ' }).click();
    await page.getByRole('button', { name: '2人の文面をコピーして再依頼を記録…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '再依頼を記録する' }).click();
    await said(page, '2人への再依頼を記録しました');
    await page.getByRole('link', { name: '依頼・再依頼の文面' }).click();
    await page.getByRole('button', { name: '再依頼', exact: true }).click();
    await page.locator('.letter-text').waitFor();
    await soundly(page);

    ids.invitation = invitations[22]?.id ?? '';
    await open(page, `${board}/proxy/${ids.invitation}`);
    await page.getByLabel('電話').check();
    for (const question of ['q1', 'q2']) await page.locator(`input[name=${question}][value="1"]`).check();
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await said(page, '平野区の回答を登録しました');
    await page.locator('.tile', { hasText: '西成区' }).click();
    await page.getByRole('button', { name: '対象外にする…' }).click();
    await page.getByRole('dialog').locator('textarea').fill('区長欠員のため');
    await page.getByRole('dialog').getByRole('button', { name: '対象外にする' }).click();
    await page.getByRole('button', { name: '対象外 1', exact: true }).waitFor();
    await soundly(page);
    await page.context().close();
  }, 120_000);

  it('lets the editor close, fix, read, export and publish', async () => {
    const page = await signedIn(EDITOR, WIDE);
    await open(page, `questionnaires/${ids.questionnaire}`);
    for (const [ask, confirm, done] of [
      ['締め切る', '締め切る', '締め切りました'],
      ['結果を確定する', '確定する', '結果を確定しました'],
      ['対象者に結果を知らせる', '結果を知らせる', '対象者に結果を知らせました'],
    ] as const) {
      await page.getByRole('button', { name: ask, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click();
      await said(page, done);
    }
    await open(page, `questionnaires/${ids.questionnaire}/results`);
    await page.locator('canvas').first().waitFor();
    const results = (await page.locator('main').textContent()) ?? '';
    expect(results).toMatch(/23\s*\/\s*23/);
    expect(results).toMatch(/22\s*\/\s*23/);
    await page.getByText(COMMENT).first().waitFor();
    const files = await page
      .locator('main a[download]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files)
      expect([file, (await page.request.get(`${service.url}${file}`)).status()]).toEqual([file, 200]);
    await open(page, `plans/${ids.plan}/publication/${YEAR}`);
    await page.getByRole('button', { name: '市民向けに公表する…' }).click();
    await soundly(page);
    await page.getByRole('dialog').getByRole('button', { name: '市民向けに公表する' }).click();
    await page.getByText('公表しています（第１版').waitFor();
    await page.context().close();
  }, 120_000);

  it('tells the viewer every figure and nobody’s answer, on the screens and in the traffic', async () => {
    const page = await signedIn(VIEWER, WIDE);
    const bodies: Promise<string>[] = [];
    page.on('response', (reply) => {
      if (/\/(api|results)\//.test(reply.url())) bodies.push(reply.text().catch(() => ''));
    });
    expect(await sweep(page, service.url, screensOf('viewer', ids))).toEqual({});
    await open(page, `questionnaires/${ids.questionnaire}/results`);
    await page.locator('canvas').first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(/22\s*\/\s*23/);
    const own = new Set(screensOf('viewer', ids));
    for (const path of screensOf('admin', ids).filter((one) => !own.has(one))) {
      expect(await sweep(page, service.url, [path])).toEqual({ [path]: ['not shown'] });
    }
    const traffic = (await Promise.all(bodies)).join('\n');
    expect(traffic).toContain('"eligible"');
    for (const secret of [
      COMMENT,
      'receipt',
      '/a/',
      '"invitationId"',
      '区長欠員のため',
      '@ward.example.jp',
    ]) {
      expect([secret, traffic.includes(secret)]).toEqual([secret, false]);
    }
    const one = `questionnaires/${ids.questionnaire}`;
    for (const path of [
      ...['invitations', 'responses', 'responses.csv', 'comments', 'comments.csv'].map(
        (part) => `${one}/${part}`,
      ),
      ...['mail-merge.csv', 'link-sheets', 'letters'].map((part) => `${one}/${part}`),
      ...[`invitations/${ids.invitation}`, `invitations/${ids.invitation}/response`],
      ...[`rosters/${ids.roster}`, `rosters/${ids.roster}.csv`, 'audit', 'audit.csv', 'accounts'],
    ]) {
      expect([path, (await page.request.get(`${service.url}/api/${path}`)).status()]).toEqual([path, 403]);
    }
    await page.context().close();
  }, 300_000);

  it('shows the administrator all of it in the log, its chain unbroken', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await open(page, 'audit');
    await page.getByText(/鎖は壊れていません（[\d,]+件）/).waitFor();
    const log = await (await page.request.get(`${service.url}/api/audit.csv`)).text();
    for (const who of [ADMINISTRATOR.email, '改革担当', '委員会']) expect(log).toContain(who);
    for (const secret of [COMMENT, EDITOR.password, VIEWER.password]) expect(log).not.toContain(secret);
    expect(await sweep(page, service.url, screensOf('admin', ids))).toEqual({});
    await page.context().close();
  }, 300_000);

  it.each([
    ['admin', ADMINISTRATOR],
    ['editor', EDITOR],
    ['viewer', VIEWER],
  ] as const)(
    'fits a telephone in English, screen by screen: %s',
    async (role, account) => {
      const page = await signedIn(account, NARROW);
      expect(await sweep(page, service.url, screensOf(role, ids))).toEqual({});
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.context().close();
    },
    300_000,
  );
});
