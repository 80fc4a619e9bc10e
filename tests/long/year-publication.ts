/** From March to April: paper, the public page, its correction, and the next year. */
import { expect } from 'vitest';
import type { PlanYearsReply } from '../../shared/api/plan-editing-api.ts';
import { confirm, expectSound, press } from './year-office.ts';
import { type FiscalYear, ISSUES, leave } from './year-places.ts';

export async function printSheets({ office }: FiscalYear): Promise<void> {
  office.on('2022-03-25');
  const page = await office.signedIn(`/staff/sheets?plan=${office.plan.id}&year=2021`);
  await page.locator('.sheet-card').first().waitFor();
  await expectSound(page);
  const link = page.getByRole('link', { name: 'A3で印刷' });
  await page.goto(new URL((await link.getAttribute('href')) ?? '', office.url).href);
  expect(await page.locator('.progress-table thead th').allTextContents()).toEqual([
    ...['番号', '項目名', 'めざすべき状態', '目標達成水準', '行動計画・取組内容'],
    ...['中間自己評価と下半期の方向性', '期末自己評価', '翌年度にむけた課題と方向性'],
  ]);
  expect(await page.locator('body.is-draft').count()).toBe(0);
  // Its figures stand in the evaluation: they are not printed a second time below it.
  const printed = (await page.locator('main, body').first().textContent()) ?? '';
  expect(printed).toMatch(/32案件[\s\S]*28案件[\s\S]*４案件/);
  expect(printed).not.toContain('32案件（28＋４）');
  await expectSound(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [width, height] = [...(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [])].slice(1).map(Number);
  expect([Math.round(((width ?? 0) / 72) * 25.4), Math.round(((height ?? 0) / 72) * 25.4)]).toEqual([
    420, 297,
  ]);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await leave(page);
}

export async function publishResults({ office, publicPath }: FiscalYear): Promise<void> {
  office.on('2022-03-31');
  const page = await office.signedIn(`/staff/plans/${office.plan.id}/publication/2021`);
  await page.getByText('まだ公表していません').waitFor();
  await page.frameLocator('iframe').getByText('24人の区長のうち23人が').first().waitFor();
  await expectSound(page);
  await press(page, '市民向けに公表する…');
  await page.getByRole('dialog').getByText('成果指標３件（達成２、未達成１）').waitFor();
  await expectSound(page);
  await confirm(page, '市民向けに公表する');
  await page.getByText('公表しています（第１版').waitFor();
  await leave(page);

  const citizen = await office.stranger(publicPath(), false);
  const text = (await citizen.locator('main').textContent()) ?? '';
  expect(text).toMatch(/24\s*\/\s*24[\s\S]*?達成[\s\S]*23\s*\/\s*24[\s\S]*?未達成/);
  expect(text).toMatch(/32案件[\s\S]*?統一した手法になじまない[\s\S]*?28/);
  expect(text).not.toContain('下書き');
  await leave(citizen);
  const withScript = await office.stranger(publicPath());
  await expectSound(withScript);
  await leave(withScript);
}

export async function correctResult({ office, publicPath }: FiscalYear): Promise<void> {
  office.on('2022-04-04');
  const page = await office.signedIn(`/staff/plans/${office.plan.id}/publication/2021`);
  await press(page, '訂正…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('訂正後の分子').fill('23');
  await dialog.getByLabel('理由').fill('１区の回答の転記に誤りがあったため');
  // Those who answered were 24: no more of them can have answered positively.
  await dialog.getByText('判定：達成 のまま変わりません').waitFor();
  await expectSound(page);
  await confirm(page, '訂正後のページを確かめる');
  await dialog.frameLocator('iframe').getByText('24人の区長のうち23人が').first().waitFor();
  await expectSound(page);
  await confirm(page, '訂正を公表する');
  await page.getByText('公表しています（第２版').waitFor();
  await leave(page);
  const citizen = await office.stranger(publicPath());
  await citizen.getByText('１区の回答の転記に誤りがあったため').waitFor();
  await expectSound(citizen);
  await citizen.goto(`${office.url}${publicPath('/v/1')}`);
  await citizen.getByText('24人の区長のうち24人が').first().waitFor();
  expect(await citizen.getByText('１区の回答の転記に誤りがあったため').count()).toBe(0);
  await expectSound(citizen);
  await leave(citizen);
}

export async function beginNextYear({ office, contentOf, sheetPath, stored }: FiscalYear): Promise<void> {
  office.on('2022-04-11');
  const page = await office.signedIn(`/staff/sheets?plan=${office.plan.id}&year=2021`);
  await press(page, '翌年度へ引き継ぐ…');
  await page.getByRole('dialog').getByRole('button', { name: '件を作る' }).waitFor();
  await expectSound(page);
  await confirm(page, '件を作る');
  await page.getByRole('heading', { level: 1, name: '令和４年度（2022年度）の進捗状況' }).waitFor();
  await page.goto(`${office.url}${sheetPath(1, 2022)}`);
  await page.locator('.beside-box', { hasText: ISSUES }).waitFor();
  await page.getByText('この年度の進捗状況は、まだ確定していません。').waitFor({ state: 'detached' });
  await expectSound(page);
  const { content, status } = await stored(1, 2022);
  expect(status).toBe('draft');
  expect(content.periods.map(({ label }) => label)).toEqual(contentOf(1).periods.map(({ label }) => label));
  expect(content.periods.flatMap(({ actions }) => actions.filter(({ doneOn }) => doneOn))).toEqual([]);
  expect(content.yearEndEvaluation).toBe('');

  await page.goto(`${office.url}/staff/plans/${office.plan.id}/new-year?year=2022`);
  await press(page, '①－１の目標を書き換える');
  const row = page.getByRole('row').filter({ has: page.getByText('①－１', { exact: true }) });
  await row.getByLabel('分子').fill('24');
  await expectSound(page);
  await press(page, '1件の目標を書く');
  await page.getByText('令和４年度（2022年度）の目標を1件書きました').first().waitFor();
  await expectSound(page);
  const { indicators } = await office.call<PlanYearsReply>('GET', `/api/plans/${office.plan.id}/years`);
  expect(indicators[0]?.years[2]?.target).toEqual({ numerator: 24, denominator: 24 });
  await leave(page);
}
