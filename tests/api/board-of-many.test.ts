import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BoardReply, boardReply } from '../../shared/api/chasing-api.ts';
import { responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { manyAsked } from '../support/many-asked.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

const names = ({ invitations }: BoardReply) => invitations.map(({ respondent }) => respondent.name.ja);

describe('a board of 50,000 people', () => {
  it('is read page by page, with exact totals, in every state and search', async () => {
    const many = await manyAsked(service, 50_000);
    const path = `/api/questionnaires/${many.id}/invitations`;
    await people.asStranger.post(responsePath(many.codeAt(49_998)), { answers: YES_TO_ALL });
    await people.asStranger.put(`/api/answers/${many.codeAt(49_999)}/draft`, { answers: {} });
    const page = async (query: string) => {
      const reply = await people.asEditor.get(`${path}?${query}`);
      expect(reply.bytes.length).toBeLessThan(200 * 1024);
      return boardReply.parse(reply.body);
    };
    const first = await page('limit=200');
    expect(first.invitations).toHaveLength(200);
    expect(first).toMatchObject({ next: 200, links: 50_000 });
    expect(first.totals).toEqual({ issued: 49_998, draft: 1, answered: 1, excused: 0, revoked: 0 });
    expect(names(await page('limit=200&after=49900'))).toHaveLength(100);
    expect(names(await page('state=answered'))).toEqual(['第49999課']);
    expect(names(await page('state=draft'))).toEqual(['第50000課']);
    expect(names(await page('search=第４９９９９課'))).toEqual(['第49999課']);
    expect(await page('search=section&limit=1')).toMatchObject({ found: 50_000, next: 1 });
  });
});
