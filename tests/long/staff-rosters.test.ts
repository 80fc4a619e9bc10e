import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RosterReply } from '../../shared/api/roster-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { bytesIn, HEADER, manyRows, rowOf, table } from '../support/roster-files.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`rosters in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hakaru-rosters-'));
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (path: string) => `${round.service.url}/staff/${path}`;
  const rosterOf = (id: string) => round.call<RosterReply>('GET', `/api/rosters/${id}`);

  async function signedIn(options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(at('rosters'));
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '名簿' }).waitFor();
    return page;
  }

  /** Nothing for axe to find, and nothing that reaches beyond the window. */
  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  async function newRoster(page: Page, name: string): Promise<string> {
    await page.goto(at('rosters'));
    await page.getByLabel('名簿の名前※必須').fill(name);
    await page.getByLabel('対象者の呼び方※必須').fill('区長');
    await page.getByRole('button', { name: '名簿を作る' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  async function file(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  it('says what a file of the wrong kind is, and reads an office’s file as somebody says it is meant', async () => {
    const page = await signedIn(NARROW);
    const id = await newRoster(page, '割り当ての名簿');
    await page.goto(at(`rosters/${id}/import`));
    const choose = async (name: string, bytes: Uint8Array) =>
      page.locator('input[type=file]').setInputFiles(await file(name, bytes));
    await choose('名簿.pdf', bytesIn('utf-8', '%PDF-1.7\n1 0 obj\n'));
    await page.getByText('PDFです').waitFor();
    expect(await page.getByRole('button', { name: 'この内容で取り込む' }).count()).toBe(0);
    expect(await page.getByLabel('文字コード').count()).toBe(0);
    await expectSound(page);
    await page.getByRole('button', { name: '別のファイルを選ぶ' }).click();
    const office = [
      '令和３年度 町会名簿,,',
      '番地,甲,乙',
      '101,会長,北山',
      '（１－２）,会長,南川',
      '合計,,2',
    ].join('\r\n');
    await choose('町会.csv', bytesIn('cp932', office));
    await page.getByLabel('見出しの行').selectOption('2');
    await page.getByLabel('2列目「甲」').selectOption('title');
    await page.getByLabel('3列目「乙」').selectOption('name');
    await page.getByLabel('1列目「番地」').selectOption('code');
    await expectSound(page);
    await page.getByRole('button', { name: 'この割り当てで読み直す' }).click();
    await page.getByText('1行目（見出しの上の行は読みません）').waitFor();
    await page.getByText('5行目（合計の行）').waitFor();
    await page.getByText('（１－２）', { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: /^直す.*4行目のコード/ }).click();
    await page.getByRole('dialog').getByLabel('コード').fill('102');
    await expectSound(page);
    await page.getByRole('button', { name: '直して確かめる' }).click();
    await page.getByText('画面で直した所があります').waitFor();
    expect(await page.getByRole('button', { name: /^エラー/ }).count()).toBe(0);
    await expectSound(page);
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('heading', { level: 1, name: '割り当ての名簿' }).waitFor();
    const { members } = await rosterOf(id);
    expect(members.map(({ code, name, title }) => [code, name.ja, title.ja])).toEqual([
      ['101', '北山', '会長'],
      ['102', '南川', '会長'],
    ]);
  }, 60_000);

  it('takes an office’s file in after a report row by row, and says so when it comes again', async () => {
    const page = await signedIn(WIDE);
    await page.getByRole('link', { name: '大阪市 区長' }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: '大阪市 区長' }).click();
    await page.locator('.member-table tbody tr').first().waitFor();
    expect(await page.locator('.member-table tbody tr').count()).toBe(24);
    await expectSound(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { members } = await rosterOf(id);

    // As Excel in an office saves it: CP932; one ward missing, one new, one changed, and a mistake.
    const rows = members.filter(({ name }) => name.ja !== '此花区').map(rowOf);
    rows[0] = [...(rows[0] ?? []).slice(0, 3), '北区長（事務取扱）', 'kita＠ward.example.jp'];
    const bytes = bytesIn(
      'cp932',
      table([HEADER, ...rows, ['９００００１', '新区', '', '新区長', ''], ['1-2', '', '', '', 'x']]),
    );
    await page.getByRole('link', { name: 'ファイルから取り込む' }).click();
    await page.getByRole('heading', { level: 1, name: '名簿の取り込み' }).waitFor();
    await expectSound(page);
    await page.getByLabel('名簿のファイル').setInputFiles(await file('名簿.csv', bytes));
    await page.getByRole('heading', { name: '名簿.csv の内容' }).waitFor();
    expect(await page.getByLabel('文字コード').inputValue()).toBe('cp932');
    const problems = await page.locator('.data-table').textContent();
    expect(problems).toContain('26');
    expect(problems).toContain('名前がありません');
    expect(problems).toContain('日付');
    await expectSound(page);

    await page.getByRole('button', { name: '変更 1' }).click();
    expect(await page.locator('.field-changes').textContent()).toContain('北区長（事務取扱）');
    await expectSound(page);
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('削除する人：此花区');
    await expectSound(page);
    await dialog.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.locator('.announcement', { hasText: '追加1人・変更1人・削除1人' }).waitFor();
    const after = (await rosterOf(id)).members;
    expect(after.map(({ code }) => code)).toEqual([
      ...members.filter(({ name }) => name.ja !== '此花区').map(({ code }) => code),
      '900001',
    ]);

    await page.goto(at(`rosters/${id}/import`));
    await page.getByLabel('名簿のファイル').setInputFiles(await file('名簿.csv', bytes));
    await page.getByText('名簿はこのファイルと同じです').waitFor();
    expect(await page.getByRole('button', { name: 'この内容で取り込む' }).count()).toBe(0);
    await page.context().close();
  }, 90_000);

  it('is changed by hand: added, moved by keyboard, removed, taken back, saved by itself', async () => {
    const page = await signedIn(NARROW);
    const id = await newRoster(page, '手で作る名簿');
    await page.getByText('対象者がまだいません').waitFor();
    await expectSound(page);
    for (const [code, name] of [
      ['1', '北区'],
      ['2', '西区'],
    ] as const) {
      await page.getByRole('button', { name: '対象者を追加…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('コード').fill(code === '2' ? '1' : code);
      await dialog.getByLabel('名前※必須').fill(name);
      await dialog.getByLabel('役職※必須').fill(`${name}長`);
      if (code === '2') {
        await dialog.getByRole('button', { name: '追加する' }).click();
        await dialog.getByText('＊名簿に同じコードの対象者がいます').waitFor();
        await expectSound(page);
        await dialog.getByLabel('コード').fill('２');
      }
      await dialog.getByRole('button', { name: '追加する' }).click();
      await page.getByRole('rowheader', { name }).waitFor();
    }
    await page.locator('.saving-line', { hasText: 'に保存しました' }).waitFor();
    expect((await rosterOf(id)).members.map(({ code }) => code)).toEqual(['1', '2']);
    await expectSound(page);

    await page.locator('tr', { hasText: '西区' }).getByRole('button', { name: '変更' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await rosterOf(id)).members.map(({ name }) => name.ja))
      .toEqual(['西区', '北区']);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.textContent)).toContain('西区');

    await page.locator('tr', { hasText: '西区' }).getByRole('button', { name: '削除' }).click();
    await expect.poll(async () => (await rosterOf(id)).members).toHaveLength(1);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect
      .poll(async () => (await rosterOf(id)).members.map(({ name }) => name.ja))
      .toEqual(['西区', '北区']);
    await page.context().close();
  }, 90_000);

  it('tells an editor that another was faster, and loses neither’s work', async () => {
    const page = await signedIn(WIDE);
    const id = await newRoster(page, 'ふたりで直す名簿');
    const members = [
      { code: '1', name: { ja: '北区' }, title: { ja: '北区長' } },
      { code: '2', name: { ja: '西区' }, title: { ja: '西区長' } },
    ];
    const first = await round.call<RosterReply>('PATCH', `/api/rosters/${id}`, { basedOn: 1, members });
    await page.goto(at(`rosters/${id}`));
    await page.getByRole('rowheader', { name: '北区' }).waitFor();
    const [north, west] = first.members;
    const theirs = [{ ...north, title: { ja: '北区長（新）' } }, west];
    await round.call('PATCH', `/api/rosters/${id}`, { basedOn: first.revision, members: theirs });
    await page.locator('tr', { hasText: '西区' }).getByRole('button', { name: '上へ' }).click();
    await page.getByText('ほかの人が名簿を変更しました').first().waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '最新の名簿に自分の変更を重ねて保存する' }).click();
    await page.locator('.saving-line', { hasText: 'に保存しました' }).waitFor();
    expect((await rosterOf(id)).members.map(({ title }) => title.ja)).toEqual(['西区長', '北区長（新）']);
    await page.context().close();
  }, 90_000);

  it('shows progress over 50,000 rows and draws a hundred of them at a time', async () => {
    const page = await signedIn(WIDE);
    const id = await newRoster(page, '町会');
    await page.goto(at(`rosters/${id}/import`));
    const bytes = bytesIn('utf-8', table(manyRows(50_000)), true);
    await page.getByLabel('名簿のファイル').setInputFiles(await file('町会.csv', bytes));
    await page.locator('progress').waitFor();
    await page.getByRole('button', { name: '追加 50,000' }).waitFor();
    expect(await page.locator('.data-table tbody tr').count()).toBe(100);
    await page.getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この内容で取り込む' }).click();
    await page.locator('progress').waitFor();
    await page.getByText('50,000件中 1～100件目').waitFor();
    expect(await page.locator('.member-table tbody tr').count()).toBe(100);
    await page.getByLabel('名前・コードなどで探す').fill('chokai49999');
    await page.getByRole('rowheader', { name: '第49999町会' }).waitFor();
    await page.context().close();
  }, 90_000);
});
