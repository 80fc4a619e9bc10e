import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { quarterlySheet } from '../domain/real-sheets.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let path: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  path = sheetPath(round.plan.items[0]?.id);
  await writeSheet(people.asEditor, path, quarterlySheet());
});
afterAll(() => service.close());

const MORNING = '2022-02-21T10:00:00+09:00';
const AT = '/content/periods/0/actions/0/doneOn';

/** The sheet with its first action done on a day. */
function doneOn(day: string, overrides: Partial<SheetContent> = {}): SheetContent {
  const { periods, ...sheet } = quarterlySheet(overrides);
  const marked = periods.map((period, at) =>
    at > 0
      ? period
      : { ...period, actions: period.actions.map((one, i) => (i > 0 ? one : { ...one, doneOn: day })) },
  );
  return { ...sheet, periods: marked };
}
const mark = (day: string, key = 'a1') => people.asEditor.put(`${path}/actions/${key}/done`, { doneOn: day });
const save = async (content: SheetContent) => {
  const { revision } = await sheetAt(people.asEditor, path);
  return people.asEditor.put(path, { content, basedOn: revision });
};

describe('an action', () => {
  it('is done today at the latest, by the clock of the service in Tokyo', async () => {
    service.clock.set('2022-02-21T23:59:59+09:00');
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const refused = await mark('2022-02-22');
    expect(written(expectProblem(refused, 422, 'invalid-fields'))).toEqual(['/doneOn in-the-future']);
    expect(problemIn(refused).errors?.[0]?.params).toEqual({ lastOn: '2022-02-21' });
    const inSheet = await save(doneOn('2022-02-22'));
    expect(written(expectProblem(inSheet, 422, 'sheet-problems'))).toEqual([`${AT} in-the-future`]);
    expect(contentsOfAllTables(service)).toEqual(before);

    service.clock.advance(1_000);
    // Midnight in Tokyo, an afternoon of the day before elsewhere.
    expect((await save(doneOn('2022-02-22'))).status).toBe(200);
    expect((await mark('2022-02-22', 'a2')).status).toBe(200);
    expect(stateIn(await mark('2022-02-22')).content.periods[0]?.actions[0]?.doneOn).toBe('2022-02-22');
    service.clock.set(MORNING);
  });

  it('is done on the day of whoever says so first; the others are told, and nothing is overwritten', async () => {
    const days = Array.from({ length: 8 }, (_, at) => `2022-02-${String(10 + at)}`);
    const replies = await Promise.all(days.map((day) => mark(day, 'a3')));
    const won = replies.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const reply of replies) if (reply.status !== 200) expectProblem(reply, 409, 'sheet-changed');
    const first = days[replies.findIndex(({ status }) => status === 200)] ?? '';
    const stands = () =>
      sheetAt(people.asEditor, path).then(({ content }) => content.periods[0]?.actions[2]?.doneOn);
    expect(await stands()).toBe(first);
    expect((await mark(first, 'a3')).status).toBe(200);
    // Taken back first, it may be said to have been on another day.
    expect((await people.asEditor.put(`${path}/actions/a3/done`, { doneOn: null })).status).toBe(200);
    expect((await mark('2022-02-20', 'a3')).status).toBe(200);
    expect(await stands()).toBe('2022-02-20');
  });

  it('that was said to be done on a day to come stops nothing else from being saved', async () => {
    // As it was accepted once; the clock of the service went back since.
    const state = stateIn(await save(doneOn('2022-02-22', { nextYearIssues: '・別の課題。' })));
    expect(state.content).toMatchObject({ nextYearIssues: '・別の課題。' });
    expect((await mark('2022-02-22')).status).toBe(200);
    expect(written(expectProblem(await mark('2022-02-23'), 422, 'invalid-fields'))).toEqual([
      '/doneOn in-the-future',
    ]);
    expect(written(expectProblem(await save(doneOn('2022-02-23')), 422, 'sheet-problems'))).toEqual([
      `${AT} in-the-future`,
    ]);
  });

  it('is refused for one reason only where the day is not of the year either', async () => {
    expect(written(expectProblem(await mark('2022-07-01', 'a2'), 422, 'invalid-fields'))).toEqual([
      '/doneOn outside-fiscal-year',
    ]);
    expect(written(expectProblem(await save(doneOn('2022-07-01')), 422, 'sheet-problems'))).toEqual([
      `${AT} outside-fiscal-year`,
    ]);
  });
});
