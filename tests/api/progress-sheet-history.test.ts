import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sheetDifferencesReply,
  sheetVersionReply,
  sheetVersionsReply,
} from '../../shared/api/progress-sheet-api.ts';
import { DEALT_WITH, EXAMINED, FINANCE, monthlySheet, WELFARE } from '../domain/real-sheets.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let path: string;

/** As it was in October, with 16 and 19/21, and as it is in March. */
const october = monthlySheet({
  ...{ yearEndEvaluation: '', nextYearIssues: '' },
  counts: [EXAMINED, DEALT_WITH].map((count) => ({ ...count, entries: count.entries.slice(0, 1) })),
});
const march = monthlySheet({ counts: [EXAMINED, DEALT_WITH] });

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const { plan } = await createPlanAndRoster(people.asEditor);
  path = sheetPath(plan.items[1]?.id);
  service.clock.set('2021-10-08T14:00:00+09:00');
  await writeSheet(people.asEditor, path, october);
  service.clock.set('2022-03-24T10:00:00+09:00');
  await writeSheet(people.asAdmin, path, march);
});
afterAll(() => service.close());

const differences = async (from: number, to: number) =>
  sheetDifferencesReply.parse((await people.asViewer.get(`${path}/differences?from=${from}&to=${to}`)).body);

describe('the versions of a sheet', () => {
  it('are all kept, newest first, with who, when and by which act', async () => {
    await actOn(people.asEditor, path, 'submit');
    const { versions } = sheetVersionsReply.parse((await people.asViewer.get(`${path}/versions`)).body);
    expect(versions.map(({ version, act, by, at }) => `${version} ${act} ${by.name} ${at}`)).toEqual([
      '3 submit editor 2022-03-24T01:00:00.000Z',
      '2 save admin 2022-03-24T01:00:00.000Z',
      '1 save editor 2021-10-08T05:00:00.000Z',
    ]);
    const first = sheetVersionReply.parse((await people.asViewer.get(`${path}/versions/1`)).body);
    expect(first).toMatchObject({ version: 1, status: 'draft', content: october });
    for (const version of ['4', '0']) {
      expectProblem(await people.asViewer.get(`${path}/versions/${version}`), 404, 'not-found');
    }
    expect((await people.asViewer.get(`${path}/versions/1e1`)).status).toBe(422);
  });

  it('show what came between October and March: fields by line, counts by figure', async () => {
    const { fields, periods, counts } = await differences(1, 2);
    expect(fields.map(({ field, lines }) => `${field} ${lines.map(({ kind }) => kind).join(' ')}`)).toEqual([
      'yearEndEvaluation added added added',
      'nextYearIssues added',
    ]);
    expect(periods).toEqual([]);
    expect(counts.map(({ key, entries }) => ({ key, entries }))).toEqual([
      { key: 'examined', entries: [{ asOf: 'year-end', to: EXAMINED.entries[1]?.figure }] },
      { key: 'dealt-with', entries: [{ asOf: 'year-end', to: DEALT_WITH.entries[1]?.figure }] },
    ]);
  });

  it('are compared in either direction, with nothing at all, and with themselves', async () => {
    const back = await differences(2, 1);
    expect(back.fields[1]?.lines).toEqual([{ kind: 'removed', text: '・24区に広げて提案を募る。' }]);
    const sinceNothing = await differences(0, 1);
    expect(sinceNothing.periods.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      ...['p1 added', 'p2 added', 'p3 added', 'p4 added'],
    ]);
    expect(await differences(2, 3)).toEqual({ from: 2, to: 3, fields: [], periods: [], counts: [] });
    expectProblem(await people.asViewer.get(`${path}/differences?from=1&to=9`), 404, 'not-found');
    expect((await people.asViewer.get(`${path}/differences?from=1`)).status).toBe(400);
  });
});

describe('an action that is marked as done', () => {
  const mark = (key: string, doneOn: string | null) =>
    people.asEditor.put(`${path}/actions/${key}/done`, { doneOn });

  it('is a version of its own, and so is taking the mark back', async () => {
    const { revision } = await sheetAt(people.asEditor, path);
    const done = stateIn(await mark('p1-1', '2021-09-30'));
    expect(done.revision).toBe(revision + 1);
    expect(done.content.periods[0]?.actions[0]?.doneOn).toBe('2021-09-30');
    expect((await differences(revision, revision + 1)).periods[0]?.actions[0]?.values).toEqual([
      { name: 'doneOn', to: '2021-09-30' },
    ]);
    const undone = stateIn(await mark('p1-1', null));
    expect(undone.content).toEqual(march);
    const { versions } = sheetVersionsReply.parse((await people.asViewer.get(`${path}/versions`)).body);
    expect(versions.slice(0, 2).map(({ act }) => act)).toEqual(['mark-done', 'mark-done']);
  });

  it('is marked once: the same day again changes nothing and is not recorded', async () => {
    await mark('p2-1', '2021-10-08');
    const before = contentsOfAllTables(service);
    expect((await mark('p2-1', '2021-10-08')).status).toBe(200);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is one that there is, on a day of that year', async () => {
    const before = contentsOfAllTables(service);
    expectProblem(await mark('nothing', '2021-09-30'), 404, 'not-found');
    expect(written(expectProblem(await mark('p1-1', '2021-03-31'), 422, 'invalid-fields'))).toEqual([
      '/doneOn outside-fiscal-year',
    ]);
    expect(written(expectProblem(await mark('p1-1', '2021-09-31'), 422, 'invalid-fields'))).toEqual([
      '/doneOn not-a-day',
    ]);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('acknowledgements by committees', () => {
  const acknowledge = (body: Readonly<Record<string, unknown>>) =>
    people.asEditor.post(`${path}/acknowledgements`, {
      ...{ committee: FINANCE, half: 'mid-year', on: '2021-10-08' },
      ...body,
    });

  it('are kept by day with who recorded them, and leave the sheet as it is', async () => {
    const { revision, content } = await sheetAt(people.asViewer, path);
    expect((await acknowledge({ half: 'year-end', on: '2022-03-24' })).status).toBe(201);
    expect((await acknowledge({ note: '進捗と下半期の方向性。' })).status).toBe(201);
    const sheet = await sheetAt(people.asViewer, path);
    expect(
      sheet.acknowledgements.map(({ half, on, note, by }) => `${half} ${on} ${note} ${by.name}`),
    ).toEqual([
      ...['mid-year 2021-10-08 進捗と下半期の方向性。 editor', 'year-end 2022-03-24 undefined editor'],
    ]);
    expect({ revision: sheet.revision, content: sheet.content }).toEqual({ revision, content });
  });

  it('are one for each committee and half', async () => {
    const before = contentsOfAllTables(service);
    expectProblem(await acknowledge({ on: '2021-10-09' }), 409, 'already-exists');
    expect(written(expectProblem(await acknowledge({ committee: '　' }), 422, 'invalid-fields'))).toEqual([
      '/committee invalid',
    ]);
    expect((await acknowledge({ on: '2021-10-32' })).status).toBe(422);
    // It could never be taken back: its address would be another one.
    expect((await acknowledge({ committee: '..' })).status).toBe(422);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each([[FINANCE], ['企画/調整%2F部会 ＣＭ'], [`${WELFARE}${'部'.repeat(100 - WELFARE.length)}`]])(
    'are taken back by name, and the log keeps that they were there: %s',
    async (committee) => {
      const at = `${path}/acknowledgements/${encodeURIComponent(committee)}/year-end`;
      await acknowledge({ committee, half: 'year-end', on: '2022-03-24' });
      const entries = await auditedBy(service, async () => {
        expect((await people.asEditor.delete(at)).status).toBe(204);
        expectProblem(await people.asEditor.delete(at), 404, 'not-found');
      });
      expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
        { action: 'take-back-acknowledgement', details: { fiscalYear: 2021, committee, half: 'year-end' } },
      ]);
      const { acknowledgements } = await sheetAt(people.asViewer, path);
      expect(
        acknowledgements.filter((one) => one.committee === committee && one.half === 'year-end'),
      ).toEqual([]);
    },
  );

  it('need a sheet that has been begun', async () => {
    const next = path.replace('2021', '2022');
    const body = { committee: FINANCE, half: 'mid-year', on: '2022-10-07' };
    expectProblem(await people.asEditor.post(`${next}/acknowledgements`, body), 409, 'sheet-not-begun');
  });
});
