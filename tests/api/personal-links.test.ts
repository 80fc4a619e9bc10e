import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import type { Reply } from '../support/api-client.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
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

const code = (index = 0) => round.codes[index] ?? '';
const open = (typed: string) => people.asStranger.get(`/api/answers/${encodeURIComponent(typed)}`);

describe('GET /api/answers/:code', () => {
  it('gives the questionnaire, the respondent, the state and the deadline, and nothing of anybody else', async () => {
    const reply = await open(code());
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      questionnaire: {
        title: round.questionnaire.title,
        introduction: round.questionnaire.introduction,
        fiscalYear: 2021,
        nonResponse: 'counts-against',
        status: 'open',
        questions: round.questionnaire.questions,
      },
      respondent: round.invitations[0]?.respondent,
      state: 'issued',
      link: 'personal',
      acceptsAnswers: true,
      dueAt: round.questionnaire.dueAt,
    });
  });

  it('forgives case, hyphens, blanks, full width and look-alikes', async () => {
    const wide = code().replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const lookAlikes = code().replaceAll('0', 'o').replaceAll('1', 'l');
    const typed = [
      code().toLowerCase(),
      groupedLinkCode(code()),
      groupedLinkCode(code()).replaceAll('-', ' '),
      wide,
    ];
    for (const one of [...typed, lookAlikes, lookAlikes.toUpperCase(), code().replaceAll('1', 'I')]) {
      expect((await open(one)).body, one).toMatchObject({ respondent: { name: { ja: '北区' } } });
    }
  });
});

describe('a link that opens nothing', () => {
  it('gets one answer, whether unknown, revoked, replaced or malformed', async () => {
    const act = (index: number, name: string) =>
      people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${name}`);
    await act(22, 'revoke');
    await act(23, 'reissue');
    const altered = `${code().slice(0, -1)}${code().endsWith('A') ? 'B' : 'A'}`;
    const strange = [
      'x',
      'U'.repeat(26),
      'x'.repeat(150),
      'x'.repeat(300),
      "' OR 1=1 --",
      '\0',
      '%',
      '北区',
      '..',
    ];
    const dead = [
      code(22),
      code(23),
      altered,
      code().slice(0, 25),
      `${code()}A`,
      ...strange.map(encodeURIComponent),
    ];
    const unsigned = people.asStranger;
    const requests: ((typed: string) => Promise<Reply>)[] = [
      (typed) => unsigned.get(`/api/answers/${typed}`),
      (typed) => unsigned.put(`/api/answers/${typed}/draft`, { answers: {} }),
      (typed) => unsigned.post(`/api/answers/${typed}/response`, { answers: YES_TO_ALL }),
    ];
    for (const request of requests) {
      service.clock.advance(61_000);
      const bodies = [];
      for (const typed of dead.filter((one) => one !== '..')) {
        const reply = await request(typed);
        expectProblem(reply, 404, 'not-found');
        bodies.push({ ...(reply.body as Record<string, unknown>), instance: '' });
      }
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    }
  });

  it('is refused quickly when one address tries many, while right codes from it are still answered', async () => {
    service.clock.advance(61_000);
    const statuses = new Set<number>();
    for (let tried = 0; tried < 100; tried++) statuses.add((await open(`unknown-${tried}`)).status);
    expect([...statuses]).toEqual([404, 429]);
    const refused = await open('unknown');
    expectProblem(refused, 429, 'too-many-requests');
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await open(code())).status).toBe(200);
    service.clock.advance(61_000);
    expect((await open('unknown')).status).toBe(404);
  });
});

describe('opening a link', () => {
  it('changes nothing in any table, by GET or HEAD, page or data, a hundred times', async () => {
    await people.asStranger.post(responsePath(code(1)), { answers: YES_TO_ALL });
    await people.asStranger.put(`/api/answers/${code(2)}/draft`, { answers: { q1: { option: '1' } } });
    const before = contentsOfAllTables(service);
    for (const index of [0, 1, 2, 3, 4]) {
      for (let time = 0; time < 5; time++) {
        for (const path of [`/a/${code(index)}`, `/api/answers/${code(index)}`]) {
          expect((await people.asStranger.get(path)).status).toBe(200);
          expect((await people.asStranger.send('HEAD', path)).status).toBe(200);
        }
      }
    }
    expect(contentsOfAllTables(service)).toBe(before);
    expect((await open(code())).body).toMatchObject({ state: 'issued' });
  });

  it('is not an act when a blind form post comes instead of a GET', async () => {
    const before = contentsOfAllTables(service);
    for (const fields of [{}, { action: 'submit' }, { action: 'submit', q1: '', q2: '' }, { q1: '9' }]) {
      await people.asStranger.postForm(`/a/${code()}`, fields as Record<string, string>);
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
