import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, recordsIn } from '../support/api-csv.ts';
import { expectProblem } from '../support/api-problems.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { closedRoundBesideAnother } from '../support/closed-round.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let other: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  ({ round, other } = await closedRoundBesideAnother(service, people));
});
afterAll(() => service.close());

const q = (path: string) => `/api/questionnaires/${round.id}${path}`;

describe('GET /api/questionnaires/:id/responses.csv', () => {
  it('has the columns of the contract, in the order of the questionnaire, and a row a person in roster order', async () => {
    const { text } = await people.asEditor.get(q('/responses.csv?bom=0'));
    expect(readCsv(text)[0]?.join()).toBe(
      'respondent_code,respondent,state,version,submitted_at,receipt,' +
        'q1,q1_label,q1_positive,q1_comment,q2,q2_label,q2_positive,q2_comment,q3',
    );
    const records = recordsIn(text);
    expect(records.map(({ respondent }) => respondent)).toEqual(
      round.invitations.map(({ respondent }) => respondent.name.ja),
    );
    expect(records[8]).toEqual({
      respondent_code: round.invitations[8]?.respondent.code,
      respondent: '天王寺区',
      state: 'answered',
      version: '1',
      submitted_at: '2022-02-21T01:00:00.000Z',
      receipt: expect.stringMatching(/^\w{4}-\w{4}$/),
      ...{ q1: '2', q1_label: 'どちらかといえばそう思う', q1_positive: '1', q1_comment: '' },
      ...{ q2: '3', q2_label: 'どちらかといえばそう思わない', q2_positive: '0', q2_comment: '' },
      q3: '課題がある。',
    });
  });

  it('has nothing of other questionnaires', async () => {
    for (const path of ['/responses.csv', '/tally.csv', '/responses', '/tally', '/invitations']) {
      expect((await people.asEditor.get(q(path))).text).not.toMatch(/よその/);
    }
    const { text } = await people.asEditor.get(`/api/questionnaires/${other.id}/responses.csv`);
    expect(recordsIn(text).filter(({ state }) => state === 'answered')).toHaveLength(1);
  });

  it('leaves the cells of those who have not answered empty, never zero', async () => {
    const { text } = await people.asEditor.get(`/api/questionnaires/${other.id}/responses.csv`);
    expect(recordsIn(text)[1]).toMatchObject({
      state: 'issued',
      version: '',
      q1: '',
      q1_positive: '',
      q3: '',
    });
  });

  it('is for editors, and not there for unknown ids', async () => {
    expectProblem(await people.asViewer.get(q('/responses.csv')), 403, 'not-permitted');
    expectProblem(await people.asStranger.get(q('/responses.csv')), 401, 'not-signed-in');
    expectProblem(await people.asEditor.get('/api/questionnaires/x/responses.csv'), 404, 'not-found');
  });
});
