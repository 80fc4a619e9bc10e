/** The built service in a process of its own, as it runs in an office. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageDir } from '../server/package-dir.ts';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to the line that says it listens. */
  readonly startedWithin: number;
  /** Asks the server to end; resolves to its exit code, or the signal that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | string>;
}

export const ADMIN = { email: 'admin@hakaru.example.jp', password: 'four quiet words here' } as const;

export interface ServerStart {
  readonly dataDir: string;
  /** The script to run; the service itself when not given. */
  readonly script?: string;
  /** Options of node, before the script. */
  readonly nodeOptions?: readonly string[];
  /** A program that runs node, with its options: `strace`, say. */
  readonly under?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export const SERVICE_SCRIPT = join(packageDir(), 'dist', 'server', 'main.js');

/** Rejects with what the process said when it ends before it listens. */
export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const { dataDir, script = SERVICE_SCRIPT, nodeOptions = [], under = [], environment = {} } = start;
  const [command = '', ...args] = [...under, process.execPath, ...nodeOptions, script];
  const begun = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...environment,
    },
  });
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal);
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const listening = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = listeningUrl(line);
      if (url) resolve(url);
    });
    ended.then((code) => reject(new Error(`The server ended (${code}): ${said.join('')}`)));
  });
  const url = await listening;
  const startedWithin = performance.now() - begun;
  const spawned = child.pid;
  if (spawned === undefined) throw new Error('The server has no process id.');
  const pid = under.length > 0 ? onlyChildOf(spawned) : spawned;
  return {
    url,
    pid,
    child,
    startedWithin,
    end(signal = 'SIGTERM') {
      process.kill(pid, signal);
      return ended;
    },
  };
}

/** A bearer token of the administrator. */
export async function signIn(url: string): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { token } = (await reply.json()) as { token: string };
  return token;
}

/** Bytes that a process holds in memory (Linux). */
export function residentBytes(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) * 1024;
}

/** Milliseconds of processor time that a process has used, all its threads together (Linux, 100 ticks a second). */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function onlyChildOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

function listeningUrl(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
  return msg === 'listening' ? url : undefined;
}
