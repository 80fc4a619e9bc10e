import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseImportReply } from '../../shared/api/case-import-api.ts';
import {
  CASE_HEADER,
  type CaseRegister,
  caseRegister,
  examinedFile,
  importInto,
} from '../support/api-cases.ts';
import { expectProblem, problemIn } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { bytesIn, table } from '../support/roster-files.ts';
import { OCTETS, utf8 } from '../support/roster-importing.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service | undefined;
let people: People;
let register: CaseRegister;
let path: string;

const running = async () => {
  service ??= await startService();
  return service;
};
beforeEach(async () => {
  const isFirst = service === undefined;
  const started = await running();
  if (isFirst) people = await peopleOf(started);
  const { plan } = await createPlanAndRoster(people.asEditor);
  path = `/api/items/${plan.items[1]?.id}/cases`;
  register = caseRegister(people.asEditor, plan.items[1]?.id);
  await people.asViewer.get('/api/session');
});
afterAll(() => service?.close());

const file = (...rows: readonly (readonly string[])[]) => utf8(table([CASE_HEADER, ...rows]));
const done = (reply: { readonly body: unknown }) => reply.body as CaseImportReply;

describe('the report of a file of cases', () => {
  it('says row by row what is added, changed and refused and why, and writes nothing', async () => {
    await register.add({ proposer: '北区', title: '甲' });
    await register.add({ proposer: '西区', title: '乙' });
    const before = contentsOfAllTables(await running());
    const report = await register.preview(
      file(
        ['1', '北区', '甲', '2021/7/20', '対応済', '', ''],
        ['', '福島区', '丙', '', '', '', ''],
        ['', '', '題だけ', '', '', '', ''],
        ['9', '此花区', '丁', '', '改訂等実施', '', ''],
      ),
    );
    expect(report).toMatchObject({
      ...{ encoding: 'utf-8', separator: 'comma', hasHeader: true, basedOn: 2, problemCount: 2 },
      rows: { rows: 4, added: 1, changed: 1, unchanged: 0, refused: 2, absent: 1 },
      changes: {
        added: [{ line: 3, number: 10, title: '丙' }],
        changed: [
          {
            ...{ line: 2, number: 1, title: '甲' },
            fields: [
              { field: 'examinedOn', from: '', to: '2021-07-20' },
              { field: 'outcome', from: '審議中', to: '対応済' },
            ],
          },
        ],
      },
      problems: [
        { line: 4, field: 'proposer', code: 'blank' },
        { line: 5, field: 'examinedOn', code: 'missing-examined-on' },
      ],
    });
    expect(contentsOfAllTables(await running())).toBe(before);
  });

  it.each([
    ['no-title-column', '提案者,結果\n北区,審議中\n'],
    ['no-cases', '番号,件名\n'],
    ['nothing-left', '番号,件名\n1,題\n'],
    ['unclosed-quote', '番号,提案者,件名\n1,北区,"題\n'],
  ])('says what stops a whole file: %s', async (code, text) => {
    const report = await register.preview(utf8(text));
    expect(report.stop?.code).toBe(code);
    expectProblem(await register.importFile(utf8(text), report), 422, 'invalid-import');
  });

  it.each([
    ['%PDF-1.7\n1 0 obj', 'file-is-pdf'],
    ['\u0089PNG\r\n', 'file-is-image'],
    ['<!DOCTYPE html><table><tr><td>件名', 'file-is-markup'],
  ])('says what a file is that is no table, and reads no line of it: %.5s', async (text, code) => {
    const report = await register.preview(Buffer.from(text, text.startsWith('<') ? 'utf8' : 'latin1'));
    expect(report).toMatchObject({ stop: { code }, rows: { rows: 0, added: 0 } });
  });

  it('reads the file of an older system other than Windows, and says so', async () => {
    const text = table([CASE_HEADER, ['1', '北区', '窓口の案内', '', '', '', '']]);
    const report = await register.preview(bytesIn('euc-jp', text));
    expect(report).toMatchObject({ encoding: 'euc-jp', rows: { added: 1 } });
    expect(report.changes.added).toMatchObject([{ title: '窓口の案内' }]);
  });

  it('reads the file of an older Windows and one with tabs', async () => {
    const text = table([CASE_HEADER, ['1', '北区', '甲', '', '', '', '']], { separator: '\t' });
    expect(await register.preview(bytesIn('cp932', text))).toMatchObject({
      ...{ encoding: 'cp932', separator: 'tab', rows: { added: 1, refused: 0 } },
    });
  });
});

describe('POST /api/items/:itemId/cases/import', () => {
  it('does what the report said, with one audit entry, and the same file again changes nothing', async () => {
    const raw = examinedFile();
    const seen = await register.preview(raw);
    const entries = await auditedBy(await running(), async () => {
      expect(done(await register.importFile(raw, seen))).toEqual({
        ...{ changed: true, revision: 1, rows: seen.rows },
      });
    });
    expect(entries.map(({ action, details }) => [action, details.added])).toEqual([['import-cases', 32]]);
    const before = contentsOfAllTables(await running());
    expect(done(await importInto(register, raw))).toMatchObject({ changed: false, revision: 1 });
    // Sent twice, as after a lost answer: based on the revision before.
    expect(done(await register.importFile(raw, seen))).toMatchObject({ changed: false, revision: 1 });
    expect(contentsOfAllTables(await running())).toBe(before);
  });

  it('takes in what can be, leaves what is refused as it is, and never removes', async () => {
    await register.add({ proposer: '北区', title: '甲' });
    await register.add({ proposer: '西区', title: '乙' });
    await importInto(
      register,
      file(['1', '', '空の提案者', '', '', '', ''], ['', '福島区', '丙', '', '', '', '']),
    );
    expect((await register.list()).cases.map(({ number, title }) => [number, title])).toEqual([
      [1, '甲'],
      [2, '乙'],
      [3, '丙'],
    ]);
  });

  it('refuses to go over what somebody else did meanwhile, and a file that is not that of the report', async () => {
    const raw = file(['1', '北区', '甲', '', '', '', '']);
    const seen = await register.preview(raw);
    await register.add({ proposer: '西区', title: '乙' });
    const before = contentsOfAllTables(await running());
    expectProblem(await register.importFile(raw, seen), 409, 'register-changed');
    const other = file(['1', '北区', '別', '', '', '', '']);
    expectProblem(await register.importFile(other, seen), 409, 'file-changed');
    expect(contentsOfAllTables(await running())).toBe(before);
  });

  it('lets one of ten imports at once win', async () => {
    const files = Array.from({ length: 10 }, (_, index) =>
      file([String(index + 1), '北区', `案 ${index}`, '', '', '', '']),
    );
    const seen = await Promise.all(files.map((raw) => register.preview(raw)));
    const replies = await Promise.all(
      files.map((raw, index) => register.importFile(raw, seen[index] ?? { basedOn: 0, digest: '' })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)]);
    expect((await register.list()).total).toBe(1);
  });

  it('takes no other kind of content, and nothing from viewers', async () => {
    for (const act of [
      'import-preview?fiscalYear=2021',
      `import?fiscalYear=2021&basedOn=0&digest=${'0'.repeat(64)}`,
    ]) {
      const address = `${path}/${act}`;
      const json = await people.asEditor.send('POST', address, { json: {} });
      expect([json.status, problemIn(json).code]).toEqual([415, 'unsupported-content']);
      const viewer = await people.asViewer.send('POST', address, { raw: examinedFile(), headers: OCTETS });
      expect(viewer.status).toBe(403);
    }
  });
});
