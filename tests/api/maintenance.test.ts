import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MAINTENANCE_FILE, removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { captureLog } from '../support/api-log.ts';
import { type ShutService, spaced, startShutService } from '../support/api-maintenance.ts';
import { expectProblem, expectSecurityHeaders } from '../support/api-problems.ts';
import { responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import type { People } from '../support/people.ts';

let shut: ShutService;
let people: People;

beforeAll(async () => {
  shut = await startShutService();
  people = shut.people;
});
afterEach(() => shut.switchOff());
afterAll(() => shut.close());

describe('a service under maintenance', () => {
  it('is noticed within a second, and its end too', async () => {
    expect((await people.asStranger.get(shut.page)).status).toBe(200);
    await writeMaintenance(shut.dataDir, { endsAt: undefined });
    shut.service.clock.advance(999);
    expect((await people.asStranger.get(shut.page)).status).toBe(200);
    shut.service.clock.advance(1);
    expect((await people.asStranger.get(shut.page)).status).toBe(503);
    await removeMaintenance(shut.dataDir);
    expect((await people.asStranger.get(shut.page)).status).toBe(503);
    shut.letASecondPass();
    expect((await people.asStranger.get(shut.page)).status).toBe(200);
  });

  it('notices it even where the clock was put back', async () => {
    await people.asStranger.get('/healthz');
    await writeMaintenance(shut.dataDir, { endsAt: undefined });
    shut.service.clock.advance(-3_600_000);
    expect((await people.asStranger.get(shut.page)).status).toBe(503);
    shut.service.clock.advance(3_600_000);
  });

  it('says when to try again: until the end, from half a minute to an hour, five minutes where nobody knows', async () => {
    const retryAfter = async (endsAt: Date | undefined) => {
      await shut.switchOn(endsAt);
      const replies = [await people.asStranger.get(shut.page), await people.asStranger.get('/api/plans')];
      return replies.map(({ headers }) => headers.get('retry-after'));
    };
    expect(await retryAfter(undefined)).toEqual(['300', '300']);
    // One second passes until it is asked.
    expect(await retryAfter(shut.inMinutes(10))).toEqual(['599', '599']);
    expect(await retryAfter(shut.inMinutes(0.1))).toEqual(['30', '30']);
    expect(await retryAfter(shut.inMinutes(-5))).toEqual(['30', '30']);
    expect(await retryAfter(shut.inMinutes(600))).toEqual(['3600', '3600']);
  });

  it('stays on when the time that was told has passed, and tells no time any more', async () => {
    const endsAt = shut.inMinutes(1);
    await shut.switchOn(endsAt);
    expect(spaced(await people.asStranger.get(shut.page))).toContain('ごろに再開する予定です。');
    shut.service.clock.advance(60_000);
    const late = await people.asStranger.get(shut.page);
    expect(late.status).toBe(503);
    expect(spaced(late)).not.toContain('ごろに再開');
  });

  it('answers programs with a problem, signed in or not, and the check whether it can serve', async () => {
    const endsAt = shut.inMinutes(10);
    await shut.switchOn(endsAt);
    const paths = [
      '/api/plans',
      '/api/session',
      `/api/answers/${shut.round.codes[0]}`,
      '/readyz',
      '/metrics',
      '/nowhere',
    ];
    for (const path of paths) {
      const reply = await people.asStranger.get(path);
      expectProblem(reply, 503, 'maintenance');
      expect(reply.body).toMatchObject({ endsAt: endsAt.toISOString() });
      expectSecurityHeaders(reply);
    }
    const signIn = { email: 'admin@hakaru.example.jp', password: 'wrong' };
    expectProblem(await people.asStranger.post('/api/session', signIn), 503, 'maintenance');
    const answer = await people.asStranger.post(responsePath(shut.round.codes[0]), { answers: YES_TO_ALL });
    expectProblem(answer, 503, 'maintenance');
  });

  it('is alive all the same, and serves the files that pages are made of', async () => {
    await shut.switchOn();
    expect((await people.asStranger.get('/healthz')).status).toBe(200);
    for (const path of ['/assets/answer.css', '/staff/', '/staff/results', '/'])
      expect((await people.asStranger.get(path)).status, path).not.toBe(503);
    expect((await people.asStranger.get('/staffing')).status).toBe(503);
  });

  it.each(['not json', '{"endsAt":"soon"}', '{"until":"2022-03-08T14:30:00+09:00"}', '[]', ''])(
    'is on without a time where its file cannot be read (%j), which is logged once',
    async (content) => {
      const log = captureLog(shut.service.app);
      await writeFile(join(shut.dataDir, MAINTENANCE_FILE), content);
      for (let asked = 0; asked < 3; asked++) {
        shut.letASecondPass();
        const reply = await people.asStranger.get(shut.page);
        expect(reply.status).toBe(503);
        expect(reply.headers.get('retry-after')).toBe('300');
      }
      expect(log.text().match(/the maintenance file cannot be read/g)).toHaveLength(1);
    },
  );

  it('fills no log with failures that are none', async () => {
    const log = captureLog(shut.service.app);
    await shut.switchOn();
    for (const path of [shut.page, '/api/plans', '/readyz']) await people.asStranger.get(path);
    expect(log.text()).toBe('');
  });
});
