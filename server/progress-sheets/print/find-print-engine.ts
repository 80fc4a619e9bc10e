import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';

/** Browsers whose print engine writes PDF, as their programs are called. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
] as const;

/** The one that the configuration names, else the first on the PATH. Looked up anew each time: one may be installed later. */
export function findPrintEngine({ browser }: Pick<Config, 'browser'>): string | undefined {
  if (browser.path !== undefined) return browser.path;
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => browser.folders.map((folder) => join(folder, `${name}${ending}`))).find(
    (path) => existsSync(path),
  );
}
