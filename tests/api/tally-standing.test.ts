import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ISSUE_DAY } from '../support/api-clock.ts';
import { expectProblem } from '../support/api-problems.ts';
import {
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());
beforeEach(() => service.clock.set(ISSUE_DAY));

const answer = (index: number, answers: unknown) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers });
const excuse = (index: number) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/excuse`, { reason: '欠員' });
const act = (name: string) => people.asEditor.post(`/api/questionnaires/${round.id}/${name}`);
const tally = () => tallyFor(people.asViewer, round.id);

async function answerAll(from: number, to: number, answers: unknown): Promise<void> {
  for (let index = from; index < to; index++) await answer(index, answers);
}

describe('GET /api/questionnaires/:id/tally while silence counts against', () => {
  beforeAll(async () => {
    round = await issuedRound(people.asEditor);
  });

  it('has everybody asked in the base, and an outlook of what is still needed', async () => {
    await answerAll(0, 2, YES_TO_ALL);
    const { indicators, ...rest } = await tally();
    expect(rest).toMatchObject({
      status: 'open',
      provisional: true,
      eligible: 24,
      responded: 2,
      outstanding: 22,
    });
    expect(indicators.map(({ result, outlook, stillNeeded }) => [result, outlook, stillNeeded])).toEqual([
      [{ numerator: 2, denominator: 24 }, 'within-reach', 21],
      [{ numerator: 2, denominator: 24 }, 'within-reach', 22],
    ]);
    expect(indicators.map(({ status, unanswered }) => [status, unanswered])).toEqual([
      ['undecided', 22],
      ['undecided', 22],
    ]);
  });

  it('says by how many it falls short once the target is out of reach, and still not missed', async () => {
    await answer(2, NO_TO_Q2);
    const { indicators } = await tally();
    expect(indicators[1]).toMatchObject({
      status: 'undecided',
      outlook: 'out-of-reach',
      shortBy: 1,
      negative: 1,
    });
    expect(indicators[1]).not.toHaveProperty('stillNeeded');
  });

  it('says met as soon as the others cannot change it', async () => {
    await answerAll(3, 23, YES_TO_ALL);
    const { indicators } = await tally();
    expect(indicators[0]).toMatchObject({ positive: 23, status: 'undecided', outlook: 'met' });
    expect(indicators[0]).not.toHaveProperty('stillNeeded');
  });

  it('stays undecided past the deadline until the office closes it', async () => {
    service.clock.set('2022-03-12T00:00:00+09:00');
    expect((await tally()).indicators[0]?.status).toBe('undecided');
  });

  it('counts the silent one in the end: 23/24 achieved, 22/24 missed', async () => {
    await act('close');
    const { indicators } = await tally();
    expect(indicators.map(({ result, status }) => [result?.numerator, result?.denominator, status])).toEqual([
      [23, 24, 'achieved'],
      [22, 24, 'missed'],
    ]);
  });
});

describe('GET /api/questionnaires/:id/tally while silence leaves the base', () => {
  beforeAll(async () => {
    round = await issuedRound(people.asEditor, { nonResponse: 'leaves-base' });
  });

  it('has no value before the first answer, and then those who answered as the base', async () => {
    expect((await tally()).indicators[0]).toMatchObject({
      result: null,
      status: 'undecided',
      unanswered: 24,
    });
    await answerAll(0, 22, YES_TO_ALL);
    await answer(22, NO_TO_Q2);
    const { nonResponse, eligible, indicators } = await tally();
    expect({ nonResponse, eligible }).toEqual({ nonResponse: 'leaves-base', eligible: 24 });
    expect(indicators.map(({ result }) => result)).toEqual([
      { numerator: 23, denominator: 23 },
      { numerator: 22, denominator: 23 },
    ]);
  });

  it('compares exactly at the end: 22/23 falls short of 23/24', async () => {
    const [first] = round.plan.items[0]?.indicators ?? [];
    await act('close');
    const { indicators } = await tally();
    expect(indicators[0]).toMatchObject({ indicatorId: first?.id, status: 'achieved' });
    expect(indicators[1]).toMatchObject({ status: 'missed', result: { numerator: 22, denominator: 23 } });
  });
});

describe('an empty base', () => {
  it('gives no value, never zero per cent and never a failure, open, closed and fixed', async () => {
    round = await issuedRound(people.asEditor);
    for (let index = 0; index < 24; index++) await excuse(index);
    const open = await tally();
    expect(open).toMatchObject({ eligible: 0, responded: 0, outstanding: 0, excused: 24 });
    expect(open.indicators[0]).toMatchObject({ result: null, status: 'undecided' });
    expect(open.indicators[0]).not.toHaveProperty('outlook');
    await act('close');
    expect((await tally()).indicators[0]).toMatchObject({ result: null, status: 'not-measured' });
    expect((await act('fix')).status).toBe(200);
    const path = `/api/plans/${round.plan.id}/achievements`;
    const { body } = await people.asViewer.get(`${path}?fiscalYear=2021`);
    expect(body).toMatchObject({
      items: [{ indicators: [{ result: null, status: 'not-measured' }, {}] }, {}],
    });
    const csv = await people.asViewer.get(`/api/questionnaires/${round.id}/tally.csv?bom=0`);
    const [, first = ''] = csv.text.split('\r\n');
    expect(first).toContain(',0,0,0,24,0,,,,23,24,not-measured,未測定,');
  });
});

describe('a draft', () => {
  it('has nothing to count, and unknown questionnaires have no tally', async () => {
    const body = { ...round.questionnaire, status: undefined };
    const { title, questions, measures } = body;
    const draft = await people.asEditor.post('/api/questionnaires', {
      ...{ title, questions, measures, planId: round.plan.id, rosterId: round.rosterId, fiscalYear: 2022 },
    });
    const { id } = draft.body as { id: string };
    expect(await tallyFor(people.asViewer, id)).toMatchObject({
      status: 'draft',
      eligible: 0,
      indicators: [],
    });
    expectProblem(await people.asViewer.get('/api/questionnaires/unknown/tally'), 404, 'not-found');
  });
});
