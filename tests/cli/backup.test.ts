import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startService } from '../../server/start-service.ts';
import type { ReceiptReply } from '../../shared/api/answer-api.ts';
import { linkOf, startRound } from '../journeys/running-round.ts';
import { emptyFolder, runBuilt } from './command.ts';

const run = (dataDir: string, ...args: string[]) =>
  runBuilt('cli/cli.js', { args, cwd: dataDir, environment: { DATA_DIR: dataDir } });

describe('npm run cli -- backup and restore', () => {
  it('takes a running round along, links included, and brings it back whole', async () => {
    const round = await startRound();
    try {
      const code = linkOf(round, 0).split('/').at(-1);
      const answers = { q1: { option: '1' }, q2: { option: '2', comment: '～（）＜＞ 𠮷' } };
      const receipt = await round.call<ReceiptReply>('POST', `/api/answers/${code}/response`, { answers });
      const folder = await emptyFolder();
      const { dataDir } = round.service.dependencies.config;
      const made = await run(dataDir, 'backup', join(folder, 'copy'));
      expect(made).toMatchObject({ code: 0, errors: '' });

      const restored = join(folder, 'restored');
      const environment = { DATA_DIR: restored };
      const args = ['restore', join(folder, 'copy')];
      expect(await runBuilt('cli/cli.js', { args, cwd: folder, environment })).toMatchObject({
        code: 0,
        errors: '',
      });

      const service = await startService({ ...environment, PORT: '0', LOG_LEVEL: 'silent' });
      const opened = await fetch(`${service.url}/api/answers/${code}`);
      expect(await opened.json()).toMatchObject({ response: { ...receipt, answers } });
      await service.close();
    } finally {
      await round.close();
    }
  }, 60_000);

  it('overwrites nothing', async () => {
    const folder = await emptyFolder();
    await run(folder, 'migrate');
    await writeFile(join(folder, 'taken'), '');
    expect((await run(folder, 'backup', join(folder, 'taken'))).code).not.toBe(0);
    expect(await run(folder, 'backup', join(folder, 'copy'))).toMatchObject({ code: 0 });
    const refused = await run(folder, 'restore', join(folder, 'copy'));
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('already');
  }, 30_000);

  it('keeps copies for their owner alone, whatever the folder allows', async () => {
    const folder = await emptyFolder();
    await run(folder, 'migrate');
    await run(folder, 'backup', join(folder, 'copy'));
    const restored = join(folder, 'restored');
    await mkdir(restored, { mode: 0o755 });
    expect(await run(restored, 'restore', join(folder, 'copy'))).toMatchObject({ code: 0 });
    for (const place of ['copy', 'restored']) {
      for (const file of ['hakaru.sqlite', 'secret.key']) {
        expect((await stat(join(folder, place, file))).mode & 0o777).toBe(0o600);
      }
    }
  }, 30_000);

  it('restores nothing beside the key of another installation: its links would be dead', async () => {
    const [folder, other] = [await emptyFolder(), await emptyFolder()];
    await run(folder, 'migrate');
    await run(folder, 'backup', join(folder, 'copy'));
    await writeFile(join(other, 'secret.key'), `${'0'.repeat(64)}\n`);
    const refused = await run(other, 'restore', join(folder, 'copy'));
    expect(refused.code).toBe(2);
    expect(existsSync(join(other, 'hakaru.sqlite'))).toBe(false);
  }, 30_000);
});
