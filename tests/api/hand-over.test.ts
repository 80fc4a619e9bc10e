import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardReply, handOverReply } from '../../shared/api/chasing-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
import { manyAsked } from '../support/many-asked.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

/** Somebody in every state: answered, with a draft, excused, without a link that works. */
beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  for (const index of [0, 1]) {
    await people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });
  }
  await people.asStranger.put(`/api/answers/${round.codes[2]}/draft`, { answers: { q1: { option: '1' } } });
  await people.asEditor.post(ofPerson(3, 'excuse'), { reason: '欠員' });
  await people.asEditor.post(ofPerson(4, 'revoke'));
});
afterAll(() => service.close());

const ofRound = (name: string) => `/api/questionnaires/${round.id}/${name}`;
const ofPerson = (index: number, name: string) => `/api/invitations/${round.invitations[index]?.id}/${name}`;
const board = async () => boardReply.parse((await people.asEditor.get(ofRound('invitations'))).body);

describe('hand-over', () => {
  it('records when a link was given, can be taken back, and is forgotten with the link', async () => {
    const path = ofPerson(8, 'hand-over');
    expect((await people.asEditor.post(path)).body).toMatchObject({
      handedOverAt: service.clock.now().toISOString(),
    });
    expect((await people.asEditor.delete(path)).body).not.toHaveProperty('handedOverAt');
    await people.asEditor.post(path);
    expect((await people.asEditor.post(ofPerson(8, 'reissue'))).body).not.toHaveProperty('handedOverAt');
  });

  it('is not recorded of a link that is revoked, nor after the figures are fixed', async () => {
    await people.asEditor.post(ofPerson(9, 'revoke'));
    expectProblem(await people.asEditor.post(ofPerson(9, 'hand-over')), 409, 'state-conflict');
    await people.asEditor.post(ofPerson(9, 'reissue'));
  });
});

describe('GET /api/questionnaires/:id/hand-over', () => {
  const toHandOver = async () =>
    handOverReply.parse((await people.asEditor.get(ofRound('hand-over'))).body).invitations;

  it('names who is waited for without a record, and follows what is recorded and taken back at once', async () => {
    const { invitations } = await board();
    const wanted = invitations.filter(
      ({ state, handedOverAt }) => (state === 'issued' || state === 'draft') && !handedOverAt,
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.length).toBeLessThan(24);
    expect((await toHandOver()).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const some = { invitationIds: wanted.slice(0, 2).map(({ id }) => id) };
    await people.asEditor.post(ofRound('hand-over'), some);
    expect(await toHandOver()).toEqual(wanted.slice(2));
    const entries = await auditedBy(service, async () => {
      expect((await people.asEditor.post(ofRound('take-back-hand-over'), some)).status).toBe(200);
    });
    expect(entries).toMatchObject([{ action: 'take-back-hand-overs', details: { count: 2 } }]);
    expect(await toHandOver()).toEqual(wanted);
  });

  it('takes back the record of somebody who has answered meanwhile, and of nobody who was not asked', async () => {
    const answered = (await board()).invitations.find(({ state }) => state === 'answered');
    const back = (id = '') => people.asEditor.post(ofRound('take-back-hand-over'), { invitationIds: [id] });
    expect((await back(answered?.id)).status).toBe(200);
    expectProblem(await back('nobody'), 409, 'not-outstanding');
  });

  it('gives a thousand at once and says that there are more', async () => {
    const { id, invitationIds } = await manyAsked(service, 1_002);
    const path = `/api/questionnaires/${id}/hand-over`;
    const reply = handOverReply.parse((await people.asEditor.get(path)).body);
    expect([reply.invitations.length, reply.more]).toEqual([1_000, true]);
    await people.asEditor.post(path, { invitationIds: invitationIds.slice(0, 1_000) });
    const rest = handOverReply.parse((await people.asEditor.get(path)).body);
    expect([rest.invitations.map((one) => one.id), rest.more]).toEqual([invitationIds.slice(1_000), false]);
  });
});
