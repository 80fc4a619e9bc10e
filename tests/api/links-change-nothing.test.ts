import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsIn } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let preparing: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  // Every state in which a link can be found: untouched, drafted, prepared, answered, excused, revoked.
  const [, drafted, prepared, answered] = round.codes;
  await people.asStranger.postForm(`/a/${drafted}`, { q1: '2', 'q1.comment': '途中', action: 'save' });
  await people.asStranger.postForm(`/a/${prepared}/preparing`, { action: 'hand-out' });
  const page = await people.asStranger.get(`/a/${prepared}/preparing`);
  preparing = codeIn(/<code[^>]*>([^<]+)</.exec(page.text)?.[1] ?? null);
  const handOver = { q1: '1', q2: '1', _page: 'check', action: 'hand-over' };
  await people.asStranger.postForm(`/a/${preparing}`, handOver);
  await people.asStranger.post(responsePath(answered), { answers: YES_TO_ALL });
  await people.asEditor.post(`/api/invitations/${round.invitations[4]?.id}/excuse`, { reason: '欠員' });
  await people.asEditor.post(`/api/invitations/${round.invitations[5]?.id}/revoke`);
});
afterAll(() => service.close());

/**
 * The bytes of the database, its log included; the shared memory beside it is no content. What stands in the log is
 * first brought into the file: the service does so too, at times of its own, and changes nothing by it.
 */
function bytesOfDatabase(): string {
  const file = readdirSync(service.dataDir).find((name) => name.endsWith('.sqlite')) ?? '';
  const database = new Database(join(service.dataDir, file), { fileMustExist: true });
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const sums = readdirSync(service.dataDir)
    .filter((name) => !name.endsWith('-shm'))
    .toSorted()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(service.dataDir, name)))
        .digest('hex'),
    ]);
  expect(sums.length).toBeGreaterThan(0);
  return JSON.stringify(sums);
}

const everyLink = () => [...round.codes.slice(0, 7), preparing, 'NOSUCHCODE'];
const PAGES = ['', '?edit=1', '?check=1', '?at=2&saved=1', '?lang=en', '/paper', '/preparing'];

describe('a mail scanner that opens every link', () => {
  it.each(['GET', 'HEAD'])('with %s leaves the database byte for byte as it was', async (method) => {
    const before = bytesOfDatabase();
    for (const code of everyLink()) {
      for (const page of PAGES) await people.asStranger.send(method, `/a/${code}${page}`);
      await people.asStranger.send(method, `/api/answers/${code}`);
    }
    expect(bytesOfDatabase()).toBe(before);
  });

  it('and posts the first form of each page, without a button or with the first, leaves it so too', async () => {
    const before = bytesOfDatabase();
    for (const code of everyLink()) {
      for (const page of PAGES) {
        const opened = await people.asStranger.get(`/a/${code}${page}`);
        const [path = ''] = `/a/${code}${page}`.split('?');
        const fields = fieldsIn(opened);
        const [, first] = /<button[^>]* name="action" value="([^"]+)"/.exec(opened.text) ?? [];
        await people.asStranger.postForm(path, fields);
        await people.asStranger.postForm(path, {});
        // The page that hands out the preparing link does so at its one button, and nothing else.
        if (first && page !== '/preparing')
          await people.asStranger.postForm(path, { ...fields, action: first });
      }
    }
    expect(bytesOfDatabase()).toBe(before);
  });
});
