import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The browser that tests run. */
export const EXECUTABLE =
  process.env.CHROMIUM_PATH ?? PLACES.find((path) => existsSync(path)) ?? '/usr/bin/chromium';
const required = process.env.REQUIRE_BROWSER === '1';

/** False skips the tests that need a browser; with REQUIRE_BROWSER=1 they run, and fail where there is none. */
export const browserWanted = existsSync(EXECUTABLE) || required;
export const browserNote = browserWanted ? '' : ' (skipped: no Chromium here; CHROMIUM_PATH names one)';

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
