/**
 * An issued questionnaire with any number of responses, written as rows in one transaction: through the service a
 * million would take minutes. Rows, counters and the frozen questionnaire agree, as `verify` would find.
 */
import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import { openWriter } from '../server/store/sqlite/connection.ts';
import { questionnaireReads } from '../server/store/sqlite/questionnaire-repository.ts';
import { contributionOf, ELIGIBLE } from '../shared/domain/tally.ts';
import { answersAt, databaseIn, issueRound } from './issued-round.ts';

/** The answers repeat: what matters is that there are so many. */
const DIFFERENT_ANSWERS = 60;
const NAME = JSON.stringify({ ja: '対象者' });

/** Gives back the questionnaire's id. */
export async function seedResponses(dataDir: string, count: number): Promise<string> {
  const { questionnaireId } = await issueRound(dataDir, 1);
  const connection = openWriter(databaseIn(dataDir));
  const questionnaire = await questionnaireReads(connection).find(questionnaireId);
  connection.sqlite.close();
  if (!questionnaire) throw new Error('The questionnaire was not issued.');
  const kinds = Array.from({ length: DIFFERENT_ANSWERS }, (_, index) => {
    const answers = answersAt(index);
    return { written: JSON.stringify(answers), contribution: contributionOf(questionnaire, answers) };
  });
  const sums = new Map([[ELIGIBLE, count]]);
  const sqlite = new Database(databaseIn(dataDir));
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -200000');
  const addInvitation = sqlite.prepare(
    `INSERT INTO invitations (id, questionnaire_id, position, respondent_code, respondent_name, respondent_title,
       code_hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addResponse = sqlite.prepare(
    `INSERT INTO response_versions (invitation_id, version, answers, submitted_at, receipt)
     VALUES (?, 1, ?, ?, ?)`,
  );
  const setCounter = sqlite.prepare('INSERT OR REPLACE INTO counters VALUES (?, ?, ?)');
  sqlite.transaction(() => {
    sqlite.prepare('DELETE FROM invitations').run();
    const at = Date.now();
    for (let place = 1; place <= count; place++) {
      const number = String(place).padStart(8, '0');
      const [id, kind] = [`invitation-${number}`, kinds[place % DIFFERENT_ANSWERS]];
      if (!kind) continue;
      const codeHash = hash('sha256', id, 'buffer');
      addInvitation.run(id, questionnaireId, place, `p${number}`, NAME, NAME, codeHash);
      addResponse.run(id, kind.written, at, number);
      for (const [key, one] of kind.contribution) sums.set(key, (sums.get(key) ?? 0) + one);
    }
    for (const [key, sum] of sums) setCounter.run(questionnaireId, key, sum);
  })();
  sqlite.close();
  return questionnaireId;
}
