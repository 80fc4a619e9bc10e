import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, peopleOf } from '../support/people.ts';
import { manyRows, table } from '../support/roster-files.ts';
import { imported, type RosterImporting, rosterImporting, utf8 } from '../support/roster-importing.ts';
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

describe('POST /api/rosters/:rosterId/import of as many people as a roster holds', () => {
  it('takes 50,000 rows and answers others meanwhile, then the same again without a change', async () => {
    const id = await rosters.emptyRoster();
    const raw = utf8(table(manyRows(50_000)));
    let answered = 0;
    let reading = true;
    const asking = (async () => {
      while (reading) {
        expect((await people.asStranger.get('/healthz')).status).toBe(200);
        answered++;
      }
    })();
    const found = await rosters.preview(id, raw);
    reading = false;
    await asking;
    expect(answered).toBeGreaterThan(5);
    expect(found.rows).toMatchObject({ rows: 50_000, added: 50_000, refused: 0 });
    expect(found.changes.added).toHaveLength(500);
    expect(imported(await rosters.act(id, raw, found)).changed).toBe(true);
    const again = await rosters.preview(id, raw);
    expect(again.rows).toMatchObject({ unchanged: 50_000, added: 0 });
    expect(imported(await rosters.act(id, raw, again))).toMatchObject({ changed: false, revision: 2 });
  });
});
