import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { ADMINISTRATOR, type DraftRound, startDraftRound } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';

const WIDE: BrowserContextOptions = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { locale: 'en-US', viewport: { width: 390, height: 844 } };

describe.skipIf(!browserWanted)(`the questionnaire’s editor in a real browser${browserNote}`, () => {
  let browser: Browser;
  let round: DraftRound;
  beforeAll(async () => {
    [browser, round] = await Promise.all([launchBrowser(), startDraftRound()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await round?.close();
  });

  const path = () => `/api/questionnaires/${round.questionnaireId}`;
  const stored = () => round.call<QuestionnaireReply>('GET', path());

  async function opened(options: BrowserContextOptions, first = '.question-card'): Promise<Page> {
    const context = await browser.newContext(options);
    if (options === NARROW) await context.addInitScript(() => localStorage.setItem('hakaru.locale', 'en'));
    const page = await context.newPage();
    await page.goto(`${round.service.url}/staff/questionnaires/${round.questionnaireId}`);
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.locator(first).first().waitFor();
    return page;
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  const saved = (page: Page) => page.locator('.saved-line.is-saved', { hasText: /に保存しました|Saved at/ });
  const texts = (page: Page) => page.locator('.card-text').allTextContents();

  it('writes a question, a condition and what counts, by itself saved, seen at once as respondents will', async () => {
    const page = await opened(WIDE);
    const preview = page.frameLocator('.preview-frame');
    await preview.getByText('北区長 様').waitFor();
    await expectSound(page);

    await page.getByRole('button', { name: '１つ選択' }).click();
    await page.locator('.question-form').waitFor();
    await page.keyboard.type('研修は役に立ちましたか。');
    await page.locator('#edit-questions-3-options-0-label-ja').fill('はい');
    await page.locator('#edit-questions-3-options-1-label-ja').fill('いいえ');
    await page.getByLabel('条件にする前の設問').selectOption({ index: 1 });
    await page.locator('#edit-questions-3-showWhen-q1-4').check();
    await page.getByText('問１で４を選んだ人だけに表示').first().waitFor();
    await page.getByText('英語がまだない所：３件').or(page.getByText('英語がまだない所：3件')).waitFor();
    await saved(page).waitFor();
    await expectSound(page);
    expect((await stored()).questions[3]).toMatchObject({
      code: 'q4',
      text: { ja: '研修は役に立ちましたか。' },
      options: [{ code: '1' }, { code: '2' }],
      showWhen: [{ question: 'q1', options: ['4'] }],
    });

    const card = preview.locator('[data-question="q4"]');
    await preview.getByText('研修は役に立ちましたか。').waitFor({ state: 'attached' });
    expect(await card.isVisible()).toBe(false);
    await preview.locator('[data-question="q1"] label', { hasText: /^そう思わない$/ }).click();
    await card.waitFor();
    const before = await stored();
    await preview.getByRole('button', { name: '入力内容を確認する' }).click();
    await preview
      .getByRole('button', { name: '一時保存する' })
      .or(preview.getByText('一時保存'))
      .first()
      .click();
    expect(await stored()).toEqual(before);
    await page.context().close();
  }, 90_000);

  it('moves by keyboard and by dragging, refuses what would look forward, and takes back and does again', async () => {
    const page = await opened(WIDE);
    const [first, second, third, fourth] = await texts(page);
    await page.locator('#card-q2 .card-open').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await texts(page)).toEqual([second, first, third, fourth]);
    await page.keyboard.press('Control+z');
    expect(await texts(page)).toEqual([first, second, third, fourth]);
    await page.keyboard.press('Control+Shift+z');
    expect(await texts(page)).toEqual([second, first, third, fourth]);
    await page.keyboard.press('Control+z');

    await page.locator('#card-q4 .drag-handle').dragTo(page.locator('#card-q1'));
    await page.getByText('動かせません').first().waitFor();
    expect(await texts(page)).toEqual([first, second, third, fourth]);
    await page.locator('#card-q3 .drag-handle').dragTo(page.locator('#card-q1'));
    expect(await texts(page)).toEqual([third, first, second, fourth]);
    await page.locator('#card-q3 [data-move="down"]').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-move') === 'down');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('button', { name: '元に戻す' }).click();

    await page.getByRole('button', { name: '問１を削除する' }).click();
    await page.getByText('それを使う条件').first().waitFor();
    expect(await page.locator('.measure-cards').textContent()).toContain('集計の条件がまだありません');
    await page.keyboard.press('Control+z');
    await page.getByText('問１で１か２を選んだ人を肯定として数える').waitFor();
    await page.locator('.saved-line.is-saved').waitFor();
    expect((await stored()).questions.map(({ code }) => code)).toEqual(['q1', 'q2', 'q3', 'q4']);
    await page.context().close();
  }, 90_000);

  it('says what still stops issuing and what cannot be stored, and leads to the field', async () => {
    const page = await opened(WIDE);
    await page.getByRole('button', { name: '数値' }).click();
    await page.locator('#edit-questions-4-min').fill('10');
    await page.locator('#edit-questions-4-max').fill('１');
    await page.locator('.saved-line.is-refused').waitFor();
    await page.getByText('最小が最大より大きくなっています').first().waitFor();
    await expectSound(page);
    await page.locator('#edit-questions-4-max').fill('２０');
    await saved(page).waitFor();

    await page.locator('#card-q5 .card-open').click();
    await page.locator('.notice', { hasText: 'あと1件' }).getByRole('button', { name: '問５・文' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'edit-questions-4-text-ja');
    await page.keyboard.type('何件ですか。');
    await page.getByText('発行できます').waitFor();
    expect((await stored()).questions[4]).toMatchObject({ kind: 'number', min: 10, max: 20 });
    await page.context().close();
  }, 90_000);

  it('takes whom to ask, shows it at once as respondents will, and stops cautioning about it', async () => {
    const page = await opened(WIDE);
    await page.getByRole('button', { name: '問合せ先' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'edit-contact-ja');
    await page.keyboard.type('改革担当\n電話 06-0000-0000');
    await page.locator('#edit-contact-en').fill('<b>Reform section</b>');
    await saved(page).waitFor();
    const written = { ja: '改革担当\n電話 06-0000-0000', en: '<b>Reform section</b>' };
    expect((await stored()).contact).toEqual(written);
    const shown = page.frameLocator('.preview-frame').locator('.facts dd').last();
    await shown.getByText('改革担当').waitFor();
    expect(await shown.textContent()).toBe(written.ja);
    await page.getByRole('button', { name: '問合せ先' }).waitFor({ state: 'detached' });
    await page.locator('#edit-contact-en').fill('x'.repeat(501));
    await page.locator('.saved-line.is-refused').waitFor();
    await page.locator('.field-error', { hasText: '500' }).waitFor();
    await expectSound(page);
    await page.locator('#edit-contact-en').fill(written.en);
    await saved(page).waitFor();
    await page.context().close();
  }, 90_000);

  it('tells who saved in between, keeps both, and lets the second choose', async () => {
    const page = await opened(WIDE);
    await page.route(`**${path()}`, (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.locator('#edit-title-ja').fill('わたしの題');
    await page.locator('.saved-line.is-offline').waitFor();
    await round.call('PATCH', path(), { introduction: { ja: '相手の案内' } });
    await page.unroute(`**${path()}`);
    await page.getByRole('button', { name: '保存する' }).click();
    const panel = page.locator('.conflict');
    await panel.waitFor();
    const said = (await panel.textContent()) ?? '';
    for (const told of ['に保存しました', '案内文', '題名']) expect(said).toContain(told);
    await expectSound(page);

    await panel.getByRole('button', { name: '相手の内容を読み込む' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#edit-introduction-ja')?.value === '相手の案内',
    );
    await page.getByRole('button', { name: '元に戻す' }).click();
    expect(await page.locator('#edit-title-ja').inputValue()).toBe('わたしの題');
    await saved(page).waitFor();
    expect((await stored()).title.ja).toBe('わたしの題');
    await page.context().close();
  }, 90_000);

  it('works on a telephone: both languages one below the other, the preview as a view of its own', async () => {
    const page = await opened(NARROW);
    await expectSound(page);
    await page.locator('#card-q1 .card-open').click();
    await page.locator('#edit-questions-0-text-en').fill('Is it run as intended?');
    await expectSound(page);
    await saved(page).waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.frameLocator('.preview-frame').getByText('Is it run as intended?').waitFor();
    await expectSound(page);
    await page.context().close();
  }, 90_000);

  it('makes the next year’s draft in one act, and shows where the trend breaks', async () => {
    await round.call('POST', `${path()}/issue`);
    const page = await opened(WIDE, '.facts');
    await page.getByRole('button', { name: '次の年度の下書きを作る…' }).click();
    await page.getByRole('button', { name: '下書きを作る', exact: true }).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '下書きを作る', exact: true }).click();
    await page.getByText('前回と比べられます').waitFor();
    await expectSound(page);

    await page.getByRole('link', { name: '下書きを編集する' }).click();
    await page.locator('#card-q1 .card-open').click();
    await page.locator('#edit-questions-0-text-ja').fill('問い直します。');
    await saved(page).waitFor();
    await page.getByRole('link', { name: '前回との違いを見る' }).click();
    await page.getByText('問１の文が変わりました').waitFor();
    await page.getByText('前回とそのまま比べられない成果指標があります').waitFor();
    await expectSound(page);
    await page.context().close();
  }, 120_000);
});
