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

export interface PrintEngine {
  /** Path of the browser's program. */
  readonly program: string;
  /** Of the service for which it prints. */
  readonly dataDir: string;
}

/** The one that the configuration names, else the first on the PATH. Looked up anew each time: one may be installed later. */
export function findPrintEngine({ browser }: Pick<Config, 'browser'>): PrintEngine | undefined {
  const program = browser.path ?? programOnPath(browser);
  return program === undefined ? undefined : { program, dataDir: browser.dataDir };
}

function programOnPath(browser: Config['browser']): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => browser.folders.map((folder) => join(folder, `${name}${ending}`))).find(
    (path) => existsSync(path),
  );
}
