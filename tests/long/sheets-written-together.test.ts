import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import { quarterlySheet } from '../domain/real-sheets.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { COLLEAGUE, confirm, expectSound, NARROW, openedBy, saved, WIDE } from './sheet-round.ts';

describe.skipIf(!browserWanted)(`a sheet that two write at the same time${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  let planId: string;
  let path: string;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    planId = plans[0]?.id ?? '';
    const { items } = await round.call<PlanReply>('GET', `/api/plans/${planId}`);
    path = `items/${items[0]?.id}/sheets/2021`;
    await round.call('PUT', `/api/${path}`, { content: quarterlySheet(), basedOn: 0 });
    await round.call('POST', '/api/accounts', { ...COLLEAGUE, name: '同僚', role: 'editor' });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const stored = () => round.call<SheetReply>('GET', `/api/${path}`);
  const action = async (key: string) =>
    (await stored()).content.periods.flatMap(({ actions }) => actions).find((one) => one.key === key);
  const opened = (
    place: string,
    options: BrowserContextOptions = WIDE,
    who: typeof COLLEAGUE | undefined = undefined,
  ) => openedBy(browser, `${round.service.url}/staff/${place}`, options, who ?? ADMINISTRATOR);
  const sheetPage = (options?: BrowserContextOptions) =>
    opened(path.replace('items/', 'sheets/').replace('/sheets/2021', '/2021'), options);

  it('keeps the done date of the colleague beside a change of another action, and asks nothing', async () => {
    const mine = await sheetPage();
    await mine.locator('#sheet-periods-0-actions-1 summary').click();
    const board = await opened(`sheets/actions?plan=${planId}&year=2021`, WIDE, COLLEAGUE);
    await board
      .getByRole('button', { name: /^済にする….*【第１四半期】/ })
      .first()
      .click();
    await board.getByRole('dialog').getByLabel('完了日').fill('2021-06-30');
    await confirm(board, '済にする');
    await expect.poll(async () => (await action('a1'))?.doneOn).toBe('2021-06-30');

    await mine.locator('#sheet-periods-0-actions-1-responsibleBody').fill('区長会議こども・教育部会');
    const conflict = mine.locator('.conflict');
    await conflict.getByText('同僚さんが').waitFor();
    await conflict
      .getByText('（相手：【第１四半期】の取組１・完了日／あなた：【第１四半期】の取組２・担当）')
      .waitFor();
    expect(await conflict.getByRole('radio').count()).toBe(0);
    await expectSound(mine);
    await conflict.getByRole('button', { name: 'この内容で保存する' }).click();
    await saved(mine);
    expect([await action('a1'), await action('a2')]).toMatchObject([
      { doneOn: '2021-06-30' },
      { responsibleBody: '区長会議こども・教育部会' },
    ]);

    await mine.getByRole('link', { name: '版の履歴と違い' }).click();
    const marking = /^第２版　.*月.*日（.）\d\d:\d\d 同僚（取組の済・未済）$/;
    await mine.locator('#from option', { hasText: marking }).waitFor({ state: 'attached' });
    await expectSound(mine);
    await mine.context().close();
    await board.context().close();
  }, 120_000);

  it.each([
    ['wide, in Japanese', WIDE],
    ['narrow, in English', NARROW],
  ])(
    'asks only for what both changed otherwise, with both values, after a reload as before: %s',
    async (_how, options) => {
      const words =
        options === WIDE
          ? { mine: '自分の内容', join: 'この内容で保存する', none: /１つ選んでください$/ }
          : { mine: 'Mine', join: 'Save it like this', none: /Choose one$/ };
      const mine = await sheetPage(options);
      await mine.locator('#sheet-nextYearIssues').waitFor();
      const { content, revision } = await stored();
      const theirs = {
        ...content,
        nextYearIssues: '・相手の課題',
        periods: content.periods.map((period) => ({
          ...period,
          actions: period.actions.map((one) => (one.key === 'a5' ? { ...one, doneOn: '2021-09-01' } : one)),
        })),
      };
      await round.call('PUT', `/api/${path}`, { content: theirs, basedOn: revision });
      await mine.locator('#sheet-nextYearIssues').fill(`・自分の課題${options === WIDE ? '' : '二'}`);
      const conflict = mine.locator('.conflict');
      await conflict.getByText('・相手の課題', { exact: true }).waitFor();
      // The browser kept what this was begun from: what they changed is not taken for a change of one's own.
      await mine.reload();
      await conflict.getByText('・相手の課題', { exact: true }).waitFor();
      expect(await conflict.getByRole('radio').count()).toBe(2);
      expect(await conflict.getByRole('radio', { checked: true }).count()).toBe(0);
      await conflict.getByRole('button', { name: words.join }).click();
      await conflict.getByText(words.none).waitFor();
      await expectSound(mine);
      await conflict.getByLabel(words.mine).check();
      await conflict.getByRole('button', { name: words.join }).click();
      await saved(mine);
      expect((await stored()).content.nextYearIssues).toMatch(/^・自分の課題/);
      expect((await action('a5'))?.doneOn).toBe('2021-09-01');
      await round.call('PUT', `/api/${path}/actions/a5/done`, { doneOn: null });
      await mine.context().close();
    },
    120_000,
  );

  it('says who returned it, and when, beside the reason', async () => {
    const { revision } = await stored();
    await round.call('POST', `/api/${path}/submit`, { basedOn: revision });
    await round.call('POST', `/api/${path}/return`, {
      basedOn: revision + 1,
      comment: '数字を確かめてください。',
    });
    const page = await sheetPage();
    await page.getByText('数字を確かめてください。').waitFor();
    await page.getByText(/さんが\d{4}年.*に差し戻しました。/).waitFor();
    await expectSound(page);
    await page.context().close();
  }, 60_000);
});
