import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallyReply } from '../../shared/api/tally-api.ts';
import { ADMINISTRATOR, linkOf } from '../journeys/running-round.ts';
import { browserNote, browserWanted } from '../support/chromium.ts';
import { expectSound } from '../support/expect-sound.ts';
import { type ChasedRound, chasedRound, NARROW, VIEWER, WIDE } from './chased-round.ts';

describe.skipIf(!browserWanted)(`chasing answers in a real browser${browserNote}`, () => {
  let chased: ChasedRound;
  beforeAll(async () => {
    chased = await chasedRound();
  }, 60_000);
  afterAll(() => chased?.close());

  const signedIn: ChasedRound['signedIn'] = (account, options) => chased.signedIn(account, options);
  const board = () => chased.board();
  const answerInBrowser = (place: number) => chased.answerInBrowser(place);

  it('shows an answer by itself, on the board, in the figures, in the title and in one quiet line', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.locator('.tile').first().waitFor();
    expect(await page.locator('.tile').count()).toBe(24);
    const columns = await page.locator('.tiles').evaluate((tiles) => {
      const tops = [...tiles.children].map((tile) => tile.getBoundingClientRect().top);
      return tops.filter((top) => top === tops[0]).length;
    });
    expect(columns).toBe(6);
    expect(await page.title()).toMatch(/^\(0\/24\) /);
    await expectSound(page);

    await answerInBrowser(1);
    await page.locator('.tile.is-answered').waitFor();
    expect(await page.locator('.tile').nth(1).textContent()).toContain('回答');
    await page.locator('.arrival-line', { hasText: '都島区の回答が届きました（1/24 回答）' }).waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1/24) '));
    expect(await page.locator('.progress').textContent()).toMatch(/1\/24/);
    await page.getByRole('button', { name: '回答 1', exact: true }).click();
    expect(await page.locator('.tile').allTextContents()).toHaveLength(1);
    await page.context().close();
  }, 90_000);

  it('moves the figures of a viewer too, and never says who', async () => {
    const page = await signedIn(VIEWER, NARROW);
    const traffic: string[] = [];
    page.on('request', (request) => traffic.push(request.url()));
    await page.reload();
    await page.waitForFunction(() => document.title.startsWith('(1/24) '));
    await answerInBrowser(2);
    await page.waitForFunction(() => document.title.startsWith('(2/24) '));
    expect(await page.locator('.tile').count()).toBe(0);
    expect(traffic.filter((url) => url.includes('/events'))).not.toEqual([]);
    expect(traffic.filter((url) => url.includes('invitations'))).toEqual([]);
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('says after issuing that the links are to be given, in which ways, and records that they were', async () => {
    const page = await signedIn(ADMINISTRATOR, NARROW);
    const step = page.locator('.next-step');
    await step.getByRole('heading', { name: '次にすること：22人に回答用URLを渡す' }).waitFor();
    await expectSound(page);
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      step.getByRole('link', { name: '差込用の一覧を保存' }).click(),
    ]);
    expect(list.suggestedFilename()).toMatch(/差込用\.csv$/);
    await step.getByText('渡し終わったら、ここで記録してください。').waitFor();
    await step.getByRole('button', { name: '22人に渡したことを記録' }).dblclick();
    await step.getByRole('heading', { name: '回答用URLを渡した記録がそろいました' }).waitFor();
    const recorded = async () =>
      (await board()).invitations.filter(({ handedOverAt }) => handedOverAt).length;
    expect(await recorded()).toBe(22);
    await page.locator('.tile', { hasText: '渡した' }).first().waitFor();
    await expectSound(page);
    await step.getByRole('button', { name: '渡した記録を取り消す' }).click();
    await step.getByRole('heading', { name: '次にすること：22人に回答用URLを渡す' }).waitFor();
    expect(await recorded()).toBe(0);
    await page.context().close();
  }, 90_000);

  it('is chosen from by keyboard, and reminds exactly those who were shown', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.locator('.tile').first().focus();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForFunction(() => document.activeElement?.textContent === '港区');
    expect(await page.locator('.tile[aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Escape');
    for (const key of ['ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
    expect(await page.locator('.tile[aria-selected=true]').allTextContents()).toEqual([
      expect.stringContaining('大正区'),
      expect.stringContaining('天王寺区'),
    ]);
    await page.keyboard.press('Control+a');
    await page.getByText('24人を選んでいます').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '未回答の22人を選ぶ' }).click();
    await page.getByRole('button', { name: '22人の文面をコピーして再依頼を記録…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.name-list li').nth(21).waitFor();
    const names = await dialog.locator('.name-list li').allTextContents();
    expect(names).toHaveLength(22);
    expect(names.join()).not.toMatch(/都島区|福島区/);
    const mail = await dialog
      .getByRole('link', { name: /^メールで開く/ })
      .first()
      .getAttribute('href');
    expect(mail).toMatch(/^mailto:[^?&]+@[^?&]+\?subject=[^?&]+(?:&body=[^?&]+)?$/);
    await dialog.getByText('北区に届く文面を見る').click();
    expect(await dialog.locator('.letter-text').textContent()).toContain(linkOf(chased.round, 0));
    await expectSound(page);
    await dialog.getByRole('button', { name: '再依頼を記録する' }).dblclick();
    await page.locator('.announcement', { hasText: '22人への再依頼を記録しました' }).waitFor();
    const { invitations } = await board();
    expect(invitations.map(({ remindedCount }) => remindedCount)).toEqual(
      invitations.map((_, place) => (place === 1 || place === 2 ? 0 : 1)),
    );
    await page.locator('.tile', { hasText: '再依頼1回' }).first().waitFor();
    await page.context().close();
  }, 90_000);

  it('says on a telephone what can be done with one person, and takes back what was recorded', async () => {
    const page = await signedIn(ADMINISTRATOR, NARROW);
    await page.locator('.tile').nth(3).click();
    await page.locator('.chosen-panel .qr-code').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '渡したことを記録', exact: true }).click();
    await page.getByText('に渡しました').waitFor();
    await page.getByRole('button', { name: '渡した記録を取り消す' }).click();
    await page.getByText('まだ渡した記録がありません').waitFor();
    expect((await board()).invitations[3]).not.toHaveProperty('handedOverAt');
    await page.getByRole('button', { name: '対象外にする…' }).click();
    await page.getByRole('dialog').getByText('分母が24人から23人になります').waitFor();
    await page.getByRole('dialog').locator('textarea').fill('区長欠員のため');
    await page.getByRole('dialog').getByRole('button', { name: '対象外にする' }).click();
    await page.locator('.history-list', { hasText: 'が対象外にしました（理由：区長欠員のため）' }).waitFor();
    await page.getByRole('button', { name: '対象に戻す…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '対象に戻す' }).click();
    await page.getByRole('button', { name: '対象外にする…' }).waitFor();
    await page.context().close();
  }, 90_000);

  it('enters on behalf what came on paper, with its source, after saying what is missing', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.locator('.tile').nth(4).click();
    await page.getByRole('link', { name: '代理入力' }).click();
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.locator('#error-summary').waitFor();
    expect(await page.locator('#error-summary li').count()).toBe(3);
    expect(await page.title()).toMatch(/^エラー：/);
    await expectSound(page);
    await page.getByLabel('用紙').check();
    await page.locator('input[name=q1][value="2"]').check();
    await page.locator('input[name=q2][value="3"]').check();
    await page.locator('textarea[name="q2.comment"]').fill('紙にあった意見');
    await page.getByRole('button', { name: '回答として登録する' }).click();
    await page.locator('.announcement', { hasText: '中央区の回答を登録しました' }).waitFor();
    await page.locator('.tile.is-answered', { hasText: '中央区' }).click();
    await page.getByText('第１版の回答を代理入力（用紙').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('紙にあった意見');
    const tally = await chased.round.call<TallyReply>(
      'GET',
      `/api/questionnaires/${chased.round.questionnaireId}/tally`,
    );
    expect(tally.responded).toBe(3);
    await page.context().close();
  }, 90_000);

  it('words the letters with a preview for one person, names what is not filled in, and keeps it', async () => {
    const page = await signedIn(ADMINISTRATOR, WIDE);
    await page.getByRole('link', { name: '依頼・再依頼の文面' }).click();
    await page.getByRole('button', { name: '再依頼', exact: true }).click();
    const wording = page.locator('textarea');
    expect(await wording.inputValue()).toContain('あらためて回答をお願いいたします');
    await wording.fill('{宛名} 様\n{回答用URL}\n{宛先}');
    expect(await page.locator('.letter-text').textContent()).toBe(
      `北区長 様\n${linkOf(chased.round, 0)}\n{宛先}`,
    );
    await page.getByText('置き換わらない語があります').waitFor();
    await wording.fill('{宛名} 様\n{回答用URL}');
    await expectSound(page);
    await page.getByRole('button', { name: /人分をすべてコピー$/ }).click();
    const record = page.getByRole('button', { name: /^\d+人に渡したことを記録$/ });
    await record.click();
    await page.getByRole('button', { name: '渡した記録を取り消す' }).click();
    await record.waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '保存する' }).click();
    await page.locator('.announcement', { hasText: '文面を保存しました' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '再依頼', exact: true }).click();
    expect(await wording.inputValue()).toBe('{宛名} 様\n{回答用URL}');
    await page.context().close();
  }, 90_000);

  it('says before closing how early that is and whose drafts will not count, and afterwards offers no letters', async () => {
    const code = linkOf(chased.round, 8).split('/').at(-1);
    await chased.round.call('PUT', `/api/answers/${code}/draft`, { answers: { q1: { option: '1' } } });
    const page = await signedIn(ADMINISTRATOR, NARROW);
    await page.getByRole('button', { name: '未回答 21', exact: true }).waitFor();
    await page.getByRole('button', { name: 'うち下書き 1', exact: true }).click();
    expect(await page.locator('.tile').count()).toBe(1);
    await page.getByRole('button', { name: '締め切る' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^回答期限（.+）より14日早く締め切ります。$/).waitFor();
    await dialog.getByText('うち1人は下書きの途中です').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: '締め切る' }).click();
    await page.getByRole('button', { name: '結果を確定する' }).click();
    const figures = dialog.locator('.decided-figures li');
    await figures.first().waitFor();
    expect(await figures.allTextContents()).toEqual([
      expect.stringMatching(/^①－１ 3\/24 未達成/),
      expect.stringMatching(/^①－２ 2\/24 未達成/),
    ]);
    await expectSound(page);
    await dialog.getByRole('button', { name: 'やめる' }).click();
    for (const way of ['依頼・再依頼の文面', 'QR一覧を印刷', '差込用CSV'])
      expect(await page.getByRole('link', { name: way }).count(), way).toBe(0);
    expect(await page.locator('.next-step').count()).toBe(0);
    await chased.round.call('POST', `/api/questionnaires/${chased.round.questionnaireId}/reopen`, {
      reason: '未着',
    });
    await page.getByRole('link', { name: 'QR一覧を印刷' }).waitFor();
    await page.context().close();
  }, 90_000);
});
