import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_BOUNDS } from '../../shared/domain/cases/case.ts';
import {
  CASE_HEADER,
  type CaseRegister,
  caseRegister,
  examinedFile,
  importInto,
} from '../support/api-cases.ts';
import { readCsv } from '../support/api-csv.ts';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  await people.asEditor.get('/api/session');
  await people.asViewer.get('/api/session');
});
afterAll(() => service.close());

/** The register of the second item in a plan of its own. */
async function freshRegister(): Promise<{
  readonly register: CaseRegister;
  readonly itemId: string;
  readonly path: string;
}> {
  const { plan } = await createPlanAndRoster(people.asEditor);
  const itemId = plan.items[1]?.id ?? '';
  return { register: caseRegister(people.asEditor, itemId), itemId, path: `/api/items/${itemId}/cases` };
}

const GOOD = { proposer: '北区', title: '窓口の案内' };

describe('GET /api/items/:itemId/cases', () => {
  it('gives an empty register with its item, its plan and figures of nothing', async () => {
    const { register } = await freshRegister();
    expect(await register.list('', people.asViewer)).toMatchObject({
      ...{ fiscalYear: 2021, revision: 0, total: 0, matching: 0, cases: [], proposers: [] },
      ...{ item: { number: 2 }, plan: { firstFiscalYear: 2020, lastFiscalYear: 2023 } },
      counts: { midYear: { on: '2021-09-30', examined: 0 }, yearEnd: { on: '2022-03-31', examined: 0 } },
    });
  });

  it('counts the whole register at mid-year, at the end and on any day, whatever the filter', async () => {
    const { register } = await freshRegister();
    await importInto(register, examinedFile());
    const { counts, matching, total } = await register.list('&outcome=revised&on=2021-12-10');
    expect([total, matching]).toEqual([32, 4]);
    expect(counts.midYear).toMatchObject({ examined: 16, outcomes: { unsuited: 14, 'in-progress': 2 } });
    expect(counts.yearEnd).toMatchObject({
      ...{ examined: 32, handled: { done: 4, total: 4 } },
      outcomes: { unsuited: 28, revised: 4, done: 0, 'in-progress': 0 },
    });
    expect(counts.on).toMatchObject({ on: '2021-12-10', examined: 32, handled: { done: 0, total: 4 } });
  });

  it('finds by outcome, proposer and words in any width, and pages by number', async () => {
    const { register } = await freshRegister();
    await register.add({ ...GOOD, title: 'ｵﾝﾗｲﾝ予約' });
    await register.add({ ...GOOD, proposer: '西区', notes: 'オンラインで受け付ける' });
    await register.add({ ...GOOD, ...{ outcome: 'done', examinedOn: '2021-07-20' } });
    const found = async (query: string) => (await register.list(query)).cases.map(({ number }) => number);
    expect(await found(`&text=${encodeURIComponent('オンライン')}`)).toEqual([1, 2]);
    expect(await found(`&proposer=${encodeURIComponent('北区')}`)).toEqual([1, 3]);
    expect(await found('&outcome=done')).toEqual([3]);
    expect((await register.list('')).proposers).toEqual(['北区', '西区']);
  });

  it('gives a hundred at a time, and says how to go on', async () => {
    const { register, path } = await freshRegister();
    const rows = Array.from({ length: 101 }, (_, index) => `${index + 1},北区,件 ${index + 1}`);
    await importInto(register, new Uint8Array(Buffer.from(['番号,提案者,件名', ...rows].join('\n'))));
    const first = await register.list();
    expect([first.cases.length, first.next]).toEqual([100, 100]);
    const second = await register.list(`&after=${first.next}`);
    expect([second.cases.map(({ number }) => number), second.next]).toEqual([[101], undefined]);
    for (const query of ['', '?fiscalYear=21', '?fiscalYear=2021&outcome=gone', '?fiscalYear=2021&on=x']) {
      expect([400, 422]).toContain((await people.asViewer.get(`${path}${query}`)).status);
    }
  });

  it('is not found for an item that there is not, and outside the years of the plan', async () => {
    const { path } = await freshRegister();
    for (const address of ['/api/items/nothing/cases?fiscalYear=2021', `${path}?fiscalYear=2019`]) {
      expectProblem(await people.asViewer.get(address), 404, 'not-found');
    }
  });
});

describe('POST /api/items/:itemId/cases', () => {
  it('enters a case under the next number, exactly as it was written', async () => {
    const { register } = await freshRegister();
    await register.add(GOOD);
    const reply = await register.add({
      ...{ proposer: '都島区', title: '　様式（案）～\n' },
      ...{ examinedOn: '2021-07-20', outcome: 'revised', decidedOn: '2021-09-10', notes: '■改訂' },
    });
    expect([reply.status, reply.body]).toMatchObject([
      201,
      { number: 2, revision: 1, title: '　様式（案）～\n', outcome: 'revised', decidedOn: '2021-09-10' },
    ]);
    expect((await register.list()).cases).toHaveLength(2);
  });

  it('refuses what breaks a rule at its field, and keeps nothing', async () => {
    const { register } = await freshRegister();
    const before = contentsOfAllTables(service);
    const wrong = { proposer: '　', title: '', outcome: 'done', decidedOn: '2022-02-29', notes: ' ' };
    expect(problemIn(await register.add(wrong))).toMatchObject({
      ...{ status: 422, code: 'invalid-fields' },
      errors: [
        { pointer: '/proposer', code: 'blank' },
        { pointer: '/title', code: 'blank' },
        { pointer: '/examinedOn', code: 'missing-examined-on' },
        { pointer: '/decidedOn', code: 'not-a-day' },
        { pointer: '/notes', code: 'blank' },
      ],
    });
    expect((await register.add({ ...GOOD, outcome: 'gone' })).status).toBe(422);
    expect((await register.add({ ...GOOD, extra: 1 })).status).toBe(422);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('refuses the same proposal twice, naming the one that is there', async () => {
    const { register } = await freshRegister();
    await register.add(GOOD);
    expect(problemIn(await register.add({ ...GOOD, title: '窓口の 案内' })).errors).toEqual([
      { pointer: '/title', code: 'same-case', params: { number: 1 } },
    ]);
  });

  it('gives ten that come at once ten numbers', async () => {
    const { register } = await freshRegister();
    const titles = Array.from({ length: 10 }, (_, index) => `案 ${index}`);
    const replies = await Promise.all(titles.map((title) => register.added({ ...GOOD, title })));
    expect(replies.map(({ number }) => number).toSorted((left, right) => left - right)).toEqual(
      titles.map((_, index) => index + 1),
    );
  });

  it('of ten times the same at once takes one', async () => {
    const { register } = await freshRegister();
    const replies = await Promise.all(Array.from({ length: 10 }, () => register.add(GOOD)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(422)]);
  });
});

describe('PATCH /api/cases/:caseId', () => {
  it('changes what is given, empties what is null, and leaves an entry each time', async () => {
    const { register } = await freshRegister();
    const { id } = await register.added({ ...GOOD, examinedOn: '2021-07-20', notes: '覚え' });
    const entries = await auditedBy(service, async () => {
      const body = { basedOn: 1, outcome: 'unsuited', notes: null };
      const reply = await people.asEditor.patch(`/api/cases/${id}`, body);
      expect(reply.body).toEqual({
        ...{ id, number: 1, revision: 2, ...GOOD, outcome: 'unsuited', examinedOn: '2021-07-20' },
      });
      // A second press: what stands already is not written again.
      expect((await people.asEditor.patch(`/api/cases/${id}`, body)).status).toBe(200);
    });
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['change-case', { fiscalYear: 2021, number: 1, title: GOOD.title }],
    ]);
  });

  it('tells the second of two writers what stands, and lets one of ten win', async () => {
    const { register } = await freshRegister();
    const { id } = await register.added(GOOD);
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        people.asEditor.patch(`/api/cases/${id}`, { basedOn: 1, notes: `覚え ${index}` }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    const late = replies.find(({ status }) => status === 409);
    expect(late && problemIn(late).code).toBe('changed-meanwhile');
    expect(late?.body).toMatchObject({ current: { id, revision: 2 } });
  });

  it('holds a change to the same rules, against what it leaves standing', async () => {
    const { register } = await freshRegister();
    const { id } = await register.added({ ...GOOD, examinedOn: '2021-07-20', outcome: 'done' });
    const change = (body: object) => people.asEditor.patch(`/api/cases/${id}`, { basedOn: 1, ...body });
    expect(problemIn(await change({ examinedOn: null })).errors).toEqual([
      { pointer: '/examinedOn', code: 'missing-examined-on' },
    ]);
    expect(problemIn(await change({ decidedOn: '2021-07-19' })).errors).toMatchObject([
      { pointer: '/decidedOn', code: 'before-examined' },
    ]);
    expect(problemIn(await change({ title: 'あ'.repeat(CASE_BOUNDS.title + 1) })).errors).toMatchObject([
      { pointer: '/title', code: 'too-long' },
    ]);
  });
});

describe('DELETE /api/cases/:caseId', () => {
  it('takes a case out, as it was seen, and the log keeps that it was there', async () => {
    const { register } = await freshRegister();
    const { id } = await register.added(GOOD);
    expectProblem(await people.asEditor.delete(`/api/cases/${id}?basedOn=2`), 409, 'changed-meanwhile');
    const entries = await auditedBy(service, async () => {
      expect((await people.asEditor.delete(`/api/cases/${id}?basedOn=1`)).status).toBe(204);
      expectProblem(await people.asEditor.delete(`/api/cases/${id}?basedOn=1`), 404, 'not-found');
    });
    expect(entries.map(({ action, details }) => [action, details.title])).toEqual([
      ['delete-case', GOOD.title],
    ]);
    expect(await register.list()).toMatchObject({ total: 0, revision: 2 });
  });

  it('keeps an item from being removed while its register is there', async () => {
    const { register, itemId } = await freshRegister();
    await register.add(GOOD);
    const { errors } = problemIn(await people.asEditor.delete(`/api/plan-items/${itemId}`));
    expect(errors).toContainEqual({ pointer: '', code: 'has-cases', params: { count: 1 } });
  });
});

describe('GET /api/items/:itemId/cases.csv', () => {
  it('is a file for Excel, defused, that comes back as no change', async () => {
    const { register, path } = await freshRegister();
    await register.add({ ...GOOD, title: '=1+1', notes: '一行目\r\n"二行目"', examinedOn: '2021-07-20' });
    const reply = await people.asViewer.get(`${path}.csv?fiscalYear=2021`);
    expect(reply.headers.get('content-type')).toContain('text/csv');
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(
      '事例台帳_令和３年度',
    );
    expect(reply.bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    expect(reply.text).toContain('\r\n');
    expect(readCsv(reply.text.replace('\ufeff', ''))).toEqual([
      [...CASE_HEADER],
      ['1', '北区', "'=1+1", '2021-07-20', '審議中', '', '一行目\r\n"二行目"'],
    ]);
    const raw = new Uint8Array(reply.bytes);
    expect((await register.preview(raw)).rows).toMatchObject({ rows: 1, unchanged: 1, refused: 0 });
  });
});
