import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../architecture/source-files.ts';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A folder of its own for one test, removed when it has finished. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hakaru-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Told each piece of standard output as it comes, with a way to signal. */
  readonly onOutput?: (soFar: string, stop: () => void) => void;
}

/** Runs a file of the built service as a process of its own, with nothing of this process's settings. */
export function runBuilt(file: string, options: RunOptions): Promise<Finished> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/server', file), ...(options.args ?? [])], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', ...options.environment },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (piece) => {
    output += piece;
    options.onOutput?.(output, () => child.kill('SIGTERM'));
  });
  child.stderr.on('data', (piece) => {
    errors += piece;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
