/** From April to October: the plans, last year’s review, the e-learning, the mid-year evaluation. */
import { expect } from 'vitest';
import type { ActionPeriod } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { ALL_RIGHT, FOUR_RIGHT, THREE_RIGHT } from '../support/quiz-content.ts';
import { confirm, expectSound, press } from './year-office.ts';
import { type FiscalYear, leave } from './year-places.ts';
import * as rounds from './year-rounds.ts';
import * as sheets from './year-sheets.ts';

export async function writePlans({ office, contentOf, stored, toSheet }: FiscalYear): Promise<void> {
  office.on('2021-04-12');
  const page = await office.signedIn('/staff/');
  await page.locator('.indicator-card').first().waitFor();
  await expectSound(page);
  for (const item of [1, 2]) {
    await toSheet(page, item);
    await sheets.typePlan(page, contentOf(item));
    await sheets.saved(page);
    await expectSound(page);
    const { periods } = (await stored(item)).content;
    const said = ({ label, firstMonth, lastMonth, actions }: ActionPeriod) => [
      ...[label, firstMonth, lastMonth],
      ...actions.map(({ text, track }) => [text, track]),
    ];
    expect(periods.map(said)).toEqual(contentOf(item).periods.map(said));
  }
  await page.locator('.target-row, table', { hasText: '２年目の標準化計画達成' }).first().waitFor();
  await leave(page);
}

export async function reviewLastYear({ office, stored, boardPath, planPath }: FiscalYear): Promise<void> {
  office.on('2021-06-18');
  const page = await office.signedIn(planPath());
  await press(page, '①－１ 令和２年度（2020年度）を書く');
  const editor = page.getByRole('form', { name: '①－１　令和２年度（2020年度）' });
  await editor.getByRole('group', { name: '実績' }).getByLabel('分子').fill('21');
  await editor.getByRole('group', { name: '実績' }).getByLabel('分母').fill('24');
  await editor.getByLabel('出典').fill('令和２年度 進捗状況');
  await page.keyboard.press('Enter');
  await page.locator('.year-cell', { hasText: '実績 21/24' }).getByText('達成').waitFor();
  await expectSound(page);

  const id = await rounds.draftReview(office, '2021-06-25');
  await page.goto(`${office.url}${rounds.roundPath(id)}`);
  const links = await rounds.issue(office, page, id);
  expect(links).toHaveLength(3);
  for (const link of links) await rounds.answer(office, link, { q1: { option: '2' } });
  await page.reload();
  await rounds.closeAndFix(page);

  await page.goto(`${office.url}${boardPath()}`);
  await press(page, /^済にする….*前年度に各部会/);
  await expectSound(page);
  await confirm(page, '済にする');
  await page.getByText('済んだ取組（1）').waitFor();
  expect((await stored(1)).content.periods[0]?.actions[0]?.doneOn).toBe('2021-06-18');
  await leave(page);
}

export async function holdELearning({ office }: FiscalYear): Promise<void> {
  office.on('2021-08-02');
  const quizId = await rounds.draftQuiz(office, '2021-08-31');
  const page = await office.signedIn(rounds.roundPath(quizId));
  await page.getByText('５問中４問以上の正解で合格。').waitFor();
  await expectSound(page);
  const links = await rounds.issue(office, page, quizId);
  for (const [place, link] of links.slice(0, 11).entries())
    await rounds.answer(office, link, place === 0 ? THREE_RIGHT : place < 4 ? FOUR_RIGHT : ALL_RIGHT);
  await page.goto(`${office.url}${rounds.roundPath(quizId)}/results`);
  const panel = page.locator('section[aria-labelledby="quiz"]');
  await panel.getByText('誤りの多い順').waitFor();
  expect(await panel.locator('.quiz-shares .ratio-figure').allTextContents()).toEqual([
    ...['10/13(76.9%)', '7/13(53.8%)'],
  ]);
  await expectSound(page);
  office.on('2021-09-06');
  const later = await office.signedIn(rounds.roundPath(quizId));
  await rounds.closeAndFix(later);
  await leave(page);
  await leave(later);
}

export async function evaluateMidYear({
  office,
  contentOf,
  sheetPath,
  stored,
  toSheet,
}: FiscalYear): Promise<void> {
  office.on('2021-10-05');
  const page = await office.signedIn(sheetPath(1));
  for (const item of [1, 2]) {
    await toSheet(page, item);
    const { midYearEvaluation, secondHalfDirection, counts } = contentOf(item);
    await sheets.field(page, 'midYearEvaluation').fill(midYearEvaluation);
    await sheets.field(page, 'secondHalfDirection').fill(secondHalfDirection);
    for (const [at, count] of counts.entries()) await sheets.typeCount(page, at, count, 'mid-year');
    await sheets.saved(page);
    await sheets.acknowledge(page, '区長会議人事・財政部会', '中間', '2021-10-05');
    await expectSound(page);
  }
  const { content, acknowledgements } = await stored(2);
  expect(content.midYearEvaluation).toBe(contentOf(2).midYearEvaluation);
  expect(content.counts.map(({ entries }) => entries)).toEqual(
    contentOf(2)
      .counts.slice(0, 2)
      .map(({ entries }) => entries.filter(({ asOf }) => asOf === 'mid-year')),
  );
  expect(acknowledgements).toMatchObject([{ half: 'mid-year', on: '2021-10-05' }]);
  await leave(page);
}
