import { describe, expect, it } from 'vitest';
import { sha256 } from '../../server/sha256.ts';
import { openWriter } from '../../server/store/sqlite/connection.ts';
import { migrate, shippedMigrations } from '../../server/store/sqlite/migrations.ts';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import { ratio } from '../support/builders.ts';
import { publishedDocument } from '../support/published-documents.ts';
import { databaseFile, storeAndWriter } from './database-file.ts';
import { ISSUED_AT, QUESTIONNAIRE, storeIssuedRound, storePlanAndRoster } from './stored-round.ts';

/** One of each, written past the store: the tables' own rules are what is tested. */
function withRows() {
  const { writer } = storeAndWriter();
  writer.sqlite.exec(`
    PRAGMA foreign_keys = OFF;
    INSERT INTO publications VALUES ('p', 2021, 1, 'publish', 'd', '{}', 1, 'a', NULL, NULL);
    INSERT INTO certificates VALUES ('q', 'issue', 'h', '{}', 1);
    INSERT INTO result_versions VALUES ('i', 2021, 1, '{}', NULL, NULL, 'reason', 1);
  `);
  return writer.sqlite;
}

describe('what was published or certified', () => {
  it.each([
    'UPDATE publications SET document = \'{"a":1}\'',
    'UPDATE publications SET version = 2',
    "UPDATE publications SET digest = 'e'",
    'DELETE FROM publications',
    'UPDATE certificates SET text = \'{"a":1}\'',
    'DELETE FROM certificates',
  ])('refuses %s', (statement) => {
    expect(() => withRows().exec(statement)).toThrow(/never (changed|deleted)/);
  });

  it('is taken back with a reason, or not at all', () => {
    const database = withRows();
    expect(() => database.exec('UPDATE publications SET taken_back_at = 2')).toThrow('CHECK');
    database.exec("UPDATE publications SET taken_back_at = 2, taken_back_reason = 'r'");
  });
});

describe('what was altered past the tables’ own rules', () => {
  it('is found by comparing each with its hash', async () => {
    const { store, writer } = storeAndWriter();
    await storeIssuedRound(store);
    const account = { id: 'a', email: 'a@city.example.jp', emailKey: 'a@city.example.jp', name: '担当' };
    const document = publishedDocument();
    const text = '{"certifies":"issue"}';
    await store.write(async (write) => {
      const made = { role: 'editor', passwordHash: undefined, disabledAt: undefined } as const;
      await write.accounts.add({ ...account, ...made, createdAt: ISSUED_AT });
      await write.tallies.change(QUESTIONNAIRE, new Map([['eligible', 24]]));
      const certificate = { questionnaireId: QUESTIONNAIRE, kind: 'issue', at: ISSUED_AT } as const;
      await write.certificates.add({ ...certificate, hash: sha256(text), text });
      await write.publications.add({
        ...{ planId: 'plan-3.0', fiscalYear: 2021, version: 1, cause: 'publish', accountId: 'a' },
        ...{
          document,
          digest: sha256(canonicalJson(document)),
          publishedAt: ISSUED_AT,
          takenBack: undefined,
        },
      });
    });
    expect(await whatDisagrees(store)).toEqual([]);
    writer.sqlite.exec(`
      DROP TRIGGER certificates_are_never_changed;
      DROP TRIGGER publications_are_kept_as_shown;
      UPDATE certificates SET text = replace(text, 'issue', 'tally');
      UPDATE publications SET document = replace(document, '24', '23');
    `);
    expect(await whatDisagrees(store)).toEqual([
      `The issue certificate of questionnaire ${QUESTIONNAIRE} is not what its hash says.`,
      'Version 1 of plan plan-3.0 in 2021 is not what was published.',
    ]);
  });
});

describe('a result', () => {
  it.each([
    "INSERT INTO result_versions VALUES ('i', 2021, 2, '{}', NULL, NULL, NULL, 1)",
    "INSERT INTO result_versions VALUES ('i', 2021, 2, '{}', 'q', NULL, 'reason', 1)",
    "INSERT INTO result_versions VALUES ('i', 2021, 2, '{}', NULL, 's', 'reason', 1)",
  ])('has one origin: %s is refused', (statement) => {
    expect(() => withRows().exec(statement)).toThrow('CHECK');
  });

  it('kept before there were corrections is kept as it was', async () => {
    const { store, writer } = storeAndWriter();
    await storePlanAndRoster(store);
    const result = { kind: 'ratio' as const, ratio: ratio('21/24') };
    const origin = { kind: 'entered' as const, source: '資料' };
    await store.write(({ plans }) => plans.setResult('indicator-1-1', 2020, result, origin, ISSUED_AT));
    const { results } = await store.read(({ plans }) => plans.versions('plan-3.0'));
    expect(results).toMatchObject([{ version: 1, result, origin, at: ISSUED_AT }]);
    expect(writer.sqlite.prepare('SELECT count(*) AS n FROM result_versions').get()).toEqual({ n: 1 });
  });

  it('is carried over row by row when corrections come', () => {
    const older = openWriter(databaseFile()).sqlite;
    const all = shippedMigrations();
    const place = all.findIndex(({ name }) => name === '0012-publication');
    migrate(older, all.slice(0, place));
    older.pragma('foreign_keys = OFF');
    older.exec(`
      INSERT INTO result_versions VALUES ('i', 2020, 1, '{"a":1}', NULL, '資料', 5);
      INSERT INTO result_versions VALUES ('i', 2021, 1, '{"b":2}', '${QUESTIONNAIRE}', NULL, 6);
    `);
    migrate(older, all);
    expect(older.prepare('SELECT * FROM result_versions ORDER BY fiscal_year').raw().all()).toEqual([
      ['i', 2020, 1, '{"a":1}', null, '資料', null, 5],
      ['i', 2021, 1, '{"b":2}', QUESTIONNAIRE, null, null, 6],
    ]);
    older.close();
  });
});
