import { afterAll, beforeAll, describe, it } from 'vitest';
import { type People, peopleOf } from '../support/people.ts';
import { type RosterImporting, rosterImporting, takesMany } from '../support/roster-importing.ts';
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
  it('takes 50,000 rows and answers others meanwhile, then the same again without a change', () =>
    takesMany(people, rosters, 50_000));
});
