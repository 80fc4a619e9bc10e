import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { signIn } from '../../bench/server-process.ts';
import { clientOf } from '../support/api-client.ts';
import { exampleSheetsEntered } from '../support/example-sheets.ts';
import { startService } from './attacked-service.ts';

/** A service that is printing, with an engine that never ends. */
async function printing() {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-printing-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const [engine, started] = [join(dataDir, 'hanging'), join(dataDir, 'started')];
  const note = `require('node:fs').writeFileSync(${JSON.stringify(started)}, process.pid + ' ' + process.cwd());`;
  await writeFile(engine, `#!${process.execPath}\n${note}\nsetInterval(() => {}, 1000);\n`);
  await chmod(engine, 0o755);
  const service = await startService({ dataDir, environment: { CHROMIUM_PATH: engine } });
  const authorization = `Bearer ${await signIn(service.url)}`;
  const { path } = await exampleSheetsEntered(clientOf(service.url, async () => ({ authorization })));
  const answer = fetch(`${service.url}${path}/sheet.pdf`, { headers: { authorization } });
  const reply = answer.then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => undefined,
  );
  await expect.poll(() => readFile(started, 'utf8').catch(() => ''), { timeout: 30_000 }).not.toBe('');
  const [pid, folder = ''] = (await readFile(started, 'utf8')).split(' ');
  return { dataDir, service, reply, folder, enginePid: Number(pid) };
}

/** One that has ended may still be listed until somebody asks how. */
async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat !== undefined && !/\) Z /.test(stat);
}

it('SIGTERM ends a print that hangs, answers whoever waits for it, and leaves none of the sheets', async () => {
  const { service, reply, folder, enginePid } = await printing();
  expect(existsSync(folder)).toBe(true);
  expect(await service.end('SIGTERM')).toBe(0);
  expect(await reply).toMatchObject({ status: 503 });
  expect((await reply)?.text).toContain('exports-busy');
  await expect.poll(() => isRunning(enginePid)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

it('what SIGKILL leaves of a print is gone with the next start', async () => {
  const { dataDir, service, reply, folder, enginePid } = await printing();
  await service.end('SIGKILL');
  expect(await reply).toBeUndefined();
  process.kill(enginePid, 'SIGKILL');
  expect(existsSync(join(folder, 'sheet.html'))).toBe(true);
  const next = await startService({ dataDir });
  expect(existsSync(folder)).toBe(false);
  await next.end();
});
