/**
 * A browser as a program that makes a PDF file of a page: started for one file, in a folder of its own that is removed
 * with everything it wrote, and ended when it takes too long or when nobody waits for it any more.
 *
 * What it reads is drawn by us, says in its policy that it may load and run nothing, and the browser finds no host by
 * name. Its own sandbox stays on wherever it can: started as root, Chromium refuses to run with it, and only then is it
 * switched off. It sees none of the service's settings: they hold secrets.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import type { Config } from '../../config.ts';
import type { PrintEngine } from './find-print-engine.ts';
import { inPrintFolder } from './print-folders.ts';

/** Together with the longest wait for a place it is less than the minute after which a silent connection is cut. */
export const LONGEST_PRINT_MS = 35_000;

/** One at a time: each is a browser with processes of its own, and the answers of respondents come first. */
const oneAtATime = pLimit(1);

/** The engine did not make a file; its message says why, for those who operate the service. */
export class PrintFailure extends Error {
  override readonly name = 'PrintFailure';
}

export interface PrintJob {
  readonly engine: PrintEngine;
  readonly folders: Config['browser']['folders'];
  /** A document that is complete in itself. */
  readonly html: string;
  readonly end?: AbortSignal | undefined;
  readonly longestMs?: number;
}

/** The bytes of the PDF file. Throws `PrintFailure`, or the reason of `end` as soon as that aborts. */
export function printToPdf(job: PrintJob): Promise<Buffer> {
  return oneAtATime(async () => {
    job.end?.throwIfAborted();
    return inPrintFolder(job.engine, (folder) => printedIn(folder, job));
  });
}

async function printedIn(folder: string, job: PrintJob): Promise<Buffer> {
  const [page, file] = [join(folder, 'sheet.html'), join(folder, 'sheet.pdf')];
  await writeFile(page, job.html, { mode: 0o600 });
  // Whoever ends it while its page is written is heard no later.
  job.end?.throwIfAborted();
  const said = await runEngine(job, argumentsFor(folder, page, file), folder);
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes?.subarray(0, 5).equals(Buffer.from('%PDF-')))
    throw new PrintFailure(`no file was made: ${said}`);
  return bytes;
}

function argumentsFor(folder: string, page: string, file: string): readonly string[] {
  return [
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${file}`,
    pathToFileURL(page).href,
  ];
}

/** Resolves with the end of what the engine said once it has ended by itself. */
async function runEngine(
  { engine, folders, end, longestMs = LONGEST_PRINT_MS }: PrintJob,
  args: readonly string[],
  folder: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(engine.program, [...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: folder,
      // Its processes are one group, so that all of them end together.
      detached: process.platform !== 'win32',
      env: { PATH: folders.join(process.platform === 'win32' ? ';' : ':'), HOME: folder, TMPDIR: folder },
    });
    let said = '';
    child.stderr.on('data', (piece) => {
      said = `${said}${piece}`.slice(-500);
    });
    const stop = (reason: unknown) => {
      endGroup(child);
      reject(reason);
    };
    const tooLong = setTimeout(() => stop(new PrintFailure(`not done after ${longestMs} ms`)), longestMs);
    const abort = () => stop(end?.reason);
    end?.addEventListener('abort', abort, { once: true });
    child.once('error', (error) => reject(new PrintFailure(error.message)));
    // Not when its output closes: a process that it left behind may hold that open.
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      end?.removeEventListener('abort', abort);
      endGroup(child);
      if (code === 0) resolve(said.trim());
      else reject(new PrintFailure(`it ended with ${code}: ${said.trim()}`));
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}
