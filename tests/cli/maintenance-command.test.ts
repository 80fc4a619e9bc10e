import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runBuilt } from './command.ts';

const FILE = 'data/maintenance.json';

async function dataFolder(): Promise<string> {
  const folder = await emptyFolder();
  await mkdir(join(folder, 'data'));
  return folder;
}

const maintenance = (cwd: string, ...args: readonly string[]) =>
  runBuilt('cli/cli.js', {
    args: ['maintenance', ...args],
    cwd,
    environment: { DATA_DIR: join(cwd, 'data') },
  });

const written = async (folder: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, FILE), 'utf8'));

describe('npm run cli -- maintenance', () => {
  it('tells the state, switches on and off, and opens no database', async () => {
    const folder = await dataFolder();
    expect(await maintenance(folder)).toMatchObject({ code: 0, output: 'Maintenance is off.\n' });
    const on = await maintenance(folder, 'on');
    expect(on).toMatchObject({ code: 0, errors: '' });
    expect(on.output).toContain('Maintenance is on, until it is switched off.');
    expect(await written(folder)).toEqual({});
    expect((await maintenance(folder)).output).toBe('Maintenance is on, until it is switched off.\n');
    expect(await maintenance(folder, 'off')).toMatchObject({ code: 0, errors: '' });
    expect(existsSync(join(folder, FILE))).toBe(false);
    expect(await maintenance(folder, 'off')).toMatchObject({ code: 0, output: 'Maintenance is off.\n' });
    expect(await readdir(join(folder, 'data'))).toEqual([]);
  });

  it('takes the time to tell people, as an instant or in minutes, and the last one given counts', async () => {
    const folder = await dataFolder();
    const year = new Date().getUTCFullYear() + 1;
    const on = await maintenance(folder, 'on', '--until', `${year}-03-08T14:30+09:00`);
    expect(on.output).toContain(`people are told ${year}-03-08 14:30 (Asia/Tokyo)`);
    expect(await written(folder)).toEqual({ endsAt: `${year}-03-08T05:30:00.000Z` });
    const before = Date.now();
    expect((await maintenance(folder, 'on', '--minutes', '30')).code).toBe(0);
    const { endsAt } = (await written(folder)) as { endsAt: string };
    expect(Date.parse(endsAt)).toBeGreaterThanOrEqual(before + 30 * 60_000);
    expect(Date.parse(endsAt)).toBeLessThanOrEqual(Date.now() + 30 * 60_000);
  });

  it('leaves one whole file that the service can read as another user, and nothing beside it', async () => {
    const folder = await dataFolder();
    for (const minutes of ['10', '20']) await maintenance(folder, 'on', '--minutes', minutes);
    expect(await readdir(join(folder, 'data'))).toEqual(['maintenance.json']);
    expect((await stat(join(folder, FILE))).mode & 0o444).toBe(0o444);
  });

  it.each([
    [['on', '--until', '2022-03-08T14:30+09:00'], 'has passed'],
    [['on', '--until', '2099-03-08T14:30'], '--until'],
    [['on', '--until', '2099-02-30T14:30+09:00'], '--until'],
    [['on', '--until', 'tomorrow'], '--until'],
    [['on', '--minutes', '0'], '--minutes'],
    [['on', '--minutes', '1e3'], '--minutes'],
    [['on', '--minutes', '10081'], '--minutes'],
    [['on', '--minutes', '5', '--until', '2099-03-08T14:30+09:00'], 'not both'],
    [['off', '--minutes', '5'], 'goes with maintenance on alone'],
    [['--minutes', '5'], 'goes with maintenance on alone'],
    [['on', 'off'], 'maintenance alone'],
    [['enable'], 'maintenance alone'],
    [['on', '--for', '5'], 'maintenance alone'],
    [['on', '--minutes'], 'maintenance alone'],
  ])('says in one sentence what is wrong with %j, and changes nothing', async (args, sentence) => {
    const folder = await dataFolder();
    const refused = await maintenance(folder, ...args);
    expect(refused.code).not.toBe(0);
    expect(refused.errors).toContain(sentence);
    expect(refused.errors.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  it('makes no data folder where there is none: that would be another service', async () => {
    const folder = await emptyFolder();
    const refused = await maintenance(folder, 'on');
    expect(refused.code).toBe(2);
    expect(refused.errors).toMatch(/^There is no data folder .+\.\n$/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('tells of a time that has passed, and of a file that cannot be read', async () => {
    const folder = await dataFolder();
    await writeFile(join(folder, FILE), '{"endsAt":"2022-03-08T05:30:00.000Z"}');
    expect((await maintenance(folder)).output).toContain('people were told 2022-03-08 14:30 (Asia/Tokyo)');
    await writeFile(join(folder, FILE), 'half a fi');
    expect((await maintenance(folder)).output).toContain('Maintenance is on; its file cannot be read');
    expect((await maintenance(folder, 'off')).code).toBe(0);
    expect(await readdir(join(folder, 'data'))).toEqual([]);
  });

  it('is listed with its options', async () => {
    const usage = await runBuilt('cli/cli.js', { cwd: await emptyFolder() });
    expect(usage.output).toContain('maintenance [on [--until 2022-03-08T14:30+09:00 | --minutes 30] | off]');
  });
});
