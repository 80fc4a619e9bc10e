import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 390, height: 844 } };
const OWN_PASSWORD = 'chosen by nobody else';
const INVITED = 'invited@hakaru.example.jp';

describe.skipIf(!browserWanted)(`accounts in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const at = (path: string) => `${round.service.url}/staff/${path}`;

  async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.staff-header').waitFor();
  }

  async function signedIn(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(at(path));
    await fillSignIn(page, ADMINISTRATOR.email, ADMINISTRATOR.password);
    return page;
  }

  async function expectFits(page: Page): Promise<void> {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await axeFindings(page)).toEqual([]);
  }

  it('invites by a link shown once, with which its owner sets a password; then role, sessions and disabling', async () => {
    const page = await signedIn(await browser.newContext(WIDE), 'accounts');
    await page.getByRole('button', { name: 'アカウントを追加する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '追加して招待用URLを表示する' }).click();
    expect(await dialog.textContent()).toContain('＊');
    await dialog.getByLabel('氏名').fill('招待 花子');
    await dialog.getByLabel('メールアドレス').fill(ADMINISTRATOR.email);
    await dialog.getByRole('radio', { name: '閲覧者' }).check();
    await dialog.getByRole('button', { name: '追加して招待用URLを表示する' }).click();
    await dialog.getByText('このメールアドレスのアカウントがすでにあります').waitFor();
    expect(await dialog.getByLabel('氏名').inputValue()).toBe('招待 花子');
    await dialog.getByLabel('メールアドレス').fill(INVITED);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '追加して招待用URLを表示する' }).click();
    const link = await dialog.locator('.one-time-url').inputValue();
    expect(link).toMatch(/\/staff\/reset#[0-9A-Z]{26}$/);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '閉じる' }).click();
    const row = page.locator('.account-row', { hasText: INVITED });
    await row.getByText('招待中').waitFor();
    expect(await page.content()).not.toContain(link.split('#')[1]);
    await expectFits(page);

    const invited = await (await browser.newContext(NARROW)).newPage();
    await invited.goto(link);
    await invited.getByRole('heading', { name: 'パスワードの設定' }).waitFor();
    await expectFits(invited);
    await invited.locator('input[type=password]').fill('password1');
    await invited.keyboard.press('Enter');
    await invited.locator('#error-summary').waitFor();
    expect(await axeFindings(invited)).toEqual([]);
    await invited.locator('input[type=password]').fill(OWN_PASSWORD);
    await invited.keyboard.press('Enter');
    await invited.locator('.indicator-card').first().waitFor();
    await invited.goto(at('accounts'));
    await invited.getByRole('heading', { level: 1 }).waitFor();
    expect(await invited.locator('.account-row').count()).toBe(0);
    await invited.goto(link);
    await invited.reload();
    await invited.locator('input[type=password]').fill(OWN_PASSWORD);
    await invited.keyboard.press('Enter');
    await invited.getByText('このURLはもう使えません').waitFor();
    expect(await axeFindings(invited)).toEqual([]);

    await page.reload();
    await row.getByText('サインイン中：1件').waitFor();
    await row.getByRole('button', { name: /氏名・役割を変える/ }).click();
    await dialog.getByRole('radio', { name: '管理者' }).check();
    await dialog.getByRole('button', { name: '保存する' }).click();
    await row.getByText('管理者').waitFor();
    await invited.goto(at('accounts'));
    await invited.locator('.account-row').first().waitFor();
    await expectFits(invited);

    await row.getByRole('button', { name: /停止する/ }).click();
    expect(await dialog.textContent()).toContain('サインイン中の1件はすぐに終わります');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '停止する' }).click();
    await row.getByText('停止中').waitFor();
    await invited.goto(at('accounts'));
    await invited.locator('input[type=password]').waitFor();
    await page.context().close();
    await invited.context().close();
  }, 90_000);

  it('shows who did what, filters it, goes on to older entries, and says that the chain is unbroken', async () => {
    const page = await signedIn(await browser.newContext(NARROW), 'audit');
    await page.getByText(/鎖は壊れていません（\d+件）/).waitFor();
    await page.locator('.data-table tbody tr').first().waitFor();
    await expectFits(page);
    await page.getByLabel('何をしたか').selectOption({ label: 'アンケートを作った' });
    await page.getByRole('button', { name: '絞り込む' }).click();
    await page.locator('.data-table tbody tr').filter({ hasText: 'アンケートを作った' }).waitFor();
    expect(await page.locator('.data-table tbody tr').count()).toBe(1);
    const csv = page.getByRole('link', { name: /CSV/ }).first();
    expect(await csv.getAttribute('href')).toBe('/api/audit.csv?action=create-questionnaire&headings=ja');
    await page.reload();
    await page.locator('.data-table tbody tr').first().waitFor();
    expect(await page.locator('.data-table tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: '絞り込みを解除する' }).click();
    await page.locator('.data-table tbody tr').nth(2).waitFor();

    await page.goto(at('account'));
    await page.getByText('この画面').first().waitFor();
    await expectFits(page);
    await page.getByLabel('いまのパスワード').fill('not this one');
    await page.getByLabel('新しいパスワード').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'パスワードを変える' }).click();
    await page.getByText('いまのパスワードと違います').first().waitFor();
    expect(await page.getByLabel('新しいパスワード').inputValue()).toBe(OWN_PASSWORD);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('warns an idle window, agrees with the others, and ends the session with everything typed kept', async () => {
    const context = await browser.newContext(WIDE);
    await context.clock.install();
    const page = await signedIn(context, 'account');
    const other = await context.newPage();
    await other.goto(at('accounts'));
    await other.locator('.account-row').first().waitFor();
    await page.getByLabel('いまのパスワード').fill('half a pass');

    await context.clock.fastForward('29:00');
    await other.keyboard.press('Shift');
    await context.clock.fastForward('02:00');
    await context.clock.runFor(2_000);
    // Somebody works in the other window: nobody is warned here.
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });

    await context.clock.fastForward('28:30');
    const warning = page.getByRole('alertdialog');
    await warning.getByRole('heading', { name: /操作がないため、あと.*でサインアウトします/ }).waitFor();
    await page.waitForFunction(() => document.title.includes('操作がないため'));
    expect(await axeFindings(page)).toEqual([]);
    await other.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: 'このまま続ける' }).click();
    await context.clock.runFor(2_000);
    await other.getByRole('alertdialog').waitFor({ state: 'detached' });
    await warning.waitFor({ state: 'detached' });

    await context.clock.fastForward('30:30');
    await warning.waitFor();
    await context.clock.fastForward('02:00');
    await page.getByText('操作がなかったため、サインアウトしました').waitFor();
    await other.getByText('操作がなかったため、サインアウトしました').waitFor();
    expect((await context.request.get(`${round.service.url}/api/session`)).status()).toBe(401);
    expect(await axeFindings(page)).toEqual([]);

    await page.locator('.gate input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.locator('.gate').waitFor({ state: 'detached' });
    expect(await page.getByLabel('いまのパスワード').inputValue()).toBe('half a pass');
    await other.locator('.gate').waitFor({ state: 'detached' });
    await other.locator('.account-row').first().waitFor();
    await context.close();
  }, 60_000);
});
