import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningService } from '../../server/start-service.ts';
import { ADMINISTRATOR } from '../journeys/running-round.ts';
import { axeFindings } from '../support/accessibility.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { type ManyAsked, manyAsked } from '../support/many-asked.ts';
import { type EmptyService, signedInAt, startEmpty, submitAnswers } from '../support/staff-service.ts';

const PEOPLE = 50_000;
const DRAWN = 200;
const WEEK_MS = 7 * 86_400_000;

describe.skipIf(!browserWanted)(`the chase board of 50,000 people${browserNote}`, () => {
  let browser: Browser;
  let empty: EmptyService;
  let service: RunningService;
  let asked: ManyAsked;
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    [browser, empty] = await Promise.all([launchBrowser(), startEmpty(ADMINISTRATOR)]);
    service = empty.service;
    asked = await manyAsked(service, PEOPLE);
    const { store } = service.dependencies;
    const dueAt = new Date(Date.now() + WEEK_MS);
    await store.write((writes) => writes.questionnaires.extend(asked.id, dueAt));
    page = await signedInAt(browser, `${service.url}/staff/`, ADMINISTRATOR, {
      locale: 'ja-JP',
      viewport: { width: 1280, height: 900 },
    });
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${service.url}/staff/questionnaires/${asked.id}`);
    await page.locator('.tile').first().waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await empty?.close();
  });

  const tileOf = (place: number) => page.locator('.tile', { hasText: new RegExp(`^第${place}課`) });
  const search = () => page.getByLabel('名前・役職・コードで探す');

  it('draws one page of them, asks for no more, and has its figures from counters', async () => {
    expect(await page.locator('.tile').count()).toBe(DRAWN);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3_000);
    expect(requested.filter((url) => url.includes('/invitations'))).toHaveLength(1);
    await page.getByRole('button', { name: 'すべて 50,000' }).waitFor();
    await page.getByRole('button', { name: '未回答 50,000' }).waitFor();
    await page.getByText('250ページ中1ページ目').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);

  it('goes on by pages without drawing more', async () => {
    await page.getByRole('button', { name: '次の200人' }).click();
    await tileOf(201).waitFor();
    await page.getByText('250ページ中2ページ目').waitFor();
    expect(await page.locator('.tile').count()).toBe(DRAWN);
    await page.getByRole('button', { name: 'このページの未回答200人を選ぶ' }).waitFor();
    await page.getByRole('button', { name: '前の200人' }).click();
    await tileOf(1).waitFor();
  }, 60_000);

  it('finds somebody of the last page, and shows their answer as it comes in', async () => {
    await search().fill('第４９９９９課');
    await tileOf(49_999).waitFor();
    expect(await page.locator('.tile').count()).toBe(1);
    await submitAnswers(service.url, asked.codeAt(49_998), { q1: { option: '1' }, q2: { option: '1' } });
    await page.locator('.tile.is-answered', { hasText: '第49999課' }).waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1/50000) '));
    await search().fill('');
    await tileOf(1).waitFor();
    await page.getByRole('button', { name: '未回答 49,999' }).waitFor();
  }, 60_000);

  it('shows those of one state alone', async () => {
    await page.getByRole('button', { name: '回答 1', exact: true }).click();
    await tileOf(49_999).waitFor();
    expect(await page.locator('.tile').count()).toBe(1);
    await page.getByRole('button', { name: '対象外 0' }).click();
    await page.getByText('条件に合う対象者はいません').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
