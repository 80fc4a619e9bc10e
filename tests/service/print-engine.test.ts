import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { findPrintEngine } from '../../server/progress-sheets/print/find-print-engine.ts';
import { PrintFailure, printToPdf } from '../../server/progress-sheets/print/print-engine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hakaru-engines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program in the place of a browser: what it does is written in JavaScript, its arguments are `args`. */
async function engineThat(name: string, act: string): Promise<string> {
  const path = join(folder, name);
  const source = `const args = process.argv.slice(2); const fs = require('node:fs');
    const out = args.find((one) => one.startsWith('--print-to-pdf=')).split('=')[1];`;
  await writeFile(path, `#!${process.execPath}\n${source}\n${act}\n`);
  await chmod(path, 0o755);
  return path;
}

const html = '<!doctype html><title>sheet</title>';
const print = (program: string, more: { end?: AbortSignal; longestMs?: number } = {}) =>
  printToPdf({ engine: { program, dataDir: folder }, folders: [], html, ...more });

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const written = async (name: string) => {
  for (;;) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (text !== '') return text;
    await new Promise(setImmediate);
  }
};

describe('the print engine', () => {
  it('is the browser that is named, else the first on the PATH, else none', async () => {
    const named = await engineThat('any-browser', '');
    await engineThat('google-chrome', '');
    const program = (settings: Readonly<Record<string, string>>) =>
      findPrintEngine(readConfig(settings))?.program;
    expect(program({ CHROMIUM_PATH: named, PATH: folder })).toBe(named);
    expect(program({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'));
    expect(findPrintEngine(readConfig({ PATH: '/nowhere' }))).toBeUndefined();
    expect(findPrintEngine(readConfig({}))).toBeUndefined();
  });

  it('is given the page as a file of its own, a new profile, no host and none of our settings', async () => {
    const told = join(folder, 'told.json');
    const engine = await engineThat(
      'teller',
      `fs.writeFileSync(${JSON.stringify(told)}, JSON.stringify({ args, environment: process.env, html: fs.readFileSync(new URL(args.at(-1)), 'utf8') }));
       fs.writeFileSync(out, '%PDF-1.4 made');`,
    );
    process.env.HAKARU_TEST_SECRET = 'secret';
    const bytes = await print(engine);
    delete process.env.HAKARU_TEST_SECRET;
    expect(bytes.toString()).toBe('%PDF-1.4 made');
    const seen = JSON.parse(await readFile(told, 'utf8'));
    expect(seen.html).toBe(html);
    expect(Object.keys(seen.environment).sort()).toEqual(['HOME', 'PATH', 'TMPDIR']);
    expect(seen.args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(seen.args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(seen.args.find((one: string) => one.startsWith('--user-data-dir='))).toContain('hakaru-print-');
  });

  it('leaves nothing behind', async () => {
    const engine = await engineThat(
      'littering',
      "fs.mkdirSync('profile'); fs.writeFileSync(out, '%PDF-1.4');",
    );
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('hakaru-print-'));
    await print(engine);
    await expect(print(await engineThat('failing', 'process.exit(3)'))).rejects.toThrow('it ended with 3');
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('hakaru-print-'))).toEqual(before);
  });

  it('fails where it makes no file, or one that is no PDF', async () => {
    await expect(print(await engineThat('idle', ''))).rejects.toThrow(PrintFailure);
    const other = await engineThat('other', "fs.writeFileSync(out, '<html>')");
    await expect(print(other)).rejects.toThrow(PrintFailure);
    await expect(print(join(folder, 'not-there'))).rejects.toThrow(PrintFailure);
  });

  it('is ended when it takes too long, with everything that it started', async () => {
    const engine = await engineThat(
      'endless',
      `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
       fs.writeFileSync(${JSON.stringify(join(folder, 'pids'))}, JSON.stringify([process.pid, child.pid]));
       setInterval(() => {}, 1000);`,
    );
    // On a busy machine it may be ended before it has said who it is; then it gets longer.
    let pids: number[] = [];
    for (let longestMs = 1_000; pids.length === 0; longestMs *= 3) {
      await expect(print(engine, { longestMs })).rejects.toThrow(`not done after ${longestMs} ms`);
      pids = JSON.parse(await readFile(join(folder, 'pids'), 'utf8').catch(() => '[]'));
    }
    while (pids.some(isAlive)) await new Promise(setImmediate);
  });

  it('is ended when nobody waits any more, and the next one gets its turn', async () => {
    const engine = await engineThat(
      'waiting',
      `fs.writeFileSync(${JSON.stringify(join(folder, 'started'))}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const end = new AbortController();
    const printing = print(engine, { end: end.signal });
    printing.catch(() => undefined);
    const pid = Number(await written('started'));
    const next = print(await engineThat('quick', "fs.writeFileSync(out, '%PDF-1.4')"));
    end.abort(new Error('gone'));
    await expect(printing).rejects.toThrow('gone');
    while (isAlive(pid)) await new Promise(setImmediate);
    expect((await next).toString()).toBe('%PDF-1.4');
  });
});
