import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runBuilt } from './command.ts';

const run = (cwd: string, args: readonly string[], input = '') =>
  runBuilt('cli/cli.js', { args, cwd, input, environment: { DATA_DIR: join(cwd, 'data') } });

/** Everything below a folder. */
const filesIn = (folder: string) => readdir(folder, { recursive: true });

describe('npm run cli', () => {
  it('lists its commands, and says so when there is no such command', async () => {
    const folder = await emptyFolder();
    expect((await run(folder, [])).output).toContain('load-example');
    const unknown = await run(folder, ['destroy']);
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toContain('There is no command destroy.');
  });

  it.each(['--help', '-h', 'help'])('lists its commands for %s', async (word) => {
    const asked = await run(await emptyFolder(), [word]);
    expect(asked).toMatchObject({ code: 0, errors: '' });
    expect(asked.output).toContain('load-example');
  });

  it.each([
    ['load-example', '--help'],
    ['demo', '--once', '-h'],
    ['create-account', 'editor@hakaru.example.jp', 'editor', '--help'],
    ['migrate', '-h'],
    ['backup', 'copy', '--help'],
    ['restore', '--help', 'copy'],
    ['maintenance', 'on', '--help'],
    ['sheet-pdf', '--year', '2021', '--out', 'sheet.pdf', '-h'],
    ['verify', '--help'],
  ])('says what %s is for, and does not do it, when asked for help', async (name, ...args) => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'data'));
    const asked = await run(folder, [name, ...args], 'a long enough phrase\n');
    expect(asked).toMatchObject({ code: 0, errors: '' });
    expect(asked.output).toMatch(new RegExp(`^Usage: npm run cli -- ${name}\\b.*\\n\\n  \\S.+\\n$`));
    expect(await filesIn(folder)).toEqual(['data']);
  });

  it.each([
    ['--force', ['load-example', '--force']],
    ['again', ['load-example', 'again']],
    ['--once=no', ['demo', '--once=no']],
    ['--serve', ['demo', '--serve']],
    ['二', ['create-account', 'editor@hakaru.example.jp', 'editor', '編集', '二']],
    ['--dry-run', ['migrate', '--dry-run']],
    ['--without-keys', ['backup', 'copy', '--without-keys']],
    ['-f', ['restore', 'copy', '-f']],
    ['now', ['verify', 'now']],
  ])('refuses %s, which the command does not take, and does nothing', async (refused, args) => {
    const folder = await emptyFolder();
    const refusal = await run(folder, args, 'a long enough phrase\n');
    expect(refusal).toMatchObject({ code: 2, output: '' });
    expect(refusal.errors).toMatch(new RegExp(`^${args[0]} does not take ${refused}; its usage is: .+\\n$`));
    expect(await filesIn(folder)).toEqual([]);
  });

  it('takes no name of something else for a command', async () => {
    const unknown = await run(await emptyFolder(), ['constructor']);
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.errors).toContain('There is no command constructor.');
  });

  it('creates an account with the password from standard input, once', async () => {
    const folder = await emptyFolder();
    const args = ['create-account', 'editor@hakaru.example.jp', 'editor', '編集 担当'];
    expect(await run(folder, args, 'a long enough phrase\n')).toMatchObject({ code: 0, errors: '' });
    expect(await run(folder, args, 'a long enough phrase\n')).toMatchObject({ code: 2 });
    expect(
      (await run(folder, ['create-account', 'x@hakaru.example.jp', 'owner'], 'a long enough phrase')).code,
    ).toBe(2);
    expect((await run(folder, ['create-account', 'x@hakaru.example.jp', 'viewer'], 'password')).code).toBe(2);
  }, 30_000);

  it('verifies nothing where there is no database, and makes none', async () => {
    const folder = await emptyFolder();
    const verified = await run(folder, ['verify']);
    expect(verified.code).toBe(2);
    expect(verified.errors).toMatch(/^There is no database in .+\.\n$/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('verifies what load-example wrote, and finds a counter that was tampered with', async () => {
    const folder = await emptyFolder();
    expect((await run(folder, ['load-example'])).output).toContain('24 wards');
    expect(await run(folder, ['verify'])).toMatchObject({ code: 0 });
    const database = new Database(join(folder, 'data/hakaru.sqlite'));
    database.exec("UPDATE questionnaires SET status = 'open'");
    const { id } = database.prepare<[], { id: string }>('SELECT id FROM questionnaires').get() ?? { id: '' };
    database.prepare("INSERT INTO counters VALUES (?, 'responded', 1)").run(id);
    database.close();
    const verified = await run(folder, ['verify']);
    expect(verified.code).toBe(1);
    expect(verified.errors).toContain('responded is kept as 1, counted 0');
  }, 30_000);
});
