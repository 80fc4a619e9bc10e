import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINANCE, monthlySheet, WELFARE } from '../domain/real-sheets.ts';
import { expectProblem, written } from '../support/api-problems.ts';
import { fixedYear, previewOf, publishYear, yearPath } from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, writeSheet } from '../support/api-sheets.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let path: string;
/** A sheet of the same item, in a year that has not begun. */
let otherYear: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await fixedYear(people);
  path = sheetPath(round.plan.items[1]?.id);
  otherYear = sheetPath(round.plan.items[1]?.id, 2022);
  service.clock.set('2022-03-24T10:00:00+09:00');
  await writeSheet(people.asEditor, path, monthlySheet());
  await writeSheet(people.asEditor, otherYear, monthlySheet({ counts: [] }));
});
afterAll(() => service.close());

const MID_YEAR = { committee: FINANCE, half: 'mid-year', on: '2021-10-08' };
const YEAR_END = { committee: FINANCE, half: 'year-end', on: '2022-03-24' };
const acknowledge = (body: Readonly<Record<string, unknown>>, at = path) =>
  people.asEditor.post(`${at}/acknowledgements`, body);
const takeBack = (committee: string, half = 'year-end') =>
  people.asEditor.delete(`${path}/acknowledgements/${encodeURIComponent(committee)}/${half}`);
const notedAt = async () =>
  (await sheetAt(people.asViewer, path)).acknowledgements.map(({ half, on }) => `${half} ${on}`);

describe('acknowledgements by committees', () => {
  it('are kept by day with who recorded them, and leave the sheet as it is', async () => {
    const { revision, content } = await sheetAt(people.asViewer, path);
    expect((await acknowledge(YEAR_END)).status).toBe(201);
    expect((await acknowledge({ ...MID_YEAR, note: '進捗と下半期の方向性。' })).status).toBe(201);
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
    expectProblem(await acknowledge({ ...MID_YEAR, on: '2021-10-09' }), 409, 'already-exists');
    for (const committee of [`${FINANCE}\r\n`, `部会\u2028`, 'a\0b']) {
      const lines = await acknowledge({ ...MID_YEAR, committee });
      expect(written(expectProblem(lines, 422, 'invalid-fields'))).toEqual(['/committee broken-characters']);
    }
    const blank = await acknowledge({ ...MID_YEAR, committee: '　' });
    expect(written(expectProblem(blank, 422, 'invalid-fields'))).toEqual(['/committee invalid']);
    expect((await acknowledge({ ...MID_YEAR, on: '2021-10-32' })).status).toBe(422);
    // It could never be taken back: its address would be another one.
    expect((await acknowledge({ ...MID_YEAR, committee: '..' })).status).toBe(422);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it.each([[WELFARE], ['企画/調整%2F部会 ＣＭ'], [`${WELFARE}${'部'.repeat(100 - WELFARE.length)}`]])(
    'are taken back by name, and the log keeps that they were there: %s',
    async (committee) => {
      await acknowledge({ ...YEAR_END, committee });
      const entries = await auditedBy(service, async () => {
        expect((await takeBack(committee)).status).toBe(204);
        expectProblem(await takeBack(committee), 404, 'not-found');
      });
      expect(entries.map(({ action, details }) => ({ action, details }))).toEqual([
        { action: 'take-back-acknowledgement', details: { fiscalYear: 2021, committee, half: 'year-end' } },
      ]);
      const { acknowledgements } = await sheetAt(people.asViewer, path);
      expect(acknowledgements.filter((one) => one.committee === committee)).toEqual([]);
    },
  );

  it('are one whatever the blanks around the name and its width, and keep it as it was entered', async () => {
    const committee = ` ${WELFARE}･ `;
    expect((await acknowledge({ ...YEAR_END, committee })).status).toBe(201);
    const before = contentsOfAllTables(service);
    for (const same of [`${WELFARE}・`, `　${WELFARE}･`])
      expectProblem(await acknowledge({ ...YEAR_END, committee: same }), 409, 'already-exists');
    expect(contentsOfAllTables(service)).toBe(before);
    const { acknowledgements } = await sheetAt(people.asViewer, path);
    expect(acknowledgements.map((one) => one.committee)).toContain(committee);
    expect((await takeBack(committee)).status).toBe(204);
  });

  it('need a sheet that has been begun', async () => {
    const unwritten = sheetPath(round.plan.items[0]?.id, 2022);
    expectProblem(await acknowledge({ ...MID_YEAR, on: '2022-10-07' }, unwritten), 409, 'sheet-not-begun');
  });
});

describe('the day of an acknowledgement', () => {
  it('lies in the fiscal year and is not to come, and where it is refused nothing is recorded', async () => {
    const committee = WELFARE;
    const before = contentsOfAllTables(service);
    const refusals = [
      [{ committee, half: 'mid-year', on: '2021-03-31' }, 'before-fiscal-year', { firstOn: '2021-04-01' }],
      [{ committee, half: 'year-end', on: '1999-10-08' }, 'before-fiscal-year', { firstOn: '2021-04-01' }],
      [{ committee, half: 'mid-year', on: '2022-03-25' }, 'in-the-future', { lastOn: '2022-03-24' }],
      [{ committee, half: 'year-end', on: '9999-12-31' }, 'in-the-future', { lastOn: '2022-03-24' }],
    ] as const;
    for (const [body, code, params] of refusals) {
      const errors = expectProblem(await acknowledge(body), 422, 'invalid-fields');
      expect(errors).toEqual([{ pointer: '/on', code, params }]);
    }
    const unbegunYear = await acknowledge({ committee, half: 'mid-year', on: '2022-03-24' }, otherYear);
    expect(written(expectProblem(unbegunYear, 422, 'invalid-fields'))).toEqual(['/on before-fiscal-year']);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is today by the clock of Tokyo, and after the year for its end alone', async () => {
    // Still 24 March in UTC, and in Tokyo the 25th.
    service.clock.set('2022-03-25T00:30:00+09:00');
    expect((await acknowledge({ ...YEAR_END, committee: WELFARE, on: '2022-03-25' })).status).toBe(201);
    expect((await takeBack(WELFARE)).status).toBe(204);
    service.clock.set('2022-06-10T10:00:00+09:00');
    const late = await acknowledge({ ...MID_YEAR, committee: WELFARE, on: '2022-04-01' });
    expect(expectProblem(late, 422, 'invalid-fields')).toEqual([
      {
        pointer: '/on',
        code: 'day-outside-year',
        params: { firstOn: '2021-04-01', lastOn: '2022-03-31' },
      },
    ]);
    expect((await acknowledge({ ...YEAR_END, committee: WELFARE, on: '2022-06-10' })).status).toBe(201);
    expect((await takeBack(WELFARE)).status).toBe(204);
  });
});

describe('a committee that takes note of a sheet after it was fixed', () => {
  const versionsOf = async () => (await people.asViewer.get(`${path}/versions`)).text;

  it('is recorded beside it: its words, its status and its versions stay as they were', async () => {
    await actOn(people.asEditor, path, 'submit');
    expect((await actOn(people.asEditor, path, 'fix')).status).toBe(200);
    const [{ acknowledgements: _, ...before }, versions] = [
      await sheetAt(people.asViewer, path),
      await versionsOf(),
    ];
    const entries = await auditedBy(service, async () => {
      expect((await takeBack(FINANCE)).status).toBe(204);
      expect((await acknowledge({ ...YEAR_END, on: '2022-06-09' })).status).toBe(201);
    });
    expect(entries.map(({ action }) => action)).toEqual(['take-back-acknowledgement', 'acknowledge-sheet']);
    const { acknowledgements, ...after } = await sheetAt(people.asViewer, path);
    expect(after).toEqual(before);
    expect(await versionsOf()).toBe(versions);
    expect(acknowledgements.map(({ half, on }) => `${half} ${on}`)).toEqual([
      ...['mid-year 2021-10-08', 'year-end 2022-06-09'],
    ]);
  });

  it('changes nothing of what is public, by no act of its own and by no correction', async () => {
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    const pages = async () => {
      const at = `/results/${round.plan.id}/2021`;
      const read = [at, `${at}?lang=en`, `${at}/v/1`, `${at}/report.json`, `${at}/figures.csv`];
      return Promise.all(read.map(async (one) => (await people.asStranger.get(one)).text));
    };
    const before = await pages();
    const noted = { committee: '後から把握した部会', half: 'year-end', on: '2022-06-10' };
    expect((await acknowledge(noted)).status).toBe(201);
    expect((await takeBack(FINANCE)).status).toBe(204);
    expect((await sheetAt(people.asViewer, path)).status).toBe('published');
    expect(await notedAt()).toEqual(['mid-year 2021-10-08', 'year-end 2022-06-10']);
    expect(await pages()).toEqual(before);

    const { document } = await previewOf(people.asEditor, round.plan.id);
    const indicatorId = document.items[0]?.indicators[1]?.id;
    const correction = { indicatorId, result: { numerator: 22, denominator: 24 }, reason: '数え直した。' };
    const corrected = await people.asEditor.post(`${yearPath(round.plan.id)}/corrections`, correction);
    expect(corrected.status).toBe(201);
    const report = (await people.asStranger.get(`/results/${round.plan.id}/2021/report.json`)).text;
    expect(report).toContain('数え直した。');
    expect(report).not.toContain('後から把握した部会');
  });

  it('stands on the public page once the year is published again, after the preview has shown it', async () => {
    const { html, unchanged } = await previewOf(people.asEditor, round.plan.id);
    expect([unchanged, html.includes('後から把握した部会')]).toEqual([false, true]);
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    const { text } = await people.asStranger.get(`/results/${round.plan.id}/2021`);
    expect(text).toContain('後から把握した部会');
    expect((await people.asStranger.get(`/results/${round.plan.id}/2021/v/1`)).text).not.toContain(
      '後から把握した部会',
    );
  });
});
