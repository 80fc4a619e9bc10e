import type { Page } from 'playwright-core';
import type { Half, SheetContent, SheetCount } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { confirm, press } from './year-office.ts';

export const field = (page: Page, place: string) => page.locator(`#sheet-${place}`);

export async function saved(page: Page): Promise<void> {
  await page.locator('.saved-line.is-saved', { hasText: 'に保存しました' }).waitFor();
}

export async function badge(page: Page, word: string): Promise<void> {
  await page.locator('.page-heading .badge', { hasText: word }).waitFor();
}

/** The action plan, typed period by period: the four quarters are offered, months of one's own are added. */
export async function typePlan(page: Page, { periods }: SheetContent): Promise<void> {
  const byQuarter = periods.every(({ label }) => label.includes('四半期'));
  if (byQuarter) await press(page, '四半期ごとに始める');
  for (const [at, { label, firstMonth, lastMonth, actions }] of periods.entries()) {
    const place = `periods-${at}`;
    if (!byQuarter) {
      await press(page, '期間を加える');
      await field(page, `${place}-label`).fill(label);
      await field(page, `${place}-firstMonth`).selectOption(String(firstMonth));
      await field(page, `${place}-lastMonth`).selectOption(String(lastMonth));
    }
    for (const [row, { text, track, responsibleBody }] of actions.entries()) {
      const own = `${place}-actions-${row}`;
      if (row > 0) await field(page, place).getByRole('button', { name: '取組を加える' }).click();
      await field(page, `${own}-text`).fill(text);
      if (track === undefined && responsibleBody === undefined) continue;
      await field(page, own).locator('summary').click();
      if (track !== undefined) await field(page, `${own}-track`).fill(track);
      if (responsibleBody !== undefined) await field(page, `${own}-responsibleBody`).fill(responsibleBody);
    }
  }
}

/** One half of a count; its name and body with the first half that is typed. */
export async function typeCount(page: Page, at: number, count: SheetCount, half: Half): Promise<void> {
  const figure = count.entries.find(({ asOf }) => asOf === half)?.figure;
  if (!figure) return;
  const place = `counts-${at}`;
  if ((await field(page, place).count()) === 0) {
    await press(page, '件数を加える');
    await field(page, `${place}-label`).fill(count.label);
    await field(page, `${place}-body`).fill(count.body ?? '');
    if (count.unit !== undefined) await field(page, `${place}-unit`).fill(count.unit);
    if (count.startedOn !== undefined) await field(page, `${place}-startedOn`).fill(count.startedOn);
  }
  const entry = `${place}-entries-${count.entries.findIndex(({ asOf }) => asOf === half)}-figure`;
  await field(page, `${entry}-kind-${half}`).selectOption(figure.kind);
  if (figure.kind === 'of-total') await field(page, `${entry}-done`).fill(String(figure.done));
  await field(page, `${entry}-total`).fill(String(figure.total));
  if (figure.kind === 'of-total') return;
  for (const [row, { label, count: number }] of figure.parts.entries()) {
    await field(page, entry).getByRole('button', { name: '内訳を加える' }).click();
    await field(page, `${entry}-parts-${row}-label`).fill(label);
    await field(page, `${entry}-parts-${row}-count`).fill(String(number));
  }
}

/** 把握: a committee has taken note of a half. */
export async function acknowledge(page: Page, committee: string, half: '中間' | '期末', on: string) {
  await press(page, '把握を記録する…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('部会').fill(committee);
  await dialog.getByLabel(half, { exact: true }).check();
  await dialog.getByLabel('把握した日').fill(on);
  await confirm(page, '記録する');
  await page.locator('td, th', { hasText: committee }).first().waitFor();
}

export async function act(
  page: Page,
  name: '確認に回す' | '差し戻す' | '確定する',
  becomes: string,
  why?: string,
) {
  await press(page, `${name}…`);
  if (why !== undefined) await page.getByRole('dialog').getByRole('textbox').fill(why);
  await confirm(page, name);
  await badge(page, becomes);
}
