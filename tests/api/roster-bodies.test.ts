import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/api-problems.ts';
import { type People, peopleOf } from '../support/people.ts';
import { imported, type RosterImporting, rosterImporting, utf8 } from '../support/roster-importing.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let importing: RosterImporting;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  importing = rosterImporting(people.asEditor);
});
afterAll(() => service.close());

const LIST = '職員番号,氏名,所属\r\n1001,山,西区\r\n1002,川,　ＩＣＴ戦略室\r\n1003,林,\r\n';
const bodiesOf = async (id: string) => (await importing.rosterOf(id)).members.map(({ body }) => body);

async function importFile(id: string, file: Uint8Array<ArrayBuffer>): Promise<void> {
  imported(await importing.act(id, file, await importing.preview(id, file)));
}

describe('what people belong to, in a file', () => {
  it('is taken in beside the name, exactly as entered, and comes out the same', async () => {
    const id = await importing.emptyRoster();
    await importFile(id, utf8(LIST));
    expect(await bodiesOf(id)).toEqual(['西区', '　ＩＣＴ戦略室', undefined]);
    const file = new Uint8Array((await people.asEditor.get(`/api/rosters/${id}.csv`)).bytes);
    const seen = await importing.preview(id, file);
    expect(seen.rows).toMatchObject({ unchanged: 3, changed: 0, added: 0, removed: 0 });
  });

  it('stays as it is where the file does not have it, and is shown where the file changes it', async () => {
    const id = await importing.emptyRoster();
    await importFile(id, utf8(LIST));
    await importFile(id, utf8('職員番号,氏名\r\n1001,山\r\n1002,川\r\n1003,林\r\n'));
    expect(await bodiesOf(id)).toEqual(['西区', '　ＩＣＴ戦略室', undefined]);
    const moved = await importing.preview(id, utf8(LIST.replace('西区', '北区')));
    expect(moved.rows).toMatchObject({ changed: 1, unchanged: 2 });
    expect(JSON.stringify(moved.changes)).toContain('"from":"西区","to":"北区"');
  });
});

describe('what people belong to, by hand', () => {
  it('is refused where it says nothing', async () => {
    const member = { code: '1', name: { ja: '山' }, title: { ja: '職員' } };
    const roster = { name: { ja: '名簿' }, unit: { ja: '人' } };
    const reply = await people.asEditor.post('/api/rosters', {
      ...roster,
      members: [{ ...member, body: ' ' }],
    });
    expectProblem(reply, 422, 'invalid-fields');
  });
});
