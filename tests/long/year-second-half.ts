/** From December to March: the board, the questionnaire of the year’s end, and the sheets until they are fixed. */
import { expect } from 'vitest';
import { confirm, expectSound, press } from './year-office.ts';
import { COMMENT, type FiscalYear, ISSUES, leave } from './year-places.ts';
import * as rounds from './year-rounds.ts';
import * as sheets from './year-sheets.ts';

export async function lookAtBoard({ office, boardPath }: FiscalYear): Promise<void> {
  office.on('2021-12-10');
  const page = await office.signedIn(boardPath());
  // Two of the first quarter, two of the second; of item 2 until September and until October.
  await page.getByText('期限を過ぎた取組（6）').waitFor();
  await page.getByText('この四半期が期限の取組（2）').waitFor();
  await expectSound(page);
  await press(page, /^済にする….*「制度のeラーニング」を実施する/);
  await page.getByRole('dialog').getByLabel('完了日').fill('2021-09-06');
  await confirm(page, '済にする');
  await page.getByText('期限を過ぎた取組（5）').waitFor();
  await page.getByText('済んだ取組（2）').waitFor();
  await expectSound(page);
  await leave(page);
}

export async function askAtYearEnd({ office }: FiscalYear): Promise<void> {
  const id = office.questionnaireId;
  office.on('2022-02-21');
  const page = await office.signedIn(rounds.roundPath(id));
  await page.getByLabel('回答期限').fill('2022-03-14');
  await page.getByText('発行できます').waitFor();
  await page.locator('.saved-line.is-saved').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'リハーサルをする' }).click();
  await press(page, 'リハーサルを始める');
  await page.getByText('すべて予定どおりでした').waitFor({ timeout: 90_000 });
  await expectSound(page);
  await page.goto(`${office.url}${rounds.roundPath(id)}`);
  const links = await rounds.issue(office, page, id);
  expect(links).toHaveLength(24);
  await leave(page);

  const path = (link = '') => new URL(link).pathname;
  await rounds.answerInWindow(await office.stranger(path(links[0])), { q1: '1', q2: '2' });
  await rounds.answerInWindow(await office.stranger(path(links[8])), { q1: '2', q2: '3' }, COMMENT);
  for (const link of links.slice(1, 8)) await rounds.answerByForm(link, { q1: '1', q2: '1' });

  office.on('2022-03-07');
  const chase = await office.signedIn(rounds.roundPath(id));
  await press(chase, '未回答の15人を選ぶ');
  await press(chase, '15人の文面をコピーして再依頼を記録…');
  await chase.getByRole('dialog').locator('.name-list li').first().waitFor();
  await expectSound(chase);
  await confirm(chase, '再依頼を記録する');
  await chase.locator('.announcement', { hasText: '15人への再依頼を記録しました' }).waitFor();
  for (const link of links.slice(9)) await rounds.answerByForm(link, { q1: '2', q2: '1' });
  await leave(chase);

  office.on('2022-03-15');
  const last = await office.signedIn(rounds.roundPath(id));
  await rounds.closeAndFix(last);
  await last.goto(`${office.url}${rounds.roundPath(id)}/results`);
  await last.locator('canvas').first().waitFor();
  const results = (await last.locator('main').textContent()) ?? '';
  expect(results).toMatch(/24\s*\/\s*24/);
  expect(results).toMatch(/23\s*\/\s*24/);
  await last.locator('.comment-item', { hasText: COMMENT }).locator('button[aria-pressed]').click();
  await last.locator('.comment-item.is-marked').waitFor();
  await expectSound(last);
  await leave(last);
}

export async function fixSheets({ office, contentOf, stored, toSheet, planPath }: FiscalYear): Promise<void> {
  office.on('2022-03-24');
  const page = await office.signedIn(planPath());
  await press(page, '① 令和３年度（2021年度）を書く');
  const judged = page.getByRole('group', { name: '実績' }).getByRole('combobox');
  expect(await judged.count()).toBe(2);
  for (const one of await judged.all()) await one.selectOption('yes');
  await page.getByLabel('出典').fill('各部会');
  await press(page, /^保存する$/);
  await page.locator('.year-cell', { hasText: '判断のうち達成' }).first().waitFor();

  await toSheet(page, 2);
  const second = contentOf(2);
  for (const [at, count] of second.counts.entries()) await sheets.typeCount(page, at, count, 'year-end');
  await page.getByText('16案件 → 32案件（28＋４）').waitFor();
  await sheets.field(page, 'yearEndEvaluation').fill(second.yearEndEvaluation);
  await sheets.field(page, 'nextYearIssues').fill(second.nextYearIssues);
  await sheets.saved(page);
  await sheets.acknowledge(page, '区長会議人事・財政部会', '期末', '2022-03-24');
  await sheets.act(page, '確認に回す', '確認中');
  await sheets.act(page, '確定する', '確定');
  expect((await stored(2)).content.counts.map(({ key: _, ...count }) => count)).toEqual(
    second.counts.map(({ key: _, ...count }) => count),
  );

  await toSheet(page, 1);
  await press(page, 'この文を入れる');
  await page.getByText('欄に入っています').first().waitFor();
  await sheets.saved(page);
  await sheets.act(page, '確認に回す', '確認中');
  await press(page, '確定する…');
  await page.getByRole('dialog').getByText('まだ確定できません').waitFor();
  await expectSound(page);
  await page.getByRole('dialog').getByRole('button', { name: '翌年度にむけた課題と方向性' }).click();
  await sheets.act(page, '差し戻す', '下書き', '課題を書いてください。');
  await page.getByText('課題を書いてください。').waitFor();
  await page.getByText('この欄は公表されます').waitFor();
  await press(page, /この意見を入れる/);
  await sheets.saved(page);
  await sheets.act(page, '確認に回す', '確認中');
  // The sheet is published, and comments were promised not to be: fixing says so, and leads to the words.
  await press(page, '確定する…');
  const quoted = page.getByRole('dialog').locator('q', { hasText: COMMENT });
  await quoted.waitFor();
  await expectSound(page);
  await page.getByRole('dialog').getByRole('button', { name: '翌年度にむけた課題と方向性' }).click();
  await page.locator('#sheet-nextYearIssues:focus').fill(ISSUES);
  await sheets.saved(page);
  await sheets.act(page, '確定する', '確定');
  // What the committee takes note of is the fixed sheet.
  await sheets.acknowledge(page, '区長会議人事・財政部会', '期末', '2022-03-24');
  await expectSound(page);
  const { content, acknowledgements } = await stored(1);
  expect(content.yearEndEvaluation).toContain('　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長');
  expect(content.nextYearIssues).toBe(ISSUES);
  expect(acknowledgements.map(({ half }) => half)).toEqual(['mid-year', 'year-end']);
  await leave(page);
}
