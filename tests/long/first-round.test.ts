import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { boldWordsOf, newcomer } from '../support/first-round.ts';
import { type EmptyService, startEmpty } from '../support/staff-service.ts';

const ROSTER = 'docs/examples/osaka-ward-mayors.csv';
const PLAN = 'server/example/plan.json';
const DAY_MS = 86_400_000;

describe.skipIf(!browserWanted)(`the first round of a newcomer${browserNote}`, () => {
  let browser: Browser;
  let empty: EmptyService;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  async function begin(): Promise<Page> {
    empty = await startEmpty();
    const page = await (
      await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } })
    ).newPage();
    await page.goto(empty.service.setupUrl ?? '');
    return page;
  }

  async function end(page: Page): Promise<void> {
    await page.context().close();
    await empty.close();
  }

  const sections = async () => (await readFile('docs/first-round.md', 'utf8')).split(/^## /m);

  it.each(['道筋', '計画を手で書くとき'])(
    'goes from an empty database to 24 links by the very words of the document: %s',
    async (way) => {
      const page = await begin();
      const person = newcomer(page);
      const { fill, press, choose, pick, tick } = person;
      const byHand = way !== '道筋';

      await fill('氏名', '改革担当');
      await fill('メールアドレス', 'admin@hakaru.example.jp');
      await fill('パスワード', 'a long enough phrase');
      await press('登録する');

      await press('名簿へ');
      await fill('名簿の名前', '大阪市 区長');
      await fill('対象者の呼び方', '区長');
      await press('名簿を作る');
      await press('ファイルから取り込む');
      await choose('名簿のファイル', ROSTER);
      await page.getByRole('button', { name: '追加 24' }).waitFor();
      await press('この内容で取り込む');
      await press('この内容で取り込む', page.getByRole('dialog'));
      await page.getByRole('rowheader', { name: '西成区' }).waitFor();

      const before = person.words().length;
      await press('計画');
      if (byHand) {
        await writePlan(page, person);
        const document = boldWordsOf((await sections()).find((part) => part.startsWith(way)) ?? '');
        expect(person.words().slice(before)).toEqual(document);
      } else {
        await choose('JSONファイル', PLAN);
        await press('読み込む');
        await page.getByRole('link', { name: '市政改革プラン3.0' }).waitFor();
      }

      await press('概要');
      await press('アンケートを発行する');
      await fill('題名', '市政改革プラン3.0 成果指標アンケート');
      await fill('回答期限', new Date(Date.now() + 14 * DAY_MS).toISOString().slice(0, 10));
      await press('下書きを作る');
      await press('１つ選択');
      await fill('設問の文', '制度の趣旨に沿った運用が徹底されていると思いますか。');
      await fill('選択肢１', 'そう思う');
      await fill('選択肢２', 'どちらかといえばそう思う');
      await press('選択肢を追加する');
      await fill('選択肢３', 'どちらかといえばそう思わない');
      await press('選択肢を追加する');
      await fill('選択肢４', 'そう思わない');
      await press('複製');
      await fill('設問の文', '区ＣＭの権限等は適切に整理されていると思いますか。');
      for (const question of byHand ? [1] : [1, 2]) {
        await press('成果指標を追加する');
        await pick('成果指標', 1);
        await pick('数える設問', question);
        for (const answer of ['１ そう思う', '２ どちらかといえばそう思う']) await tick(answer);
      }
      await page.getByText('発行できます').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await press('発行の確認へ');
      await page
        .getByRole('dialog', { name: '24人に発行しますか' })
        .getByText(`成果指標 ${byHand ? 1 : 2}`)
        .waitFor();
      await press('発行する', page.getByRole('dialog'));
      await page.locator('.tile').first().waitFor();
      expect(await page.locator('.tile').count()).toBe(24);
      person.stop();

      if (!byHand) {
        for (const way of ['依頼の文面をコピー', 'QRを印刷する', '差込用の一覧を保存'])
          await person.sees(way);
        await person.sees('24人に渡したことを記録');
        await page.getByRole('button', { name: '24人に渡したことを記録' }).click();
        await page.getByText('回答用URLを渡した記録がそろいました').waitFor();
        await page.locator('.tile').first().click();
        await person.sees('URLをコピー');
        const path = boldWordsOf((await sections()).find((part) => part.startsWith(way)) ?? '');
        expect(person.words()).toEqual(path);
      }
      console.log(`${way}: ${person.told()}`);
      await end(page);
    },
    600_000,
  );

  async function writePlan(page: Page, { fill, press, open }: ReturnType<typeof newcomer>): Promise<void> {
    const dialog: Locator = page.getByRole('dialog');
    await fill('計画の名称', '市政改革プラン3.0');
    await press('計画を作る');
    await press('項目を追加…');
    await fill('改革の柱', '４-２');
    await fill('項目の名称', '区CM制度の適切な運用の徹底');
    await fill('めざすべき状態', '区や地域の実情に即した施策・事業が推進されている状態。');
    await press('追加する', dialog);
    await press('成果指標を追加…');
    await fill('成果指標の番号', '①－１');
    await fill('成果指標の文', '制度の趣旨に即した運用が徹底されていると評価している区長の割合');
    await fill('数える単位', '区長');
    await press('追加する', dialog);
    await open(page.getByRole('button', { name: /①－１ .*を書く$/ }).first());
    const target = page.getByRole('group', { name: '目標', exact: true });
    await fill('分子', '23', target);
    await fill('分母', '24', target);
    await press('保存する');
    await page.locator('.announcement', { hasText: 'を保存しました' }).waitFor();
  }
});
