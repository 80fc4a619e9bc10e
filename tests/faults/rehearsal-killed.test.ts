import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ADMIN } from '../../bench/server-process.ts';
import { REHEARSAL_FOLDER } from '../../server/rehearsal-stage.ts';
import { clientOf } from '../support/api-client.ts';
import { createPlanAndRoster, questionnaireBody } from '../support/api-rounds.ts';
import { rehearsalPath, rehearsed, wrongIn } from '../support/rehearsals.ts';
import { startService } from './attacked-service.ts';

const FORTNIGHT_MS = 14 * 86_400_000;

async function signedIn(url: string) {
  const { token } = (await clientOf(url).post('/api/session', ADMIN)).body as { token: string };
  return { token, client: clientOf(url, async () => ({ authorization: `Bearer ${token}` })) };
}

it('is held in a thread of the built service, and what a kill leaves of it is gone with the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-rehearsal-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const folder = join(dataDir, REHEARSAL_FOLDER);
  const first = await startService({ dataDir });
  const { token, client } = await signedIn(first.url);
  const { plan, rosterId } = await createPlanAndRoster(client);
  const dueAt = new Date(Date.now() + FORTNIGHT_MS).toISOString();
  const body = await questionnaireBody({ planId: plan.id, rosterId }, { dueOn: undefined, dueAt });
  const { id } = (await client.post('/api/questionnaires', body)).body as { id: string };

  const cut = await fetch(`${first.url}${rehearsalPath(id)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  await cut.body?.getReader().read();
  expect(existsSync(folder)).toBe(true);
  await first.end('SIGKILL');
  expect(existsSync(folder)).toBe(true);

  const second = await startService({ dataDir });
  expect(existsSync(folder)).toBe(false);
  const report = await rehearsed((await signedIn(second.url)).client, id);
  expect(wrongIn(report)).toEqual([]);
  expect([report.removed, existsSync(folder)]).toEqual([true, false]);
  await second.end();
});
