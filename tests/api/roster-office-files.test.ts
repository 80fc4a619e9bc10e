import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPreviewReply } from '../../shared/api/roster-import-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { type People, peopleOf } from '../support/people.ts';
import { bytesIn } from '../support/roster-files.ts';
import { OCTETS, type RosterImporting, rosterImporting, utf8 } from '../support/roster-importing.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let rosters: RosterImporting;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  rosters = rosterImporting(people.asEditor);
});
afterAll(() => service.close());

const beginning = (...start: readonly number[]) => {
  const rest = Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251);
  return Uint8Array.from([...start, ...rest]);
};
const zipped = (...names: readonly string[]) =>
  Uint8Array.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')]))));

describe('a file of the wrong kind', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an .xlsx', zipped('[Content_Types].xml', 'xl/workbook.xml'), 'file-is-workbook'],
    ['a .docx', zipped('[Content_Types].xml', 'word/document.xml'), 'file-is-document'],
    ['a .zip', zipped('名簿.csv'), 'file-is-archive'],
    ['an .xls', beginning(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'file-is-old-workbook'],
    ['a PDF', Uint8Array.from([...utf8('%PDF-1.7\n1 0 obj\n'), ...beginning()]), 'file-is-pdf'],
    ['a PNG', beginning(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'file-is-image'],
    ['a JPEG', beginning(0xff, 0xd8, 0xff, 0xe0), 'file-is-image'],
    [
      'a web page saved as .xls',
      utf8('<html><table><tr><td>北区</td></tr></table></html>'),
      'file-is-markup',
    ],
    ['bytes of a program', beginning(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0), 'file-is-no-text'],
  ])('is told by what it is, and nothing of it can be taken in: %s', async (_name, raw, code) => {
    const id = await rosters.emptyRoster();
    const found = await rosters.preview(id, raw);
    expect(found.stop?.code).toBe(code);
    expect(found).toMatchObject({ rows: { rows: 0, added: 0 }, problems: [], columns: [] });
    expect(expectProblem(await rosters.act(id, raw, found), 422, 'invalid-import')[0]?.code).toBe(code);
  });

  it('is not a small table with one odd character: that line alone is refused', async () => {
    const found = await rosters.preview(await rosters.emptyRoster(), utf8('名前\n北\0区\n西区\n'));
    expect(found.stop).toBeUndefined();
    expect(found.rows).toMatchObject({ added: 1, refused: 1 });
  });
});

const OFFICE = [
  '令和３年度　区長名簿,,,',
  '令和４年２月１日現在,,,',
  'コード,区名,職名,メールアドレス',
  '271276,北区,北区長,kita@ward.example.jp',
  '271021,都島区,都島区長,miyakojima@ward.example.jp',
  '合計,,2,',
  '※ 代理を含む,,,',
].join('\r\n');

describe("an office's file", () => {
  it.each(['utf-8', 'cp932'] as const)('has titles above, a sum and a note below: %s', async (encoding) => {
    const found = await rosters.preview(await rosters.emptyRoster(), bytesIn(encoding, OFFICE));
    expect(found.rows).toMatchObject({ rows: 2, added: 2, refused: 0 });
    expect(found.changes.added.map(({ line, name }) => [line, name])).toEqual([
      [4, '北区'],
      [5, '都島区'],
    ]);
    expect(found.leftOut).toEqual([
      { line: 1, why: 'above-names', text: '令和３年度　区長名簿' },
      { line: 2, why: 'above-names', text: '令和４年２月１日現在' },
      { line: 6, why: 'total', text: '合計 2' },
      { line: 7, why: 'note', text: '※ 代理を含む' },
    ]);
  });

  it('may have a title without separators', async () => {
    const text = '名簿\r\nコード;区名\r\n1;北区\r\n2;西区\r\n';
    const found = await rosters.preview(await rosters.emptyRoster(), utf8(text));
    expect(found).toMatchObject({ separator: 'semicolon', rows: { added: 2 } });
  });

  it('is read as somebody says: which row has the names, and what each column holds', async () => {
    const id = await rosters.emptyRoster();
    const raw = utf8('番地,甲,乙\r\n1,会長,北山\r\n2,会長,南川\r\n');
    const guessed = await rosters.preview(id, raw);
    expect(guessed.hasHeader).toBe(false);
    expect(guessed.firstRows[0]).toEqual({ line: 1, cells: ['番地', '甲', '乙'] });
    const query = '?headerLine=1&columns=code,title,name';
    const found = await rosters.preview(id, raw, query);
    expect(found).toMatchObject({ hasHeader: true, rows: { added: 2 } });
    expect(found.changes.added[0]).toMatchObject({ code: '1', name: '北山' });
    const act = (choice: string) =>
      people.asEditor.send(
        'POST',
        `/api/rosters/${id}/import?basedOn=${found.basedOn}&digest=${found.digest}${choice}`,
        { raw, headers: OCTETS },
      );
    // The report was of another reading: what it showed is not what would be done.
    expectProblem(await act(''), 409, 'file-changed');
    expectProblem(await act('&headerLine=1&columns=code,name,title'), 409, 'file-changed');
    expect((await act('&headerLine=1&columns=code,title,name')).body).toMatchObject({ changed: true });
    const { members } = await rosters.rosterOf(id);
    expect(members.map(({ name, title }) => [name.ja, title.ja])).toEqual([
      ['北山', '会長'],
      ['南川', '会長'],
    ]);
  });

  it('has its slips put right on the screen: read as if they stood in it, done as the report has shown', async () => {
    const id = await rosters.emptyRoster();
    const raw = utf8('コード,名前,メール\r\n1-2,北区,\r\n3,,c@d.jp\r\n4\r\n');
    const corrections = '2\tcode\t２\n3\tname\t西区\n4\tname\t南区\n9\tname\t無い行\n4\tkana\tみなみ';
    const headers = { ...OCTETS, 'roster-corrections': encodeURIComponent(corrections) };
    const sent = (path: string) =>
      people.asEditor.send('POST', `/api/rosters/${id}/${path}`, { raw, headers });
    expect((await rosters.preview(id, raw)).rows).toMatchObject({ added: 0, refused: 3 });
    const found = importPreviewReply.parse((await sent('import-preview')).body);
    expect(found.rows).toMatchObject({ rows: 3, added: 3, refused: 0 });
    const seen = `import?basedOn=${found.basedOn}&digest=${found.digest}`;
    expectProblem(await rosters.send(`${id}/${seen}`, raw), 409, 'file-changed');
    expect((await sent(seen)).body).toMatchObject({ changed: true });
    const { members } = await rosters.rosterOf(id);
    expect(members.map(({ code, name }) => [code, name.ja])).toEqual([
      ['2', '北区'],
      ['3', '西区'],
      ['4', '南区'],
    ]);
  });

  it.each(['x', '1%09id%09x', '%E0%A4%A', '', `1%09name%09${'x'.repeat(1_000)}`])(
    'refuses what is no correction: %s',
    async (corrections) => {
      const path = `/api/rosters/${await rosters.emptyRoster()}/import-preview`;
      const headers = { ...OCTETS, 'roster-corrections': corrections };
      const reply = await people.asEditor.send('POST', path, { raw: utf8('名前\n北区\n'), headers });
      expectProblem(reply, 422, 'invalid-fields');
    },
  );

  it.each(['columns=password', 'columns=code;name', 'headerLine=-1', 'headerLine=x', 'columns=__proto__'])(
    'refuses %s',
    async (query) => {
      const reply = await rosters.send(
        `${await rosters.emptyRoster()}/import-preview?${query}`,
        utf8('名前\n北区\n'),
      );
      expect([400, 422]).toContain(reply.status);
    },
  );
});
