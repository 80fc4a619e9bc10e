import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fixedYear,
  fixSheet,
  indicatorOf,
  publicationIn,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let files: string;
let published: string;

const CORRECTED = '①－１ 24/24 → 22/24 未達成）';

const pageOf = async (query = '') => (await people.asViewer.get(`${files}/print${query}`)).text;

/** The cells of the item whose sheet is published. */
const firstRow = (html: string) => html.match(/<tbody><tr>.*?<\/tr>/s)?.[0] ?? '';

async function workbook(query = ''): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await people.asViewer.get(`${files}/sheet.xlsx${query}`);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await fixedYear(people);
  await fixSheet(people.asEditor, round.plan);
  await publishYear(people.asEditor, round.plan.id);
  files = `/api/plans/${round.plan.id}/sheets/2021`;
  published = await pageOf();
});
afterAll(() => service.close());

describe('a published sheet on paper', () => {
  it('names the public version at its foot', () => {
    expect(published).toContain('<p>公表 第１版</p>');
    expect(firstRow(published)).toContain('３年度 23 区長/24 区長');
    expect(published).not.toContain('訂正');
  });

  it('stays as it was published, whatever becomes of the plan', async () => {
    const [first] = round.plan.items;
    const own = indicatorOf(round.plan, '①－１');
    const done = [
      await people.asEditor.patch(`/api/indicators/${own}`, { text: { ja: '言い直した成果指標' } }),
      await people.asEditor.patch(`/api/plan-items/${first?.id}`, { title: { ja: '改めた項目名' } }),
      await people.asEditor.put(`/api/indicators/${own}/targets/2022`, { numerator: 24, denominator: 24 }),
      await people.asEditor.post(`/api/plan-items/${first?.id}/indicators`, {
        ...{ key: '9', displayCode: '⑨', kind: 'ratio', unit: { ja: '区長' } },
        ...{ text: { ja: '後から加えた成果指標' }, targets: {} },
      }),
    ];
    expect(done.map(({ status, text }) => (status < 300 ? 'done' : text))).toEqual(done.map(() => 'done'));
    expect(firstRow(await pageOf())).toBe(firstRow(published));
    const cells = (await workbook())['xl/sharedStrings.xml'] ?? '';
    for (const later of ['言い直した成果指標', '改めた項目名', '後から加えた成果指標']) {
      expect(cells, later).not.toContain(later);
    }
  });

  it('says below the evaluation what was corrected, on both papers and in the workbook', async () => {
    service.clock.advance(86_400_000);
    const reply = await people.asEditor.post(`${yearPath(round.plan.id)}/corrections`, {
      indicatorId: indicatorOf(round.plan, '①－１'),
      ...{ result: { numerator: 22, denominator: 24 }, reason: '無効の回答が判明したため' },
      basedOn: (await publicationIn(people.asEditor, round.plan.id)).versions.length,
    });
    expect(reply.status, reply.text).toBe(201);
    for (const query of ['', '?paper=a4']) {
      const page = await pageOf(query);
      expect(page).toMatch(
        new RegExp(`＜①－２＞ 23 区長/24 区長.*（訂正　2022年２月22日：${CORRECTED}`, 's'),
      );
      expect(page).toContain('<p>公表 第２版</p>');
    }
    expect(await pageOf('?lang=en')).toContain('(Corrected 22 February 2022: ①－１ 24/24 → 22/24 Missed)');
    const cells = (await workbook())['xl/sharedStrings.xml'] ?? '';
    for (const said of [CORRECTED, '公表 第２版', '未達成（訂正済み）']) expect(cells, said).toContain(said);
    expect((await workbook('?lang=en'))['xl/sharedStrings.xml']).toContain('Missed (corrected)');
  });

  it('is printed with the plan as it stands once the year is taken back, and still says what was corrected', async () => {
    await people.asEditor.post(`${yearPath(round.plan.id)}/take-back`, { reason: '誤り' });
    const page = await pageOf();
    expect(firstRow(page)).toContain('言い直した成果指標');
    expect(page).not.toContain('公表 第');
    expect(page).toContain(CORRECTED);
  });
});
