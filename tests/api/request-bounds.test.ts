import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../support/api-problems.ts';
import { rawExchange } from '../support/api-raw-http.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let before: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  before = contentsOfAllTables(service);
});
afterAll(() => service.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const path = () => responsePath(round.codes[0]);
const send = (raw: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = JSON_TYPE) =>
  people.asStranger.send('POST', path(), { raw, headers });
const SOUND = JSON.stringify({ answers: YES_TO_ALL });

describe('a body that is not what it should be', () => {
  it.each([
    ['malformed JSON', '{"answers":'],
    ['no JSON at all', 'answers=1'],
    ['a JSON text', '"answers"'],
    ['a JSON list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    ['answers that are a list', '{"answers":[]}'],
    ['answers that are null', '{"answers":null}'],
    ['no answers', '{}'],
    ['__proto__ as a member', '{"answers":{},"__proto__":{"polluted":true}}'],
    ['__proto__ deep inside', '{"answers":{"q1":{"__proto__":{"polluted":true}}}}'],
    ['__proto__ in escapes', '{"answers":{"\\u005f_proto__":{"polluted":true}}}'],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":true}},"answers":{}}'],
    ['broken UTF-8 around a brace', Buffer.from([0x7b, 0xff, 0xfe])],
    ['50,000 opening brackets', `{"answers":${'['.repeat(50_000)}`],
  ])('%s: 400', async (_name, raw) => {
    const reply = await send(raw);
    expect(reply.status, reply.text).toBe(400);
    expect(problemIn(reply).status).toBe(400);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each([
    [
      'fields that only the server knows',
      { answers: YES_TO_ALL, submittedAt: '2020-01-01T00:00:00Z', role: 'admin' },
    ],
    ['a version of its own', { answers: YES_TO_ALL, version: 9 }],
  ])('%s: 422, naming them', async (_name, body) => {
    const reply = await send(JSON.stringify(body));
    expect(reply.status).toBe(422);
    expect(problemIn(reply).errors?.every(({ code }) => code === 'unknown-field')).toBe(true);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('64 kB is the most; one byte more is 413, announced or not', async () => {
    const padded = (size: number) => SOUND + ' '.repeat(size - SOUND.length);
    const over = await send(padded(64 * 1024 + 1));
    expect([over.status, problemIn(over).code]).toEqual([413, 'too-large']);
    const deep = `{"answers":{"q3":{"text":${'['.repeat(300_000)}`;
    expect((await send(deep)).status).toBe(413);
    const { host } = new URL(service.url);
    const chunk = `${(70_000).toString(16)}\r\n${'x'.repeat(70_000)}\r\n0\r\n\r\n`;
    const head = `POST ${path()} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    const reply = await rawExchange(service.url, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`);
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(contentsOfAllTables(service)).toBe(before);
    expect(
      (
        await people.asStranger.send('POST', responsePath(round.codes[9]), {
          raw: padded(64 * 1024),
          headers: JSON_TYPE,
        })
      ).status,
    ).toBe(201);
    before = contentsOfAllTables(service);
  });

  it.each([
    'text/plain',
    'text/json',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'image/png',
    'x',
  ])('%s: 415', async (type) => {
    const reply = await send(SOUND, { 'content-type': type });
    expect([reply.status, problemIn(reply).code]).toEqual([415, 'unsupported-content']);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each(['gzip', 'br', 'deflate', 'x', 'identity, gzip'])('a body in %s: 415', async (encoding) => {
    const reply = await send(SOUND, { ...JSON_TYPE, 'content-encoding': encoding });
    expect([reply.status, problemIn(reply).code]).toEqual([415, 'unsupported-content']);
  });

  it('refuses members given twice: two readers might have read different things', async () => {
    const raw = '{"answers":{"q1":{"option":"9"},"q1":{"option":"1"},"q2":{"option":"2"}}}';
    const reply = await people.asStranger.send('POST', responsePath(round.codes[8]), {
      raw,
      headers: JSON_TYPE,
    });
    expect([reply.status, problemIn(reply).code]).toEqual([400, 'malformed-request']);
  });

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    '%5F_proto__',
    '__proto__%5Bpolluted%5D',
    'constructor.prototype.polluted',
  ])('the query ?%s=1: refused, prototypes clean', async (name) => {
    const reply = await people.asEditor.get(`/api/plans?${name}=1`);
    expect([400, 422]).toContain(reply.status);
    problemIn(reply);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('leaves the service answering', async () => {
    expect((await people.asStranger.get('/healthz')).status).toBe(200);
    expect((await people.asStranger.post(path(), { answers: YES_TO_ALL })).status).toBe(201);
  });
});

describe('requests that two servers might read differently', () => {
  it.each([
    ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
    ['a folded header', 'X-Folded: a\r\n b\r\nTransfer-Encoding : chunked\r\n\r\n'],
    ['a bare line feed', 'X-Bare: a\nX-Other: b\r\n\r\n'],
  ])('%s: 400 and the connection is closed', async (_name, rest) => {
    const request = `POST ${path()} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}`;
    // Resolves only once the server itself has closed the connection.
    const reply = await rawExchange(service.url, request, /(?!)/);
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(reply.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
