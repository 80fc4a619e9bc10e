import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserNote, browserWanted, EXECUTABLE } from '../support/chromium.ts';
import { emptyFolder, runBuilt } from './command.ts';

const ADMINISTRATOR = { ADMIN_EMAIL: 'admin@hakaru.example.jp', ADMIN_PASSWORD: 'a long enough phrase' };

const run = (cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runBuilt('cli/cli.js', { args, cwd, environment: { DATA_DIR: join(cwd, 'data'), ...environment } });

const sheetPdf = (cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  run(cwd, ['sheet-pdf', ...args], environment);

describe('npm run cli -- load-example', () => {
  it('enters the progress sheets once there is an account, and nothing twice', async () => {
    const folder = await emptyFolder();
    const first = await run(folder, ['load-example']);
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.output).toContain('The progress sheets need an account');
    const second = await run(folder, ['load-example'], ADMINISTRATOR);
    expect(second).toMatchObject({ code: 0, errors: '' });
    expect(second.output).toContain('is here already');
    expect(second.output).toContain('2 progress sheets of fiscal year 2021, as drafts');
    const third = await run(folder, ['load-example']);
    expect(third.output).toContain('they are left as they are');
    expect(await run(folder, ['verify'])).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('npm run cli -- sheet-pdf', () => {
  it.each([
    [['--out', 'a.pdf']],
    [['--year', '2021']],
    [['--year', '21', '--out', 'a.pdf']],
    [['--year', '2021', '--out', 'a.pdf', '--paper', 'a5']],
    [['--year', '2021', '--out', 'a.pdf', '--lang', 'fr']],
    [['--year', '2021', '--out', 'a.pdf', '--copies', '2']],
    [['2021', '--out', 'a.pdf']],
  ])('says in one sentence how it is used when it is given %j', async (args) => {
    const folder = await emptyFolder();
    const refused = await sheetPdf(folder, args);
    expect(refused.code).toBe(2);
    expect(refused.errors).toMatch(/^Say sheet-pdf .+\.\n$/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says where the page is that prints the same when there is no engine, and writes no file', async () => {
    const folder = await emptyFolder();
    await run(folder, ['load-example']);
    const nowhere = { PATH: folder };
    const refused = await sheetPdf(folder, ['--year', '2021', '--out', join(folder, 'a.pdf')], nowhere);
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/No browser that prints to PDF was found/);
    expect(refused.errors).toMatch(/\/api\/plans\/[^/]+\/sheets\/2021\/print\?paper=a3&lang=ja\n$/);
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
    const asked = ['--year', '2021', '--out', join(folder, 'a.pdf'), '--lang', 'en', '--bodies'];
    const withBodies = await sheetPdf(folder, asked, nowhere);
    expect(withBodies.errors).toMatch(/\/print\?paper=a3&lang=en&bodies=1\n$/);
    const other = await sheetPdf(folder, ['--year', '2031', '--out', join(folder, 'a.pdf')], nowhere);
    expect(other.errors).toBe('There is no such plan, or the year is not one of it.\n');
  }, 60_000);

  it('asks which plan when there is not exactly one', async () => {
    const folder = await emptyFolder();
    await run(folder, ['migrate']);
    const refused = await sheetPdf(folder, ['--year', '2021', '--out', 'a.pdf']);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.errors).toContain('name it with --plan');
  }, 30_000);

  it.skipIf(!browserWanted)(
    `prints the example to a file${browserNote}`,
    async () => {
      const folder = await emptyFolder();
      await run(folder, ['load-example'], ADMINISTRATOR);
      const out = join(folder, 'sheet.pdf');
      const printed = await sheetPdf(folder, ['--year', '2021', '--paper', 'a4', '--out', out], {
        CHROMIUM_PATH: EXECUTABLE,
      });
      expect(printed).toMatchObject({ code: 0, errors: '', output: `Printed: ${out}\n` });
      const pdf = (await readFile(out)).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf).toMatch(/\/MediaBox \[0 0 594\.\d+ 841\.\d+\]/);
    },
    90_000,
  );
});
