import { describe, expect, it } from 'vitest';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import { anotherWriter, storeAndWriter } from './database-file.ts';
import { sheetOf, storeWriter } from './progress-sheet-contract.ts';

/** A sheet of two versions, fixed, and a further connection as somebody with the file in hand would have it. */
async function fixedSheet() {
  const { store, writer } = storeAndWriter();
  await storeWriter(store);
  await store.write(async (write) => {
    await write.sheets.save(sheetOf({ status: 'in-review' }), { act: 'save' });
    await write.sheets.save(sheetOf({ revision: 2, status: 'fixed' }), { act: 'fix' });
  });
  return { store, other: anotherWriter(writer.sqlite.name) };
}

describe('progress sheets on SQLite', () => {
  it.each([
    "UPDATE sheet_versions SET content = '{}'",
    'DELETE FROM sheet_versions',
    "INSERT OR REPLACE INTO sheet_versions SELECT item_id, fiscal_year, version, status, act, comment, at, account_id, '{}' FROM sheet_versions",
    "UPDATE progress_sheets SET content = '{}'",
    'UPDATE progress_sheets SET fiscal_year = 2022',
    'DELETE FROM progress_sheets',
  ])('refuse %s', async (statement) => {
    const { store, other } = await fixedSheet();
    expect(() => other.exec(statement)).toThrow(/is kept|not changed|never deleted|FOREIGN KEY/);
    expect(await whatDisagrees(store)).toEqual([]);
  });

  it.each([
    [
      "UPDATE progress_sheets SET status = 'draft'; UPDATE progress_sheets SET content = '{}'",
      'does not say',
    ],
    ["UPDATE progress_sheets SET status = 'draft'", 'is draft, its last version fixed'],
    ['UPDATE progress_sheets SET revision = 3', 'stands at revision 3 and has 2 versions'],
    [
      'DROP TRIGGER sheet_versions_are_never_deleted; DELETE FROM sheet_versions WHERE version = 1',
      'stands at revision 2 and has 1 versions',
    ],
  ])('that were altered past the service are told of: %s', async (alteration, told) => {
    const { store, other } = await fixedSheet();
    other.exec(alteration);
    const problems = await whatDisagrees(store);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('progress sheet of item item-1 in 2021');
    expect(problems[0]).toContain(told);
  });
});
