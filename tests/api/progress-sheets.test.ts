import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planSheetsReply } from '../../shared/api/progress-sheet-api.ts';
import { EMPTY_SHEET, type SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { breakdown, EXAMINED, monthlySheet, quarterlySheet } from '../domain/real-sheets.ts';
import { expectProblem, problemIn, written } from '../support/api-problems.ts';
import { everybodyAnswers, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
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
  await everybodyAnswers(people.asStranger, round);
  await people.asAdmin.get('/api/session');
  await people.asViewer.get('/api/session');
});
afterAll(() => service.close());

const itemId = (number: 1 | 2) => round.plan.items[number - 1]?.id;

describe('the sheet of an item in which nothing is written yet', () => {
  it('is empty, at revision 0, with the item and its indicators that year', async () => {
    const sheet = await sheetAt(people.asViewer, sheetPath(itemId(1), 2022));
    expect(sheet).toMatchObject({
      ...{ status: 'draft', revision: 0, content: EMPTY_SHEET, updatedAt: null, updatedBy: null },
      ...{ fiscalYear: 2022, lastYear: null, stops: [], acknowledgements: [] },
      plan: { id: round.plan.id, ownerBody: { ja: '区長会議 人事・財政部会' } },
      item: { number: 1, pillar: { displayCode: '４-２' } },
    });
    expect(sheet.indicators.map(({ displayCode, status }) => `${displayCode} ${status}`)).toEqual([
      ...['①－１ not-measured', '①－２ not-measured'],
    ]);
    expect(sheet.indicators[0]?.years.map(({ target }) => target)).toEqual(
      [21, 23, 23, 24].map((numerator) => ({ numerator, denominator: 24 })),
    );
  });

  it('says who judges a milestone', async () => {
    const { indicators } = await sheetAt(people.asViewer, sheetPath(itemId(2)));
    expect(indicators[0]).toMatchObject({
      target: [{ ja: '２年目の標準化計画達成' }],
      judgedBy: [{ ja: '福祉・健康部会' }, { ja: 'こども・教育部会' }],
    });
  });

  it.each(['/api/items/nothing/sheets/2021', '/api/plans/nothing/sheets?fiscalYear=2021'])(
    'is not found where there is no item or plan: %s',
    async (path) => {
      expectProblem(await people.asViewer.get(path), 404, 'not-found');
    },
  );

  it('is not found outside the years of the plan, and is not made there', async () => {
    for (const year of [2019, 2024]) {
      expectProblem(await people.asViewer.get(sheetPath(itemId(1), year)), 404, 'not-found');
      const body = { content: quarterlySheet(), basedOn: 0 };
      expectProblem(await people.asEditor.put(sheetPath(itemId(1), year), body), 404, 'not-found');
    }
    expect((await people.asViewer.get(sheetPath(itemId(1), 20211))).status).toBe(422);
  });
});

describe('a sheet that is saved', () => {
  it('stands as it was written, by whom and when, with the figures beside it', async () => {
    const path = sheetPath(itemId(1));
    const saved = stateIn(await people.asEditor.put(path, { content: quarterlySheet(), basedOn: 0 }));
    expect(saved).toMatchObject({ revision: 1, status: 'draft', updatedBy: { name: 'editor' } });
    const sheet = await sheetAt(people.asViewer, path);
    expect(sheet.content).toEqual(quarterlySheet());
    expect(sheet.updatedAt).toBe(service.clock.now().toISOString());
    expect(sheet.indicators[1]).toMatchObject({
      ...{ displayCode: '①－２', result: { numerator: 23, denominator: 24 }, provisional: true },
      people: { eligible: 24, responded: 24, outstanding: 0, excused: 0 },
    });
  });

  it('keeps every text character for character', async () => {
    const text = '　・～（）＜①－１＞ＣＭ\r\n■\t\u2028𠮷<b>&amp;\u0000';
    const [period] = quarterlySheet().periods;
    const content = quarterlySheet({
      ...{ midYearEvaluation: text, secondHalfDirection: text, yearEndEvaluation: text },
      periods: period ? [{ ...period, label: `${text}一`, actions: [{ key: 'a', text, track: text }] }] : [],
      counts: [{ ...EXAMINED, label: text, body: text, entries: [] }],
    });
    const path = sheetPath(itemId(1), 2020);
    await writeSheet(people.asEditor, path, content);
    expect((await sheetAt(people.asEditor, path)).content).toEqual(content);
  });

  it('is no new version when it says what stands already, so that a save can be sent again', async () => {
    const path = sheetPath(itemId(2), 2023);
    const body = { content: monthlySheet({ counts: [] }), basedOn: 0 };
    const first = stateIn(await people.asEditor.put(path, body));
    const before = contentsOfAllTables(service);
    expect(stateIn(await people.asEditor.put(path, body))).toEqual(first);
    expect(stateIn(await people.asAdmin.put(path, { ...body, basedOn: 1 }))).toEqual(first);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is listed with every other item of the plan, written or not', async () => {
    await writeSheet(people.asEditor, sheetPath(itemId(1)), quarterlySheet({ nextYearIssues: '' }));
    const reply = await people.asViewer.get(`/api/plans/${round.plan.id}/sheets?fiscalYear=2021`);
    const { on, sheets } = planSheetsReply.parse(reply.body);
    expect(on).toBe('2022-02-21');
    expect(sheets.map(({ number, revision, actions }) => ({ number, revision, actions }))).toEqual([
      { number: 1, revision: 2, actions: { total: 8, done: 0, overdue: 7, dueThisQuarter: 1 } },
      { number: 2, revision: 0, actions: { total: 0, done: 0, overdue: 0, dueThisQuarter: 0 } },
    ]);
    expect(sheets[0]?.updatedBy?.name).toBe('editor');
  });
});

describe('a sheet that contradicts itself', () => {
  const [period] = quarterlySheet().periods;
  const action = { key: 'a', text: '・実施する。', doneOn: '2023-01-01' };
  const cases: readonly (readonly [Partial<SheetContent>, readonly string[]])[] = [
    [
      {
        counts: [
          {
            ...EXAMINED,
            entries: [{ asOf: 'year-end', figure: breakdown(32, ['なじまない', 28], ['改訂', 3]) }],
          },
        ],
      },
      ['/content/counts/0/entries/0/figure/total counts-not-adding-up'],
    ],
    [
      {
        counts: [
          { ...EXAMINED, entries: [{ asOf: 'year-end', figure: { kind: 'of-total', done: 22, total: 21 } }] },
        ],
      },
      ['/content/counts/0/entries/0/figure/done done-above-total'],
    ],
    [
      { periods: period ? [{ ...period, firstMonth: 10, lastMonth: 9, actions: [action] }] : [] },
      [
        '/content/periods/0/lastMonth months-reversed',
        '/content/periods/0/actions/0/doneOn outside-fiscal-year',
      ],
    ],
    [
      { yearEndEvaluation: 'あ'.repeat(20_001), nextYearIssues: 'い'.repeat(20_001) },
      ['/content/yearEndEvaluation too-long', '/content/nextYearIssues too-long'],
    ],
  ];

  it.each(cases)(
    'is refused with the reason at the field, and nothing of it is kept: %#',
    async (part, errors) => {
      const path = sheetPath(itemId(1));
      const { revision } = await sheetAt(people.asEditor, path);
      const before = contentsOfAllTables(service);
      const reply = await people.asEditor.put(path, { content: quarterlySheet(part), basedOn: revision });
      expect(written(expectProblem(reply, 422, 'sheet-problems'))).toEqual(errors);
      expect(contentsOfAllTables(service)).toBe(before);
    },
  );

  it('is refused where its form is not that of a sheet', async () => {
    const path = sheetPath(itemId(1));
    const put = async (content: unknown) => {
      const reply = await people.asEditor.put(path, { content, basedOn: 0 });
      const { status, errors = [] } = problemIn(reply);
      return [status, ...written(errors)];
    };
    const { nextYearIssues: _, ...missing } = quarterlySheet();
    expect(await put(missing)).toEqual([400, '/content/nextYearIssues missing']);
    expect(await put({ ...quarterlySheet(), status: 'fixed' })).toEqual([
      422,
      '/content/status unknown-field',
    ]);
    expect(await put({ ...quarterlySheet(), midYearEvaluation: null })).toEqual([
      ...[400, '/content/midYearEvaluation wrong-type'],
    ]);
    const strange = { ...EXAMINED, entries: [{ asOf: 'year-end', figure: { kind: 'percent', total: 1 } }] };
    expect((await put({ ...quarterlySheet(), counts: [strange] }))[1]).toMatch(
      /^\/content\/counts\/0\/entries\/0/,
    );
  });
});

describe('a viewer', () => {
  it('reads sheets and cannot write in them', async () => {
    const path = sheetPath(itemId(1));
    const { revision } = await sheetAt(people.asViewer, path);
    const before = contentsOfAllTables(service);
    const content = quarterlySheet({ nextYearIssues: '・見るだけの人が書く。' });
    expectProblem(await people.asViewer.put(path, { content, basedOn: revision }), 403, 'not-permitted');
    expectProblem(await people.asViewer.post(`${path}/submit`, { basedOn: revision }), 403, 'not-permitted');
    expectProblem(await people.asViewer.get(`${path}/suggestions`), 403, 'not-permitted');
    expect(contentsOfAllTables(service)).toBe(before);
  });
});
