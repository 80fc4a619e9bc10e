import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type RunningService, startService } from '../../server/start-service.ts';

export interface EmptyService {
  readonly service: RunningService;
  close(): Promise<void>;
}

interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** The built pages on a service whose database holds nothing; the administrator is made where one is given. */
export async function startEmpty(administrator?: SignIn): Promise<EmptyService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-empty-'));
  const service = await startService({
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...(administrator && { ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password }),
  });
  return {
    service,
    async close() {
      await service.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A window of its own in which somebody has signed in at a screen, named by its address below /staff/. */
export async function signedInAt(
  browser: Browser,
  address: string,
  { email, password }: SignIn,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.staff-header').waitFor();
  return page;
}

/** Submits answers through a personal link, named by its code; throws where they are not taken. */
export async function submitAnswers(origin: string, code: string, answers: object): Promise<void> {
  const reply = await fetch(`${origin}/api/answers/${code}/response`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answers }),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
}
