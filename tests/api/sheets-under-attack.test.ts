import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionPeriod, SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { EMPTY_SHEET } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { expectProblem } from '../support/api-problems.ts';
import { fixedYear, publishYear } from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { actOn, sheetAt, sheetPath, writeSheet } from '../support/api-sheets.ts';
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
  round = await fixedYear(people);
  path = sheetPath(round.plan.items[0]?.id);
});
afterAll(() => service.close());

const WORDS =
  '=1+1</td><script>alert(1)</script>\u202e逆\u2066&amp;<b>太字</b>\n@SUM(A1)\n-2+3\n\t+4\0\u0007';
const period = (at: number, text = `取組${at}`): ActionPeriod => ({
  ...{ key: `p${at}`, label: `期間${at}`, firstMonth: 4, lastMonth: 3 },
  actions: [{ key: `a${at}`, text }],
});
const put = async (content: unknown) => {
  const { revision } = await sheetAt(people.asEditor, path);
  return people.asEditor.put(path, { content, basedOn: revision });
};
const hostile = (): SheetContent => ({
  periods: [period(0, WORDS)],
  midYearEvaluation: WORDS,
  secondHalfDirection: WORDS,
  yearEndEvaluation: WORDS,
  nextYearIssues: WORDS,
  counts: [
    {
      ...{ key: 'c', label: '=2+2<i>', unit: '@件', body: '<u>部会' },
      entries: [{ asOf: 'year-end', figure: { kind: 'of-total', done: 1, total: 2 } }],
    },
  ],
});

describe('a sheet of enormous size', () => {
  it('is refused as a whole where it has more periods than a year can hold, and nothing is half saved', async () => {
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const errors = expectProblem(
      await put({ ...EMPTY_SHEET, periods: Array.from({ length: 100 }, (_, at) => period(at)) }),
      ...([422, 'sheet-problems'] as const),
    );
    expect(errors).toEqual([expect.objectContaining({ pointer: '/content/periods', code: 'too-many' })]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('takes as many as it may hold, all over each other', async () => {
    const periods = Array.from({ length: 40 }, (_, at) => period(at, '長'.repeat(4_000)));
    expect((await put({ ...EMPTY_SHEET, periods })).status).toBe(200);
    expect((await people.asViewer.get(`/api/plans/${round.plan.id}/sheets/2021/print`)).status).toBe(200);
    expect((await put(EMPTY_SHEET)).status).toBe(200);
  });

  it('is refused before it is read where it is larger than any sheet', async () => {
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const raw = `{"basedOn":0,"content":"${'x'.repeat(30_000_000)}"}`;
    const headers = { 'content-type': 'application/json' };
    const reply = await people.asEditor.send('PUT', path, { raw, headers });
    expectProblem(reply, 413, 'too-large');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('words of a sheet that want to be more than words', () => {
  it('are refused at their field where half a character is missing', async () => {
    const reply = await put({ ...EMPTY_SHEET, nextYearIssues: '半\ud800' });
    const [error] = expectProblem(reply, 422, 'sheet-problems');
    expect(error).toMatchObject({ pointer: '/content/nextYearIssues', code: 'broken-characters' });
  });

  it('are kept as they are, and are text on paper, in the workbook and in the log', async () => {
    await writeSheet(people.asEditor, path, hostile());
    expect((await sheetAt(people.asEditor, path)).content).toEqual(hostile());
    const files = `/api/plans/${round.plan.id}/sheets/2021`;
    for (const paper of ['a3', 'a4']) {
      const { text } = await people.asViewer.get(`${files}/print?paper=${paper}`);
      expect(text).toContain('=1+1&lt;/td');
      expect(text).not.toContain('\0');
      expect(text).not.toMatch(/<script(?![^>]*\bsrc="\/)|<b>太字|<i>|<u>/i);
    }
    const book = unzipSync((await people.asViewer.get(`${files}/sheet.xlsx`)).bytes);
    const xml = Object.entries(book).flatMap(([name, bytes]) =>
      name.endsWith('.xml') ? [strFromU8(bytes)] : [],
    );
    expect(xml.join('')).not.toMatch(/<f[ >]|<script/);
    for (const control of ['\0', '\u0007']) expect(xml.join('')).not.toContain(control);
  });

  it('are text on the page of the public, and exactly what was entered in its files', async () => {
    expect((await actOn(people.asEditor, path, 'submit')).status).toBe(200);
    const committee = '<script>部会</script>';
    const noted = { committee, half: 'year-end', on: '2022-02-18' };
    expect((await people.asEditor.post(`${path}/acknowledgements`, noted)).status).toBe(201);
    expect((await actOn(people.asEditor, path, 'fix')).status).toBe(200);
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    const year = `/results/${round.plan.id}/2021`;
    const { text } = await people.asStranger.get(year);
    expect(text).toContain('=1+1&lt;/td');
    expect(text).not.toContain('\0');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc="\/)|<b>太字|<i>|<u>/i);
    const { body } = await people.asStranger.get(`${year}/report.json`);
    expect(JSON.stringify(body)).toContain(JSON.stringify(WORDS).slice(1, -1));
    expect((await people.asStranger.get(`${year}/figures.csv`)).text).not.toMatch(/(^|,|")[=@+-]\D/m);
  });
});

describe('a sheet that is published', () => {
  it('is changed by nobody: no save, no mark, no act', async () => {
    const { revision } = await sheetAt(people.asEditor, path);
    const before = contentsOfAllTables(service);
    const replies = await Promise.all([
      people.asEditor.put(path, { content: EMPTY_SHEET, basedOn: revision }),
      people.asEditor.put(`${path}/actions/a0/done`, { doneOn: '2021-06-01' }),
    ]);
    for (const reply of replies) expectProblem(reply, 409, 'sheet-not-editable');
    for (const act of ['submit', 'return', 'fix', 'reopen'] as const) {
      const reply = await actOn(
        people.asEditor,
        path,
        act,
        act === 'return' ? { comment: 'x' } : act === 'reopen' ? { reason: 'x' } : {},
      );
      expectProblem(reply, 409, 'state-conflict');
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is read without being touched, by HEAD too', async () => {
    const before = contentsOfAllTables(service);
    for (const part of ['', '/versions', '/versions/1', '/differences?from=0&to=1']) {
      expect([part, (await people.asViewer.get(`${path}${part}`)).status]).toEqual([part, 200]);
      expect((await people.asViewer.send('HEAD', `${path}${part}`)).status).toBe(200);
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
