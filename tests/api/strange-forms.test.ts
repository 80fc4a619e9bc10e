import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
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

const page = (index: number) => `/a/${round.codes[index]}`;
const post = (index: number, fields: Readonly<Record<string, string>>, query = '') =>
  people.asStranger.postForm(`${page(index)}${query}`, fields);
const stored = async (index: number) =>
  (await people.asStranger.get(`/api/answers/${round.codes[index]}`)).body as Record<string, unknown>;

describe('a form post that no browser made', () => {
  it.each([
    ['JSON', 'application/json', '{"q1":"1","q2":"1","_page":"check","action":"submit"}'],
    ['JSON with methods for names', 'application/json', '{"q1":{"toString":1}}'],
    ['plain text', 'text/plain', 'q1=1&q2=1&_page=check&action=submit'],
    ['a multipart form', 'multipart/form-data; boundary=x', '--x--'],
  ])('takes forms alone: %s is 415, nothing stored', async (_name, type, raw) => {
    const before = contentsOfAllTables(service);
    const reply = await people.asStranger.send('POST', page(8), { raw, headers: { 'content-type': type } });
    expect(reply.status).toBe(415);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('refuses compressed forms with 415 and endless ones with 413', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' };
    expect((await people.asStranger.send('POST', page(8), { raw: 'q1=1', headers })).status).toBe(415);
    expect((await post(8, { q3: '長'.repeat(30_000) })).status).toBe(413);
    const endless = await post(8, { q3: 'x'.repeat(600_000) });
    expect(endless.status).toBe(413);
    expect(endless.text).toContain('短くしてから');
  });

  it('survives strange fields: repeated, unknown, inherited', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const raw =
      'q1=1&q1=2&q2=1&__proto__=x&constructor=y&toString=z&q1.comment=a&q1.comment=b&%00=%ff&action=check&action=submit';
    const reply = await people.asStranger.send('POST', page(10), { raw, headers });
    expect(reply.status).toBe(422);
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(await stored(10)).toMatchObject({ state: 'issued' });
  });
});
