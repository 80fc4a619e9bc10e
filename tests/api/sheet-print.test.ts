import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_SHEET } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { expectProblem, expectSecurityHeaders } from '../support/api-problems.ts';
import { sheetPath, writeSheet } from '../support/api-sheets.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { browserNote, browserWanted, EXECUTABLE } from '../support/chromium.ts';
import { type ExampleSheetsEntered, exampleSheetsEntered } from '../support/example-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let example: ExampleSheetsEntered;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  service.clock.set('2022-03-31T17:05:00+09:00');
  example = await exampleSheetsEntered(people.asEditor);
});
afterAll(() => service.close());

const cellsIn = (html: string) => [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => cell);

async function filesOf(address = `${example.path}/sheet.xlsx`): Promise<Readonly<Record<string, string>>> {
  const reply = await people.asViewer.get(address);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-disposition')).toContain('filename="progress-sheet-2021');
  return Object.fromEntries(
    Object.entries(unzipSync(reply.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe('GET /api/plans/:planId/sheets/:fiscalYear/print', () => {
  it('prints the year’s sheets in the eight columns of the city, a row for each item', async () => {
    await people.asViewer.get('/api/session');
    const before = contentsOfAllTables(service);
    const reply = await people.asViewer.get(`${example.path}/print`);
    expect(contentsOfAllTables(service)).toBe(before);
    expect(reply.status).toBe(200);
    expectSecurityHeaders(reply);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.text).toContain('<h1>令和３年度　市政改革プラン3.0 人事・財政部会所管項目の進捗状況</h1>');
    expect(reply.text.match(/<th scope="col">/g)).toHaveLength(8);
    expect(reply.text.match(/<th scope="row"/g)).toHaveLength(2);
    expect(reply.text).toContain('２年度 21 区長/24 区長');
    expect(reply.text).toContain('３年度　２年目の標準化計画達成');
    expect(reply.text).toContain('【第１四半期】');
    // The sentences of the evaluation tell the counts, and the city's form no responsible bodies.
    expect(reply.text).not.toContain('＜作業手順書等の改善提案の審議＞');
    expect(reply.text).not.toContain('① 標準化計画の達成');
    expect(reply.text).toContain('/assets/progress-a3.css');
    expect(reply.text).not.toContain('style=');
  });

  it('says that it is no more than a draft until every sheet is fixed, and at its foot when and which version', async () => {
    const draft = await people.asViewer.get(`${example.path}/print`);
    expect(draft.text).toContain('<body class="is-draft">');
    expect(draft.text).toContain('案（未確定）');
    expect(draft.text).toContain('2022年３月31日（木）17:05 出力');
    expect(draft.text).toContain('版：項目１ 第１版（案）、項目２ 第１版（案）');
    const other = await exampleSheetsEntered(people.asEditor);
    await other.fix();
    const fixed = await people.asViewer.get(`${other.path}/print`);
    expect(fixed.text).toContain('<body>');
    expect(fixed.text).not.toContain('案（未確定）');
    expect(fixed.text).toContain('版：項目１ 第３版、項目２ 第３版');
  });

  it('prints what was entered as the text it is, line by line', async () => {
    const other = await exampleSheetsEntered(people.asEditor);
    const content = { ...EMPTY_SHEET, yearEndEvaluation: '■<b>上期</b>\n\n　＜①－１＞ \u{f8ff}\u202e' };
    await writeSheet(people.asEditor, sheetPath(other.itemIds[0]), content);
    const { text } = await people.asViewer.get(`${other.path}/print`);
    const [cell] = cellsIn(text).filter((one) => one.includes('上期'));
    expect(cell).toBe(
      '<p class="as-entered hang-1">■&lt;b>上期&lt;/b></p><p class="as-entered">\u00a0</p>' +
        '<p class="as-entered hang-2">　＜①－１＞ \u{f8ff}\u202e</p>',
    );
    expect(text).toContain('（記入なし）');
    expect(text).toContain('/assets/progress-a3.css');
  });

  it('comes on A4 and in English too', async () => {
    const { text } = await people.asViewer.get(`${example.path}/print?paper=a4&lang=en`);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('/assets/progress-a4.css');
    expect(text).toContain('FY2020 21/24 ward mayors');
    expect(text).toContain('<p class="as-entered is-strong" lang="ja">【第１四半期】</p>');
    expect(text).toContain(`href="${example.path}/print?paper=a3&amp;lang=en"`);
    expectProblem(await people.asViewer.get(`${example.path}/print?paper=a5`), 422, 'invalid-fields');
  });

  it('has the responsible bodies on A4, and on A3 where they are asked for', async () => {
    const other = await exampleSheetsEntered(people.asEditor);
    const action = { key: 'a', text: '・実施する。', responsibleBody: '窓口改善部会' };
    const periods = [{ key: 'p', label: '４月', firstMonth: 4, lastMonth: 4, actions: [action] }];
    await writeSheet(people.asEditor, sheetPath(other.itemIds[0]), { ...EMPTY_SHEET, periods });
    const printed = async (file: string) => (await people.asViewer.get(`${other.path}/${file}`)).text;
    const body = '（窓口改善部会）';
    expect(await printed('print')).not.toContain(body);
    expect(await printed('print?bodies=1')).toContain(body);
    expect(await printed('print?paper=a4')).toContain(body);
    expect(await printed('print?paper=a4&bodies=0')).not.toContain(body);
    expect(await printed('print')).toContain(`href="${other.path}/print?paper=a3&amp;lang=ja&amp;bodies=1"`);
    expect(await printed('print?bodies=1')).toContain(`href="${other.path}/print?paper=a3&amp;lang=ja"`);
    expect((await filesOf(`${other.path}/sheet.xlsx`))['xl/sharedStrings.xml']).not.toContain(body);
    expect((await filesOf(`${other.path}/sheet.xlsx?bodies=1`))['xl/sharedStrings.xml']).toContain(body);
  });

  it('is of a plan and a year that there are', async () => {
    expectProblem(await people.asViewer.get('/api/plans/x/sheets/2021/print'), 404, 'not-found');
    const outside = example.path.replace('2021', '2031');
    for (const file of ['print', 'sheet.pdf', 'sheet.xlsx']) {
      expectProblem(await people.asViewer.get(`${outside}/${file}`), 404, 'not-found');
    }
  });
});

describe('GET /api/plans/:planId/sheets/:fiscalYear/sheet.xlsx', () => {
  it('is laid out like the sheet: eight columns on A3, with the heading repeated on every page', async () => {
    const files = await filesOf();
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet.match(/<col /g)).toHaveLength(8);
    expect(sheet).toMatch(
      /<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    // Title, state, headings, and a row for each of the two items.
    expect(sheet.match(/<row /g)).toHaveLength(3 + 2);
    // As high as their longest texts, and no higher than a row can be.
    const heights = [...sheet.matchAll(/<row r="[45]" ht="([\d.]+)">/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(2);
    for (const height of heights) expect(height > 150 && height <= 409).toBe(true);
    expect(sheet.indexOf('<sheetPr>')).toBeLessThan(sheet.indexOf('<sheetViews'));
    expect(files['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">');
    expect(files['xl/workbook.xml']).toContain('!$1:$3</definedName>');
    expect(files['xl/sharedStrings.xml']).toContain('案（未確定）　2022年３月31日 17:05 出力');
    expect(files['xl/sharedStrings.xml']).toContain('翌年度にむけた課題と方向性');
  });

  it('goes on in rows of its own where one line is longer than a row can show, and loses nothing', async () => {
    const other = await exampleSheetsEntered(people.asEditor);
    const long = `${'長い段落を続ける。'.repeat(300)}【終端】`;
    await writeSheet(people.asEditor, sheetPath(other.itemIds[0]), {
      ...EMPTY_SHEET,
      yearEndEvaluation: long,
    });
    const texts = (await filesOf(`${other.path}/sheet.xlsx`))['xl/sharedStrings.xml'] ?? '';
    const parts = [...texts.matchAll(/<t[^>]*>([^<]*(?:長い段落|【終端】)[^<]*)<\/t>/g)].map(
      ([, part = '']) => part,
    );
    expect(parts.join('')).toBe(long);
    // Thirty-five lines of the column are what Excel shows of a row.
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(35 * 18 * 1.2);
  });

  it('has every figure as a number in a cell of its own', async () => {
    const sheet = (await filesOf())['xl/worksheets/sheet2.xml'] ?? '';
    const numbers = sheet
      .split('<row')
      .slice(2)
      .map((row) => [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)])
      .map((cells) =>
        cells.filter(([, about = '']) => !about.includes('t="s"')).map(([, , value]) => Number(value)),
      );
    // Item, then numerator, denominator or count, then the target.
    expect(numbers).toEqual([
      [1, 23, 24],
      [1, 24, 24],
      [2],
      [2, 16],
      [2, 32],
      [2, 28],
      [2, 4],
      [2, 19, 21],
      [2, 21, 21],
      [2, 24, 24],
    ]);
  });

  it('comes in English too, and in Japanese where nothing is translated', async () => {
    const english = await filesOf(`${example.path}/sheet.xlsx?lang=en`);
    const cells = english['xl/sharedStrings.xml'] ?? '';
    for (const said of [
      'FY2021 progress sheet: Municipal Reform Plan 3.0',
      'Draft, not fixed　Printed 31 March 2022, 17:05　Versions: item 1 v1, item 2 v1',
      'State aimed at',
      'FY2021 23/24 ward mayors',
      'Year-end',
      'Not measured',
      '【第１四半期】',
    ])
      expect(cells, said).toContain(said);
    expect(english['xl/workbook.xml']).toContain('name="Figures"');
    for (const japanese of ['番号', '期末<', '未測定', '成果指標<', '出力'])
      expect(cells).not.toContain(japanese);
    const page = await people.asViewer.get(`${example.path}/print?lang=en`);
    expect(page.text).toContain(`href="${example.path}/sheet.xlsx?lang=en"`);
    const japanese = (await filesOf())['xl/sharedStrings.xml'];
    expect(japanese).toContain('版：項目１ 第１版、項目２ 第１版');
  });

  it('makes no formula of what was entered, and goes on in a row of its own where a row would be cut off', async () => {
    const other = await exampleSheetsEntered(people.asEditor);
    const lines = Array.from({ length: 100 }, (_, at) => `・${at}行目`);
    const content = { ...EMPTY_SHEET, yearEndEvaluation: lines.join('\n'), nextYearIssues: '=1+1' };
    await writeSheet(people.asEditor, sheetPath(other.itemIds[0]), content);
    const files = await filesOf(`${other.path}/sheet.xlsx`);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(files['xl/sharedStrings.xml']).toContain('<t>=1+1</t>');
    expect(sheet.match(/<row /g)?.length).toBeGreaterThanOrEqual(3 + 3 + 1);
    for (const line of lines) expect(files['xl/sharedStrings.xml']).toContain(line);
  });
});

describe('GET /api/plans/:planId/sheets/:fiscalYear/sheet.pdf', () => {
  it('where no print engine is installed, says so and where the page is that prints the same', async () => {
    const reply = await people.asViewer.get(`${example.path}/sheet.pdf?paper=a4`);
    expectProblem(reply, 501, 'no-print-engine');
    expect(reply.body).toMatchObject({ print: `${example.path}/print?paper=a4&lang=ja` });
    const page = await people.asViewer.get(`${example.path}/print`);
    expect(page.text).not.toContain('sheet.pdf');
    expect(page.text).toContain('「PDFに保存」を選んでください');
  });

  it('where the engine makes no file, says so and where the page is', async () => {
    const broken = await startService({ environment: { CHROMIUM_PATH: '/bin/false' } });
    const { asEditor } = await peopleOf(broken);
    const { path } = await exampleSheetsEntered(asEditor);
    const reply = await asEditor.get(`${path}/sheet.pdf`);
    expectProblem(reply, 503, 'print-failed');
    expect(reply.body).toMatchObject({ print: `${path}/print?paper=a3&lang=ja` });
    expect(reply.headers.get('content-disposition')).toBeNull();
    await broken.close();
  });
});

describe.skipIf(!browserWanted)(`the progress sheet as PDF${browserNote}`, () => {
  let printing: Service;
  beforeAll(async () => {
    printing = await startService({ environment: { CHROMIUM_PATH: EXECUTABLE } });
  });
  afterAll(() => printing.close());

  it('is one A3 page for the whole example, tagged, with its title and its language', async () => {
    const { asEditor, asViewer } = await peopleOf(printing);
    const { path, fix } = await exampleSheetsEntered(asEditor);
    await fix();
    expect((await asViewer.get(`${path}/print`)).text).toContain(
      `href="${path}/sheet.pdf?paper=a3&amp;lang=ja"`,
    );
    const reply = await asViewer.get(`${path}/sheet.pdf`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const file = reply.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(file)).toContain('人事・財政部会所管項目の進捗状況-a3.pdf');
    const pdf = reply.bytes.toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
    expect(pdf).toContain('/MarkInfo <</Type /MarkInfo\n/Marked true>>');
    expect(pdf).toMatch(/\/Lang \(ja\)/);
    const title = Buffer.from('\ufeff令和３年度　市政改革プラン', 'utf16le').swap16().toString('hex');
    expect(pdf.toLowerCase()).toContain(`/title <${title}`);
  });
});
