import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { found } from '../../server/problem.ts';
import { REHEARSAL_FOLDER, removeLeftCopy } from '../../server/rehearsal-stage.ts';
import { materialOf } from '../../server/rehearsals/rehearsal-material.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import {
  REHEARSAL_PHASES,
  type RehearsalEvent,
  type RehearsalReport,
} from '../../shared/domain/rehearsal/rehearsal-report.ts';
import { TASKS_IN_ORDER } from '../../shared/domain/rehearsal/robot-tasks.ts';
import { problemIn } from '../support/api-problems.ts';
import { type DraftRound, draftRound, issuedRound, questionnaireBody } from '../support/api-rounds.ts';
import { auditEntries, auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf } from '../support/people.ts';
import { addressesAsked, eventsIn, rehearsalPath, wrongIn } from '../support/rehearsals.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let draft: DraftRound;
/** One rehearsal, with all that can be seen of it from outside. */
let held: {
  readonly text: string;
  readonly events: readonly RehearsalEvent[];
  readonly report: RehearsalReport;
  readonly asked: readonly string[];
  readonly audited: readonly AuditEntry[];
  /** Everything in the database but the audit log, and the names of the files beside it. */
  readonly before: unknown;
  readonly after: unknown;
};

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  draft = await draftRound(people.asEditor);
  await people.asEditor.get('/api/session');
  const before = everythingKept();
  let text = '';
  let asked: readonly string[] = [];
  const audited = await auditedBy(service, async () => {
    asked = await addressesAsked(async () => {
      ({ text } = await people.asEditor.post(path()));
    });
  });
  const events = eventsIn({ text });
  const last = events.at(-1);
  if (last?.event !== 'report') throw new Error(`The rehearsal ended with ${last?.event}.`);
  held = { text, events, report: last.report, asked, audited, before, after: everythingKept() };
});
afterAll(() => service.close());

const path = () => rehearsalPath(draft.questionnaire.id);
function everythingKept(): unknown {
  const tables: [string, unknown][] = JSON.parse(contentsOfAllTables(service));
  return [readdirSync(service.dataDir).toSorted(), tables.filter(([name]) => !name.startsWith('audit'))];
}

const folder = () => join(service.dataDir, REHEARSAL_FOLDER);

describe('POST /api/questionnaires/:id/rehearsal', () => {
  it('plays the whole round with twenty-four robots, and all comes out as it must', () => {
    const { events, report } = held;
    expect(events.flatMap((one) => (one.event === 'phase' ? [one.phase] : []))).toEqual(REHEARSAL_PHASES);
    const done = events.flatMap((one) => (one.event === 'robot' ? [one.place] : []));
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(wrongIn(report)).toEqual([]);
    expect(report).toMatchObject({ removed: true, rosterSize: 24, findings: [], leftOut: [] });
    expect(report.people).toEqual({ eligible: 23, responded: 19, outstanding: 4, excused: 1 });
    expect(report.robots.map(({ task }) => task)).toEqual(TASKS_IN_ORDER);
    expect(report.robots.map(({ respondent }) => respondent.name.ja).slice(0, 2)).toEqual(['北区', '都島区']);
    expect(report.indicators.map(({ observed }) => observed.status)).toEqual(['missed', 'missed']);
  });

  it('leaves nothing in the database but one entry of the audit log, and nothing beside it', () => {
    const [entry, ...more] = held.audited;
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      action: 'rehearse-questionnaire',
      subject: `questionnaire/${draft.questionnaire.id}`,
      details: { robots: 24 },
    });
    expect(held.after).toEqual(held.before);
    expect(existsSync(folder())).toBe(false);
  });

  it('makes links that open nothing here, and tells none of them', async () => {
    const codes = new Set(held.asked.flatMap((url) => /\/a(?:nswers)?\/([0-9A-Z]{26})/.exec(url)?.[1] ?? []));
    expect(codes.size).toBeGreaterThan(20);
    for (const code of [...codes].slice(0, 20)) {
      expect((await people.asStranger.get(`/api/answers/${code}`)).status).toBe(404);
    }
    for (const code of codes) expect(held.text).not.toContain(code);
    expect(held.text).not.toContain('rehearsal.invalid');
  });

  it('takes no e-mail address along', async () => {
    const material = await service.dependencies.store.read(async (reads) => {
      const questionnaire = found(await reads.questionnaires.find(draft.questionnaire.id));
      const plan = found(await reads.plans.find(questionnaire.planId));
      const roster = found(await reads.rosters.find(questionnaire.rosterId));
      expect(JSON.stringify(roster)).toContain('@');
      const content = { ...questionnaire.content, contact: { ja: 'reform@example.jp' } };
      return materialOf({ ...questionnaire, content }, { plan, roster, now: service.clock.now() });
    });
    expect(material.roster.members.length).toBe(24);
    expect(JSON.stringify(material)).not.toContain('@');
  });

  it('is not for viewers, and for nobody who is not signed in', async () => {
    const before = await auditEntries(service);
    expect(problemIn(await people.asViewer.post(path())).code).toBe('not-permitted');
    expect((await people.asStranger.post(path())).status).toBe(401);
    expect((await auditEntries(service)).length).toBeLessThanOrEqual(before.length + 1);
    expect(existsSync(folder())).toBe(false);
  });

  it('is of drafts that can be issued, and of nothing else', async () => {
    const issued = await issuedRound(people.asEditor);
    const refusedAt = async (id: string) => problemIn(await people.asEditor.post(rehearsalPath(id)));
    expect(await refusedAt(issued.id)).toMatchObject({ status: 409, code: 'state-conflict' });
    expect(await refusedAt('nothing')).toMatchObject({ status: 404, code: 'not-found' });
    const ids = { planId: draft.plan.id, rosterId: draft.rosterId };
    const body = await questionnaireBody(ids, { dueOn: undefined });
    const unready = ((await people.asEditor.post('/api/questionnaires', body)).body as { id: string }).id;
    expect(await refusedAt(unready)).toMatchObject({
      status: 422,
      code: 'not-issuable',
      errors: [{ pointer: '/dueOn', code: 'no-deadline' }],
    });
    expect(existsSync(folder())).toBe(false);
  });
});

describe('the copy of a rehearsal', () => {
  it('is one at a time, and removed when the one who rehearses goes away', async () => {
    const signIn = { email: emailOf('editor'), password: PASSWORD };
    const { token } = (await people.asStranger.post('/api/session', signIn)).body as { token: string };
    const asked = await addressesAsked(async () => {
      // By its own connection: what `fetch` leaves behind when it is given up is a connection that asks nothing.
      const leaving = request(`${service.url}${path()}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        agent: false,
      }).end();
      const [reply] = (await once(leaving, 'response')) as [IncomingMessage];
      await once(reply, 'data');
      expect(existsSync(folder())).toBe(true);
      const second = problemIn(await people.asEditor.post(path()));
      expect(second).toMatchObject({ status: 409, code: 'rehearsal-running' });
      reply.on('error', () => {});
      leaving.destroy();
      await expect.poll(() => existsSync(folder()), { timeout: 30_000 }).toBe(false);
    });
    // It did not go on with nobody to look on.
    expect(asked.length).toBeLessThan(held.asked.length);
  });

  it('is removed at the next start where a crash has left it', async () => {
    mkdirSync(folder());
    writeFileSync(join(folder(), 'hakaru.sqlite'), 'left behind');
    await removeLeftCopy(service.dataDir);
    expect(existsSync(folder())).toBe(false);
    await removeLeftCopy(service.dataDir);
  });

  it('is removed before the service has stopped', async () => {
    const stopping = await startService();
    const its = await peopleOf(stopping);
    const { questionnaire } = await draftRound(its.asEditor);
    const reply = its.asEditor.post(rehearsalPath(questionnaire.id)).catch(() => undefined);
    await expect.poll(() => existsSync(join(stopping.dataDir, REHEARSAL_FOLDER))).toBe(true);
    await stopping.app.close();
    expect(existsSync(join(stopping.dataDir, REHEARSAL_FOLDER))).toBe(false);
    await reply;
    await stopping.close();
  });
});
