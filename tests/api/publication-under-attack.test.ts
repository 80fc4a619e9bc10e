import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import {
  indicatorOf,
  milestoneOf,
  publicationIn,
  publishedYear,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let year: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await publishedYear(people);
  year = `/results/${round.plan.id}/2021`;
});
afterAll(() => service.close());

const get = (path: string, headers = {}) => people.asStranger.get(path, headers);
const correct = (result: unknown, reason = '転記の誤り') =>
  people.asEditor.post(`${yearPath(round.plan.id)}/corrections`, {
    ...{ indicatorId: indicatorOf(round.plan, '①－１'), result, reason },
  });
const corrected = (numerator: number, reason?: string) => correct({ numerator, denominator: 24 }, reason);
const FILES = ['', '/figures.csv', '/report.json', '/schema.json'];

describe('a correction to nonsense', () => {
  it.each([
    { numerator: 0, denominator: 0 },
    { numerator: 25, denominator: 24 },
    { numerator: -1, denominator: 24 },
    { numerator: 1, denominator: -24 },
    { numerator: 1.5, denominator: 24 },
    { numerator: 2 ** 53, denominator: 2 ** 53 },
    { numerator: 1, denominator: 1e300 },
    { numerator: '1', denominator: 24 },
    { numerator: null, denominator: 24 },
    { numerator: 24 },
    { numerator: 23, denominator: 24, judgements: [] },
    { judgements: [] },
    null,
    'Infinity',
  ])('%j is refused, and nothing changes', async (result) => {
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const reply = await correct(result);
    expect([400, 422]).toContain(reply.status);
    expect(problemIn(reply).code).toMatch(/^invalid-/);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each([
    [{ milestone: 2, body: '福祉・健康部会', achieved: true }],
    [{ milestone: 1, body: '福祉・健康部会 ', achieved: false }],
    [
      { milestone: 1, body: '福祉・健康部会', achieved: true },
      { milestone: 1, body: '福祉・健康部会', achieved: false },
    ],
  ])('judgements %j are refused, and nothing changes', async (...judgements) => {
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const body = { indicatorId: milestoneOf(round.plan), result: { judgements }, reason: '誤り' };
    const reply = await people.asEditor.post(`${yearPath(round.plan.id)}/corrections`, body);
    expectProblem(reply, 422, 'invalid-fields');
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each(['\ud800', '', '　', '長'.repeat(10_000)])('reason %j is refused', async (reason) => {
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    expectProblem(await corrected(20, reason), 422, 'invalid-fields');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('whoever asks for what is not public', () => {
  const shape = async (path: string) => {
    const { status, text, headers } = await get(path);
    return [status, text.replaceAll(path, ''), headers.get('cache-control'), headers.get('etag')];
  };

  it('learns nothing: a year that is kept back, a plan that there is, one that there is not are told the same', async () => {
    const nowhere = await shape('/results/nothing/2021');
    expect(nowhere[0]).toBe(404);
    for (const path of [
      `/results/${round.plan.id}/2022`,
      `/results/${round.plan.id}/2020/v/1`,
      `/results/${round.plan.id}/0`,
      `/results/${round.plan.id}/-1`,
      `/results/${round.plan.id}/2021x`,
      `/results/${round.plan.id}/%00`,
      `/results/${round.id}/2021`,
      ...['2', '0', '-1', '1e0', '01', '1.0', '%201', '99999999999999999999'].map(
        (one) => `${year}/v/${one}`,
      ),
    ])
      expect([path, ...(await shape(path))]).toEqual([path, ...nowhere]);
  });

  it('gets no file of it either, and no certificate of another year under a published one', async () => {
    for (const file of FILES.slice(1)) {
      expect((await get(`/results/${round.plan.id}/2022${file}`)).status).toBe(404);
      expect((await get(`${year}/v/2${file}`)).status).toBe(404);
    }
    for (const name of ['..%2freport.json', '%252e%252e', `${'f'.repeat(64)}`, '']) {
      expect((await get(`${year}/certificates/${name}`)).status).toBe(404);
    }
    // Whoever asks takes the dots away: that is the address of the year itself.
    const above = await get(`${year}/certificates/%2e%2e`);
    expect([above.status, above.headers.get('location')]).toEqual([301, year]);
  });

  it('changes nothing by asking, however', async () => {
    const before = contentsOfAllTables(service);
    for (const path of [...FILES.map((file) => `${year}${file}`), '/results', '/results/recompute.mjs']) {
      const head = await people.asStranger.send('HEAD', path);
      expect([path, head.status, head.text]).toEqual([path, 200, '']);
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const reply = await people.asStranger.send(method, path, { raw: 'x' });
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(reply.status).toBeLessThan(500);
      }
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('words of a correction that want to be more than words', () => {
  const WORDS =
    '=HYPERLINK("http://evil")</script><script>alert(1)</script>\u202e訂正\u2066<img src=x onerror=1>\0';

  it('are the text that they are on the page, in the list and in the files', async () => {
    expect((await corrected(22, WORDS)).status).toBe(201);
    const { text } = await get(`${year}?lang=ja`);
    expect(text).toContain('=HYPERLINK(');
    expect(text).not.toContain('\0');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc="\/)|<img[^>]*onerror/i);
    // What turns the direction of writing stays inside its own element.
    expect(text).toMatch(/<(bdi|[a-z]+ [^>]*dir="auto")[^>]*>=HYPERLINK|<span[^>]*>=HYPERLINK/);
    const csv = (await get(`${year}/figures.csv`)).text;
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
    const report = (await get(`${year}/report.json`)).body as {
      document: { corrections: { reason: string }[] };
    };
    expect(report.document.corrections.map(({ reason }) => reason)).toEqual([WORDS]);
    expect((await people.asViewer.get(`${yearPath(round.plan.id)}/preview`)).status).toBe(200);
  });
});

describe('many at once', () => {
  it('ten corrections to ten figures: each has its version, none is lost, the last is public', async () => {
    const before = (await publicationIn(people.asEditor, round.plan.id)).versions.length;
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => corrected(index, `その${index}`)),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const { versions } = await publicationIn(people.asEditor, round.plan.id);
    expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: before + 10 }, (_, index) => index + 1),
    );
    const report = (await get(`${year}/report.json`)).body as {
      version: number;
      document: { corrections: { before: { numerator: number }; after: { numerator: number } }[] };
    };
    const { corrections } = report.document;
    expect(report.version).toBe(before + 10);
    expect(corrections).toHaveLength(11);
    for (const [at, { before: was }] of corrections.entries())
      if (at > 0) expect(was).toEqual(corrections[at - 1]?.after);
  });

  it('ten corrections of the version that they saw: one is made', async () => {
    const { versions } = await publicationIn(people.asEditor, round.plan.id);
    const basedOn = Math.max(...versions.map(({ version }) => version));
    const path = `${yearPath(round.plan.id)}/corrections`;
    const indicatorId = indicatorOf(round.plan, '①－１');
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const result = { numerator: 10 + index, denominator: 24 };
        return people.asEditor.post(path, { indicatorId, result, reason: '同時', basedOn });
      }),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
  });

  it('ten take it back: it is taken back once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        people.asEditor.post(`${yearPath(round.plan.id)}/take-back`, { reason: `理由${index}` }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
  });
});

describe('what was public and is not any more', () => {
  it('is gone for those too who kept it: their copy is not called current, neither page nor file', async () => {
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    const newest = (await publicationIn(people.asEditor, round.plan.id)).versions.length;
    const paths = FILES.flatMap((file) => [
      `${year}${file}`,
      ...(file === '/schema.json' ? [] : [`${year}/v/${newest}${file}`]),
    ]);
    const tags = new Map<string, string>();
    for (const path of paths) tags.set(path, (await get(path)).headers.get('etag') ?? '');
    for (const [path, etag] of tags)
      expect([path, (await get(path, { 'if-none-match': etag })).status]).toEqual([path, 304]);
    const report = (await get(`${year}/report.json`)).body as {
      document: { certificates: { hash: string }[] };
    };
    const certificate = `${year}/certificates/${report.document.certificates[0]?.hash}.json`;
    expect((await get(certificate)).status).toBe(200);
    await people.asEditor.post(`${yearPath(round.plan.id)}/take-back`, { reason: '確かめるため' });
    for (const [path, etag] of tags) {
      for (const headers of [{}, { 'if-none-match': etag }, { 'if-none-match': '*' }]) {
        const reply = await get(path, headers);
        expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([path, 410, 'no-store']);
      }
    }
    expect((await get(certificate)).status).toBe(410);
    expect((await get('/results')).text).not.toContain(round.plan.id);
    // What was never public is not told apart by the take-back of what was.
    expect((await get(`${year}/v/999`)).status).toBe(404);
  });

  it('is not brought back with its old versions when the year is published again', async () => {
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    const { versions } = await publicationIn(people.asEditor, round.plan.id);
    const current = Math.max(...versions.map(({ version }) => version));
    expect((await get(`${year}/v/${current}`)).status).toBe(200);
    expect((await get(`${year}/v/1`)).status).toBe(410);
    expect((await get(`${year}/v/1/report.json`)).status).toBe(410);
  });
});
