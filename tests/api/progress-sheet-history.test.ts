import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sheetDifferencesReply,
  sheetVersionReply,
  sheetVersionsReply,
} from '../../shared/api/progress-sheet-api.ts';
import { DEALT_WITH, EXAMINED, monthlySheet } from '../domain/real-sheets.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
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

  it('are listed a hundred at a time, down to the first, however many there are', async () => {
    const sheet = path.replace('2021', '2022');
    for (let one = 1; one <= 230; one++) {
      const content = monthlySheet({ yearEndEvaluation: `${one}`, counts: [] });
      await people.asEditor.put(sheet, { content, basedOn: one - 1 });
    }
    const page = async (query: string) => {
      const reply = sheetVersionsReply.parse((await people.asViewer.get(`${sheet}/versions${query}`)).body);
      const numbers = reply.versions.map(({ version }) => version);
      return {
        numbers: [numbers.length, numbers[0], numbers.at(-1)],
        newest: reply.newest,
        next: reply.next,
      };
    };
    expect(await page('')).toEqual({ numbers: [100, 230, 131], newest: 230, next: 131 });
    expect(await page('?before=131')).toEqual({ numbers: [100, 130, 31], newest: 230, next: 31 });
    expect(await page('?before=31')).toEqual({ numbers: [30, 30, 1], newest: 230, next: undefined });
    expect(await page('?before=1')).toMatchObject({ numbers: [0, undefined, undefined], newest: 230 });
    expect((await people.asViewer.get(`${sheet}/versions?before=x`)).status).toBe(422);
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
