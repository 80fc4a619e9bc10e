import '../support/every-word.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detailsWording } from '../../client/staff/messages/audit-details.ts';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { type ActContext, EVERY_ACT } from '../support/api-acts.ts';
import { type IssuedRound, issuedRound, NO_TO_Q2, responsePath } from '../support/api-rounds.ts';
import { auditEntries, auditedBy } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let draft: { readonly id: string };

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  const { plan, rosterId } = round;
  const { questionnaire } = await readExampleDocuments();
  const body = { ...questionnaire, planId: plan.id, rosterId, fiscalYear: 2022, dueOn: '2022-03-11' };
  draft = (await people.asEditor.post('/api/questionnaires', body)).body as { id: string };
  await people.asAdmin.get('/api/session');
});
afterAll(() => service.close());

const context = (): ActContext => ({ service, people, round, draft });
const act = (name: string, body?: unknown) =>
  people.asEditor.post(`/api/questionnaires/${round.id}/${name}`, body);

describe('every act', () => {
  it('is in the table: no mutating route is forgotten', () => {
    const mutating = service.routes.flatMap(({ method, url }) =>
      [method].flat().flatMap((one) => (['GET', 'HEAD'].includes(one) ? [] : [`${one} ${url}`])),
    );
    // The first administrator's link has a file of its own: it can be used once in a service's life.
    // What a roster file would do is asked by POST because the file is the body, and so what one of cases would do; a test holds it to changing nothing.
    const asked = [
      'POST /api/rosters/import-preview',
      'POST /api/rosters/:rosterId/import-preview',
      'POST /api/items/:itemId/cases/import-preview',
      'POST /api/plans/:planId/publications/:fiscalYear/corrections/preview',
    ];
    const covered = new Set([...EVERY_ACT.map(([route]) => route), ...asked, 'POST /api/setup']);
    expect(mutating.filter((route) => !covered.has(route))).toEqual([]);
  });

  it.each(EVERY_ACT)('%s leaves one entry: %s', async (_route, action, run) => {
    const entries = await auditedBy(service, async () => {
      const reply = await run(context());
      expect([200, 201, 204, 303], reply.text).toContain(reply.status);
    });
    const own = entries.filter((entry) => action === 'sign-in' || entry.action !== 'sign-in');
    expect(own.map((entry) => entry.action)).toEqual([action]);
    expect(own[0]).toMatchObject({ at: service.clock.now(), subject: expect.stringMatching(/^\w+\/\S+$/) });
    expect(own[0]?.actor.kind).toBe(/draft|answers|\/a\//.test(_route) ? 'respondent' : 'account');
  });

  it('has words for every detail that it leaves, in both languages', async () => {
    const entries = await auditEntries(service);
    const worded = entries.flatMap(({ details }) => [
      ...detailsWording('ja', details),
      ...detailsWording('en', details),
    ]);
    const bare = worded.filter(({ key, label, value }) => label === key || /[{[]"/.test(value));
    expect([...new Set(bare.map(({ key }) => key))]).toEqual([]);
  });

  it('leaves none when it is refused, or repeated without effect', async () => {
    const entries = await auditedBy(service, async () => {
      await act('close');
      await act('reopen', { reason: '' });
      await people.asEditor.post(`/api/invitations/${round.invitations[1]?.id}/excuse`, { reason: '欠員' });
      await people.asStranger.post(responsePath(round.codes[3]), { answers: NO_TO_Q2 });
      await people.asViewer.post('/api/plans', {});
      await people.asStranger.post('/api/session', { email: emailOf('admin'), password: 'wrong' });
    });
    expect(entries.filter(({ action }) => action !== 'sign-in')).toEqual([]);
  });

  it('is chained to the one before, and says nothing of answers, codes or passwords', async () => {
    const entries = await auditEntries(service);
    entries.forEach(({ previousHash, sequence }, index) => {
      expect(sequence).toBe(index + 1);
      expect(previousHash).toBe(entries[index - 1]?.hash ?? '0'.repeat(64));
    });
    const text = JSON.stringify(entries);
    for (const secret of [PASSWORD, '"option"', ...round.codes]) expect(text).not.toContain(secret);
  });
});
