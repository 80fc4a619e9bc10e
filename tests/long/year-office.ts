import type { Browser, BrowserContext, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { ADMINISTRATOR, startDraftRound } from '../journeys/running-round.ts';

export { expectSound } from '../support/expect-sound.ts';

/** The office through a year: the service and every window opened from it live on the day that `on` sets. */
export interface YearOffice {
  readonly url: string;
  readonly plan: PlanReply;
  /** The example's questionnaire of the year’s end, as a draft from April on. */
  readonly questionnaireId: string;
  on(day: string): void;
  /** A call of the API as the administrator. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A window of the staff, signed in at this address. */
  signedIn(path: string): Promise<Page>;
  /** A window of somebody who has no account. */
  stranger(path: string, withScript?: boolean): Promise<Page>;
  close(): Promise<void>;
}

const WIDE = { locale: 'ja-JP', viewport: { width: 1280, height: 900 } } as const;

export async function openOffice(browser: Browser, firstDay: string): Promise<YearOffice> {
  // The service asks this process for the time: only Date is ours, timers go on as ever.
  vi.useFakeTimers({ toFake: ['Date'] });
  setDay(firstDay);
  const round = await startDraftRound();
  const { url } = round.service;
  const { plans } = await round.call<{ plans: { id: string }[] }>('GET', '/api/plans');
  const plan = await round.call<PlanReply>('GET', `/api/plans/${plans[0]?.id}`);
  let token: Promise<string> | undefined;

  async function send(method: string, path: string, body: unknown, headers: Record<string, string>) {
    const reply = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  async function opened(path: string, withScript: boolean): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ ...WIDE, javaScriptEnabled: withScript });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(moveDate, Date.now());
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    return page;
  }

  return {
    url,
    plan,
    questionnaireId: round.questionnaireId,
    on(day) {
      setDay(day);
      // Nobody stays signed in from one season to the next.
      token = undefined;
    },
    async call<T>(method: string, path: string, body?: unknown) {
      token ??= send('POST', '/api/session', ADMINISTRATOR, {}).then((reply) => reply.token);
      return (await send(method, path, body, { authorization: `Bearer ${await token}` })) as T;
    },
    async signedIn(path) {
      const page = await opened(path, true);
      await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.locator('.staff-header').waitFor();
      return page;
    },
    stranger: (path, withScript = true) => opened(path, withScript),
    async close() {
      await round.close();
      vi.useRealTimers();
    },
  };
}

function setDay(day: string): void {
  vi.setSystemTime(new Date(`${day}T10:00:00+09:00`));
}

/** Runs in the browser: its Date starts at this moment, and its timers are left alone. */
function moveDate(start: number): void {
  const ahead = start - Date.now();
  globalThis.Date = new Proxy(Date, {
    construct: (Real, given) =>
      given.length === 0 ? new Real(Real.now() + ahead) : Reflect.construct(Real, given),
    get: (Real, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name)),
  });
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** Presses the button of the dialog that is open. */
export const confirm = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).click();
