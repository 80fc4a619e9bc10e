import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/api-client.ts';
import { expectProblem } from '../support/api-problems.ts';
import { everybodyAnswers, type IssuedRound, issuedRound, responsePath } from '../support/api-rounds.ts';
import { manyAsked } from '../support/many-asked.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

const STRANGE = '=HYPERLINK("http://x.example","押す")\nconstructor _x0041_ \u000c<終>&';

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  await everybodyAnswers(people.asStranger, round);
  await people.asStranger.post(responsePath(round.codes[0]), {
    answers: { q1: { option: '1', comment: 'constructor' }, q2: { option: '1' }, q3: { text: STRANGE } },
    basedOn: 1,
  });
  service.clock.set('2022-03-14T09:00:00+09:00');
  await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
});
afterAll(() => service.close());

interface Cell {
  readonly type: string | undefined;
  readonly value: string;
}

interface ReadBook {
  readonly files: Readonly<Record<string, string>>;
  /** Rows of cells by sheet name; a cell that is empty is absent. */
  readonly sheets: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
}

const path = () => `/api/questionnaires/${round.id}/workbook.xlsx`;

async function bookFor(client: Client): Promise<ReadBook> {
  const reply = await client.get(path());
  expect(reply.status).toBe(200);
  const files = Object.fromEntries(
    Object.entries(unzipSync(reply.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const texts = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) =>
    (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  const sheets = names.map((name, index) => {
    const rows = (files[`xl/worksheets/sheet${index + 1}.xml`] ?? '').split('<row').slice(1);
    return [name ?? '', rows.map((row) => cellsIn(row, texts))] as const;
  });
  return { files, sheets: Object.fromEntries(sheets) };
}

function cellsIn(row: string, texts: readonly string[]): Readonly<Record<string, Cell>> {
  const cells = [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)].map(([, attributes = '', stored = '']) => {
    const column = /r="([A-Z]+)/.exec(attributes)?.[1] ?? '';
    const type = /t="(\w+)"/.exec(attributes)?.[1];
    return [column, { type, value: type === 's' ? (texts[Number(stored)] ?? '') : stored }] as const;
  });
  return Object.fromEntries(cells);
}

/** The column under a heading. */
const under = (rows: ReadBook['sheets'][string] | undefined, heading: string) =>
  Object.entries(rows?.[0] ?? {}).find(([, { value }]) => value === heading)?.[0] ?? heading;

describe('GET /api/questionnaires/:id/workbook.xlsx', () => {
  it('has a cover, the figures, the questions, and for editors the answers and the comments', async () => {
    const { sheets } = await bookFor(people.asEditor);
    expect(Object.keys(sheets)).toEqual(['表紙', '指標', '設問', '回答', '意見']);
    const cover = new Map(sheets.表紙?.map(({ A, B }) => [A?.value, B]));
    expect(cover.get('題名')?.value).toBe(round.questionnaire.title.ja);
    expect(cover.get('状態')?.value).toBe('締切済み');
    expect(cover.get('集計時点')?.value).toContain('2022-03-14 09:00');
    expect(cover.get('対象')).toEqual({ type: undefined, value: '24' });
    expect(cover.get('未回答の扱い')?.value).toContain('分母（対象）に含める');
    expect(cover.get('肯定に数える回答（①－１）')?.value).toContain('「そう思う」');
    expect(sheets.回答).toHaveLength(25);
  });

  it('writes numbers as numbers, numerator and denominator apart', async () => {
    const { sheets } = await bookFor(people.asEditor);
    const rows = sheets.指標;
    const figures = (heading: string) => rows?.slice(1).map((row) => row[under(rows, heading)]);
    expect(figures('実績（分子）')).toEqual([
      { type: undefined, value: '24' },
      { type: undefined, value: '23' },
    ]);
    expect(figures('実績（分母）')?.[0]).toEqual({ type: undefined, value: '24' });
    expect(figures('割合（％）')?.[0]).toEqual({ type: undefined, value: '100' });
    expect(figures('目標（分子）')?.[0]).toEqual({ type: undefined, value: '23' });
    expect(figures('判定')?.[0]).toEqual({ type: 's', value: '達成' });
    const texts = Object.values(sheets).flatMap((all) => all.flatMap((row) => Object.values(row)));
    expect(texts.filter(({ value }) => /^\d+\/\d+$/.test(value))).toEqual([]);
  });

  it('writes texts as texts, whatever they begin with or look like, and never a formula', async () => {
    const { files, sheets } = await bookFor(people.asEditor);
    expect(Object.values(files).filter((xml) => xml.includes('<f>'))).toEqual([]);
    const rows = sheets.回答;
    const cell = rows?.[1]?.[under(rows, '問３')];
    expect(cell?.type).toBe('s');
    // As the format has it: what is between `_x` and `_` is the number of one character.
    expect(
      cell?.value.replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    ).toBe(STRANGE);
    expect(rows?.[1]?.[under(rows, '問１（意見）')]).toEqual({ type: 's', value: '_x0063_onstructor' });
  });

  it('says how high a row is whose text takes several lines: not every program fits it by itself', async () => {
    const { files } = await bookFor(people.asEditor);
    const rowsIn = (sheet: number) => [
      ...(files[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<row ([^>]*)>/g),
    ];
    const heights = rowsIn(4).map(([, attributes = '']) =>
      Number(/ ht="([\d.]+)"/.exec(attributes)?.[1] ?? 0),
    );
    // The heading and answers of one line are as high as the program makes them; the strange text has two lines.
    expect(heights[0]).toBe(0);
    expect(heights[1]).toBeGreaterThanOrEqual(2 * 15);
    expect(heights[1]).toBeLessThanOrEqual(4 * 20);
    expect(heights[2]).toBe(0);
    // Set by hand it would stay as it is when somebody writes more.
    expect(Object.values(files).join()).not.toContain('customHeight="1"');
  });

  it('is printed with its headings on every page, each table as wide as a page that can still be read', async () => {
    const { files } = await bookFor(people.asEditor);
    const papers = [1, 2, 3, 4, 5].map((sheet) => {
      const xml = files[`xl/worksheets/sheet${sheet}.xml`] ?? '';
      return [/paperSize="(\d)"/.exec(xml)?.[1], xml.includes('fitToPage="1"')];
    });
    expect(papers).toEqual([
      ['9', true],
      ['8', true],
      ['9', true],
      ['8', true],
      ['8', true],
    ]);
    const titles = [
      ...(files['xl/workbook.xml'] ?? '').matchAll(/Print_Titles" localSheetId="(\d)">'(.+?)'!/g),
    ];
    expect(titles.map(([, at, name]) => `${at} ${name}`)).toEqual(['1 指標', '2 設問', '3 回答', '4 意見']);
  });

  it('names questions, answers and states as the screen does, never by codes of programs', async () => {
    const { sheets } = await bookFor(people.asEditor);
    const headings = Object.values(sheets.回答?.[0] ?? {}).map(({ value }) => value);
    expect(headings).toEqual([
      ...['コード', '対象者', '状態', '版', '回答日時（日本時間）', '受付番号'],
      ...['問１', '問１（1=肯定）', '問１（意見）', '問２', '問２（1=肯定）', '問２（意見）', '問３'],
    ]);
    const texts = Object.values(sheets).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
    expect(texts.filter(({ value }) => /^(q\d|answered|achieved)/.test(value))).toEqual([]);
  });

  it('has buttons to sort and filter by on every table, over all of its rows', async () => {
    const { files } = await bookFor(people.asEditor);
    const ranges = [1, 2, 3, 4, 5].map(
      (sheet) =>
        /<\/sheetData><autoFilter ref="([A-Z\d:]+)"\/>/.exec(
          files[`xl/worksheets/sheet${sheet}.xml`] ?? '',
        )?.[1],
    );
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toBe('A1:Q3');
    expect(ranges[3]).toBe('A1:M25');
    const names = files['xl/workbook.xml'] ?? '';
    expect(names).toContain(`localSheetId="3" hidden="1">'回答'!$A$1:$M$25<`);
  });

  it('leaves empty what is not there', async () => {
    const { sheets } = await bookFor(people.asEditor);
    const rows = sheets.回答;
    expect(rows?.[1]).not.toHaveProperty(under(rows, '問２（意見）'));
  });

  it('gives viewers the figures, and nothing of who answered what anywhere in the file', async () => {
    const { files, sheets } = await bookFor(people.asViewer);
    expect(Object.keys(sheets)).toEqual(['表紙', '指標', '設問']);
    const all = Object.values(files).join('\n');
    for (const { respondent } of round.invitations) expect(all).not.toContain(respondent.name.ja);
    expect(all).not.toMatch(/HYPERLINK|課題がある/);
    expect(sheets.指標).toHaveLength(3);
  });

  it('is a file with a Japanese name, and an ASCII one for programs that know no other', async () => {
    const { headers } = await people.asViewer.get(path());
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toContain('filename="results-2021.xlsx"');
    expect(decodeURIComponent(disposition)).toMatch(/令和３年度_.*_集計結果\.xlsx$/);
  });

  it('is made for 5,000 people at most', async () => {
    const many = await manyAsked(service, 5_001);
    const reply = await people.asEditor.get(`/api/questionnaires/${many.id}/workbook.xlsx`);
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({
      code: 'invalid-export',
      errors: [{ code: 'too-many-people', params: { max: 5_000 } }],
    });
  });

  it('is not there for unknown ids', async () => {
    expectProblem(await people.asEditor.get('/api/questionnaires/x/workbook.xlsx'), 404, 'not-found');
  });
});
