import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_LIMITS } from '../../server/http/export-limit.ts';
import { LONGEST_PRINT_MS } from '../../server/progress-sheets/print/print-engine.ts';
import { exportsReply } from '../../shared/api/exports-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type ExampleSheetsEntered, exampleSheetsEntered } from '../support/example-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let folder: string;
let service: Service;
let people: People;
let example: ExampleSheetsEntered;

/** A print engine that never ends by itself; where it works is written into `started`. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hakaru-engines-'));
  const engine = join(folder, 'hanging');
  const noted = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'started'))}, process.pid + ' ' + process.cwd());`;
  await writeFile(engine, `#!${process.execPath}\n${noted}\nsetInterval(() => {}, 1000);\n`);
  await chmod(engine, 0o755);
  service = await startService({ environment: { CHROMIUM_PATH: engine } });
  people = await peopleOf(service);
  example = await exampleSheetsEntered(people.asEditor);
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const standing = async () => exportsReply.parse((await people.asViewer.get('/api/exports')).body);

async function engineStarted(): Promise<{ readonly pid: number; readonly cwd: string }> {
  const started = join(folder, 'started');
  await expect.poll(() => readFile(started, 'utf8').catch(() => ''), { timeout: 20_000 }).not.toBe('');
  const [pid, cwd = ''] = (await readFile(started, 'utf8')).split(' ');
  return { pid: Number(pid), cwd };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a print that hangs', () => {
  it('keeps a second one waiting, and no other export; a stop ends both at once, with an answer', async () => {
    const first = people.asViewer.get(`${example.path}/sheet.pdf`);
    const { pid, cwd } = await engineStarted();
    const second = people.asAdmin.get(`${example.path}/sheet.pdf`);
    await expect.poll(standing).toEqual({ running: 1, waiting: 1, most: 2 });
    for (const client of [people.asEditor, people.asAdmin]) {
      const table = await client.get(`/api/plans/${example.plan.id}/achievements.csv?fiscalYear=2021`);
      expect(table.status).toBe(200);
    }
    expect(await standing()).toEqual({ running: 1, waiting: 1, most: 2 });
    await service.app.close();
    expectProblem(await first, 503, 'exports-busy');
    expectProblem(await second, 503, 'exports-busy');
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(existsSync(cwd)).toBe(false);
  });

  it('is given up, waiting included, well before its silent connection is cut', () => {
    const longestMs = EXPORT_LIMITS.waitMs + LONGEST_PRINT_MS;
    expect(longestMs + 5_000).toBeLessThan(service.app.server.timeout);
  });
});
