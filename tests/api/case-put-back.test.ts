import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_BOUNDS } from '../../shared/domain/cases/case.ts';
import { caseRegister } from '../support/api-cases.ts';
import { expectProblem } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const GOOD = { proposer: '北区', title: '窓口の案内' };

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

describe('POST /api/items/:itemId/cases/put-back', () => {
  const FULL = { ...GOOD, outcome: 'done', examinedOn: '2021-07-20', notes: '一行目\r\n　二行目' };
  /** The second of three cases, deleted. */
  async function deleted() {
    const { plan } = await createPlanAndRoster(people.asEditor);
    const itemId = plan.items[1]?.id;
    const register = caseRegister(people.asEditor, itemId);
    await register.add({ ...GOOD, title: '一' });
    const { id, revision, ...said } = await register.added(FULL);
    await register.add({ ...GOOD, title: '三' });
    await people.asEditor.delete(`/api/cases/${id}?basedOn=${revision}`);
    const putBack = (change: Readonly<Record<string, unknown>> = {}) =>
      people.asEditor.post(`/api/items/${itemId}/cases/put-back`, { fiscalYear: 2021, ...said, ...change });
    return { register, said, putBack };
  }

  it('brings it back with its number and every word, counted as before, and is one entry in the log', async () => {
    const { register, said, putBack } = await deleted();
    const entries = await auditedBy(service, async () => {
      expect((await putBack()).status).toBe(201);
    });
    expect(entries.map(({ action, details }) => [action, details.number, details.title])).toEqual([
      ['put-back-case', 2, GOOD.title],
    ]);
    const { cases, counts } = await register.list();
    expect(cases.map(({ number, title }) => `${number} ${title}`)).toEqual([
      ...['1 一', `2 ${GOOD.title}`, '3 三'],
    ]);
    expect(cases[1]).toMatchObject(said);
    expect(counts.yearEnd.handled).toEqual({ done: 1, total: 1 });
  });

  it('writes it once, however often it is pressed', async () => {
    const { putBack } = await deleted();
    await putBack();
    const before = contentsOfAllTables(service);
    expect((await putBack()).status).toBe(201);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('may say the same as a case that came meanwhile, each under its own number', async () => {
    const { register, putBack } = await deleted();
    await register.add(GOOD);
    expect((await putBack()).status).toBe(201);
    expect((await register.list()).cases.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('may bring back the highest number that there is, after which no case gets one above it', async () => {
    const { register, putBack } = await deleted();
    const number = CASE_BOUNDS.number;
    expect((await putBack({ number })).status).toBe(201);
    const before = contentsOfAllTables(service);
    const refused = expectProblem(await register.add({ ...GOOD, title: '四' }), 422, 'invalid-fields');
    expect(refused).toEqual([{ pointer: '', code: 'no-number-left', params: { max: number } }]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('takes no number from another case, and no year’s register beyond its bounds', async () => {
    const { putBack } = await deleted();
    const before = contentsOfAllTables(service);
    const taken = expectProblem(await putBack({ number: 3 }), 422, 'invalid-fields');
    expect(taken).toEqual([{ pointer: '/number', code: 'number-taken', params: { number: 3, title: '三' } }]);
    expect((await putBack({ number: 0 })).status).toBe(422);
    expect((await putBack({ number: CASE_BOUNDS.number + 1 })).status).toBe(422);
    expect(expectProblem(await putBack({ examinedOn: '2099-01-01' }), 422, 'invalid-fields')).toMatchObject([
      { pointer: '/examinedOn', code: 'in-the-future' },
    ]);
    expectProblem(await putBack({ fiscalYear: 2019 }), 404, 'not-found');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
