import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentResponseReply } from '../../shared/api/proxy-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const path = (index: number, rest: string) => `/api/invitations/${round.invitations[index]?.id}/${rest}`;
const current = async (index: number) =>
  currentResponseReply.parse((await people.asEditor.get(path(index, 'response'))).body).response;

describe('GET /api/invitations/:id/response', () => {
  it('is the answer that a change on behalf begins with: none, theirs, the office’s', async () => {
    expect(await current(0)).toBeNull();
    const answers = { ...YES_TO_ALL, q3: { text: '本人の意見' } };
    await people.asStranger.post(responsePath(round.codes[0]), { answers });
    expect(await current(0)).toMatchObject({ version: 1, by: 'self', answers });
    const changed = { ...answers, q3: { text: '電話で訂正' } };
    const body = { answers: changed, source: '電話', basedOn: 1 };
    expect((await people.asEditor.post(path(0, 'proxy-response'), body)).status).toBe(201);
    expect(await current(0)).toMatchObject({ version: 2, by: 'proxy', answers: changed });
  });

  it('lets nobody replace an answer that came in between', async () => {
    await people.asStranger.post(responsePath(round.codes[1]), { answers: YES_TO_ALL });
    const seen = (await current(1))?.version;
    const later = { ...YES_TO_ALL, q1: { option: '4' } };
    await people.asStranger.post(responsePath(round.codes[1]), { answers: later, basedOn: 1 });
    const body = { answers: { ...YES_TO_ALL, q2: { option: '3' } }, source: '用紙', basedOn: seen };
    expectProblem(await people.asEditor.post(path(1, 'proxy-response'), body), 409, 'response-changed');
    expect(await current(1)).toMatchObject({ version: 2, answers: later });
  });

  it('is nothing for viewers, and nothing where there is nobody', async () => {
    const reply = await people.asViewer.get(path(0, 'response'));
    expectProblem(reply, 403, 'not-permitted');
    expect(reply.text).not.toContain('意見');
    expectProblem(await people.asEditor.get('/api/invitations/x/response'), 404, 'not-found');
  });
});
