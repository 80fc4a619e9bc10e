import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import { ADMINISTRATOR, type RunningRound } from '../journeys/running-round.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import {
  COLLEAGUE,
  COMMENT,
  confirm,
  expectSound,
  fixedRound,
  NARROW,
  openedBy,
  type Person,
  saved,
  VIEWER,
  WIDE,
} from './sheet-round.ts';

describe.skipIf(!browserWanted)(`the progress sheet of FY2021${browserNote}`, () => {
  let browser: Browser;
  let round: RunningRound;
  let items: PlanReply['items'];
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), fixedRound()]);
    const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
    ({ items } = await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const sheetPath = (item: number) => `/staff/sheets/${items[item - 1]?.id}/2021`;
  const stored = (item: number) =>
    round.call<SheetReply>('GET', `/api/items/${items[item - 1]?.id}/sheets/2021`);

  const opened = (path: string, options = WIDE, who: Person = ADMINISTRATOR) =>
    openedBy(browser, `${round.service.url}${path}`, options, who);

  const field = (page: Page, name: string) => page.locator(`#sheet-${name}`);
  const press = (page: Page, name: string | RegExp, exact = false) =>
    page.getByRole('button', { name, exact }).click();
  const badge = (page: Page, word: string) =>
    page.locator('.page-heading .badge', { hasText: word }).waitFor();

  it('is led to from the overview, takes the suggestions, and is fixed once issues are written', async () => {
    const page = await opened('/staff/');
    await page.getByText('目標①－２ 未達成：翌年度の課題が未記入', { exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: /^書く/ }).click();
    await page.locator('#sheet-nextYearIssues:focus').waitFor();
    await expectSound(page);

    await press(page, '四半期ごとに始める');
    const first = '・「区ＣＭ事業のＰＤＣＡ」の振返り\n　（→各部会で次の実践に生かす）';
    await page.locator('#sheet-periods-0-actions-0-text').fill(first);
    await press(page, 'この文を入れる');
    await page.getByText('欄に入っています').first().waitFor();
    await saved(page);
    const { content } = await stored(1);
    // The quarters in which nothing is written yet are kept with their labels alone.
    expect(content.periods.map(({ label, actions }) => [label, actions.length])).toEqual([
      ['【第１四半期】', 1],
      ['【第２四半期】', 0],
      ['【第３四半期】', 0],
      ['【第４四半期】', 0],
    ]);
    expect(content.periods[0]?.actions[0]?.text).toBe(first);
    expect(content.yearEndEvaluation).toContain('　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長');
    expect(content.yearEndEvaluation).toContain('①－２については目標の達成に至らなかった。');

    // What was written is never taken away: the figures differ, so that the text is offered again, for the end.
    await field(page, 'yearEndEvaluation').fill('前文。\n　＜①－２＞ 22 区長/24 区長');
    await page.getByText('＜①－２＞の数字が、いまの集計と違います').waitFor();
    await press(page, 'この文を入れる');
    expect(await field(page, 'yearEndEvaluation').inputValue()).toMatch(
      /^前文。\n　＜①－２＞ 22 区長[\s\S]*23 区長/,
    );

    await press(page, '確認に回す…');
    await page.getByRole('dialog').getByText('確認中も内容は直せます').waitFor();
    await expectSound(page);
    await confirm(page, '確認に回す');
    await badge(page, '確認中');
    await press(page, '確定する…');
    await page.getByRole('dialog').getByText('まだ確定できません').waitFor();
    await expectSound(page);
    expect((await stored(1)).status).toBe('in-review');
    await page.getByRole('dialog').getByRole('button', { name: '翌年度にむけた課題と方向性' }).click();
    await page.locator('#sheet-nextYearIssues:focus').waitFor();

    await press(page, '差し戻す…');
    await confirm(page, '差し戻す');
    await page.getByRole('dialog').getByText('＊').first().waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('課題を書いてください。');
    await confirm(page, '差し戻す');
    await badge(page, '下書き');
    await page.getByText('課題を書いてください。').waitFor();

    await press(page, /この意見を入れる/);
    expect(await field(page, 'nextYearIssues').inputValue()).toBe(`・${COMMENT}`);
    await press(page, '確認に回す…');
    await confirm(page, '確認に回す');
    await badge(page, '確認中');
    await press(page, '確定する…');
    // It stands there word for word: the sheet can be fixed, and says what will stop the publication.
    await page.getByRole('dialog').locator('q', { hasText: COMMENT }).waitFor();
    await expectSound(page);
    await confirm(page, '確定する');
    await badge(page, '確定');
    await page.getByText('理由を書いて確定を解いてください').waitFor();
    expect(await page.locator('.sheet-sections textarea').count()).toBe(0);
    expect(await page.locator('.sheet-sections .as-entered', { hasText: '（→各部会' }).count()).toBe(1);
    await expectSound(page);
    await page.goto(`${round.service.url}/staff/`);
    await page.locator('.indicator-card').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('翌年度の課題が未記入').count()).toBe(0);
    await page.context().close();
  }, 180_000);

  it('holds overlapping periods and the counts of item 2, added up while they are written', async () => {
    const page = await opened(sheetPath(2));
    await page.locator('.sheet-layout').waitFor();
    const periods = [
      ['４月～９月', '4', '9'],
      ['９月～10月', '9', '10'],
    ] as const;
    for (const [at, [label, firstMonth, lastMonth]] of periods.entries()) {
      await press(page, '期間を加える');
      await field(page, `periods-${at}-label`).fill(label);
      await field(page, `periods-${at}-firstMonth`).selectOption(firstMonth);
      await field(page, `periods-${at}-lastMonth`).selectOption(lastMonth);
      await field(page, `periods-${at}-actions-0-text`).fill('標準化計画に沿った取組を実施する。');
    }
    await press(page, '件数を加える');
    await field(page, 'counts-0-label').fill('作業手順書等の改善提案の審議');
    await field(page, 'counts-0-body').fill('福祉・健康部会');
    await page.locator('#sheet-counts-0-entries-0-figure-kind-mid-year').selectOption('breakdown');
    await field(page, 'counts-0-entries-0-figure-total').fill('16');
    await page.locator('#sheet-counts-0-entries-1-figure-kind-year-end').selectOption('breakdown');
    await field(page, 'counts-0-entries-1-figure-total').fill('３２');
    const parts = [
      ['統一になじまない', '28'],
      ['改訂等実施', '3'],
    ] as const;
    for (const [at, [label, count]] of parts.entries()) {
      await press(page, /^内訳を加える.*期末/);
      await field(page, `counts-0-entries-1-figure-parts-${at}-label`).fill(label);
      await field(page, `counts-0-entries-1-figure-parts-${at}-count`).fill(count);
    }
    await page.getByText('28＋3＝31　全体の数32に１足りません').waitFor();
    await page.locator('.saved-line.is-refused').waitFor();
    await page.getByText('＊内訳の合計31と全体の数32が合いません').waitFor();
    await expectSound(page);
    await field(page, 'counts-0-entries-1-figure-parts-1-count').fill('４');
    await page.getByText('28＋4＝32　全体の数と合っています').waitFor();
    await page.getByText('16案件 → 32案件（28＋４）').waitFor();
    await saved(page);
    await expectSound(page);
    const { content } = await stored(2);
    expect(content.periods.map(({ label }) => label)).toEqual(['４月～９月', '９月～10月']);
    expect(content.counts[0]?.entries).toEqual([
      { asOf: 'mid-year', figure: { kind: 'breakdown', total: 16, parts: [] } },
      {
        asOf: 'year-end',
        figure: {
          ...{ kind: 'breakdown', total: 32 },
          parts: [
            { label: '統一になじまない', count: 28 },
            { label: '改訂等実施', count: 4 },
          ],
        },
      },
    ]);
    await page.context().close();
  }, 180_000);

  it('tells two editors of each other, joins what each wrote alone, and lets them choose the rest', async () => {
    const mine = await opened(sheetPath(2));
    const theirs = await opened(sheetPath(2), WIDE, COLLEAGUE);
    await field(theirs, 'midYearEvaluation').fill('同僚の中間');
    await field(theirs, 'secondHalfDirection').fill('同僚の方向性');
    await saved(theirs);
    await field(mine, 'midYearEvaluation').fill('自分の中間');
    await field(mine, 'yearEndEvaluation').fill('自分の期末');
    await mine.getByText('同僚さんが').waitFor();
    await expectSound(mine);
    const conflict = mine.locator('.conflict');
    await conflict.getByText('同僚の中間').waitFor();
    await conflict.getByText('自分の中間').waitFor();
    await press(mine, 'この内容で保存する');
    await conflict.getByText('＊１つ選んでください').waitFor();
    await conflict.getByLabel('自分の内容').check();
    await press(mine, 'この内容で保存する');
    await saved(mine);
    expect((await stored(2)).content).toMatchObject({
      midYearEvaluation: '自分の中間',
      secondHalfDirection: '同僚の方向性',
      yearEndEvaluation: '自分の期末',
    });
    await mine.context().close();
    await theirs.context().close();
  }, 180_000);

  it('is taken note of, marked as done and read by version on a small screen, in English', async () => {
    const page = await opened(sheetPath(2), NARROW);
    await press(page, 'Record an acknowledgement…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Committee').fill('人事・財政部会');
    await dialog.getByLabel('Mid-year').check();
    // The year is over: no day is proposed.
    expect(await dialog.getByLabel('Day').inputValue()).toBe('');
    await dialog.getByLabel('Day').fill('2022-04-01');
    await confirm(page, 'Record');
    await dialog.getByText(/from .*1 April 2021 to .*31 March 2022/).waitFor();
    await expectSound(page);
    await dialog.getByLabel('Day').fill('2021-10-08');
    await confirm(page, 'Record');
    await press(page, /^Take back/);
    await press(page, 'Put back: 人事・財政部会');
    await page.locator('td, th', { hasText: '人事・財政部会' }).first().waitFor();
    await expect.poll(async () => (await stored(2)).acknowledgements.length).toBe(1);
    await expectSound(page);

    await page.getByRole('link', { name: 'Progress sheets of FY2021' }).click();
    await page.getByRole('link', { name: 'Actions: due and done' }).click();
    await page.locator('.board-row').first().waitFor();
    await expectSound(page);
    await press(page, /^Mark as done….*４月～９月/);
    await dialog.getByLabel('Done on').fill('2022-07-01');
    await confirm(page, 'Mark as done');
    await dialog.getByText(/Give a day from .* to .*30 June 2022/).waitFor();
    await dialog.getByLabel('Done on').fill('2021-09-30');
    await confirm(page, 'Mark as done');
    await page.getByText('Done (1)').waitFor();
    await press(page, /^Not done after all/);
    await expect.poll(() => page.getByText('Done (1)').count()).toBe(0);

    await page.goto(`${round.service.url}${sheetPath(2)}/versions?from=0&to=1`);
    await page.locator('.diff-line.is-added').first().waitFor();
    expect(await page.locator('#from').inputValue()).toBe('0');
    await expectSound(page);
    await page.context().close();
  }, 180_000);

  it('is only read by viewers', async () => {
    const page = await opened(sheetPath(2), WIDE, VIEWER);
    await page.getByText('閲覧だけできます').waitFor();
    expect(await page.locator('main textarea, main input, .workflow button').count()).toBe(0);
    await page.getByText('16案件').waitFor();
    await expectSound(page);
    await page.context().close();
  }, 60_000);
});
