/**
 * What the disk and SQLite can do at most: the rows of each submission through bare prepared statements, in groups of
 * a given size, one durable commit each. No HTTP, no checking, no savepoints.
 */
import { setImmediate } from 'node:timers/promises';
import { newReceipt } from '../server/new-receipt.ts';
import { auditFlush } from '../server/store/sqlite/audit-repository.ts';
import { CHECKPOINT_DEFAULTS, checkpoints } from '../server/store/sqlite/checkpoints.ts';
import { openWriter } from '../server/store/sqlite/connection.ts';
import { questionnaireReads } from '../server/store/sqlite/questionnaire-repository.ts';
import { countersFlush } from '../server/store/sqlite/tally-repository.ts';
import { auditText } from '../shared/domain/audit.ts';
import { contributionOf } from '../shared/domain/tally.ts';
import { answersAt, databaseIn } from './issued-round.ts';

export interface RawRound {
  readonly dataDir: string;
  /** Places of the respondents, in the order in which they submit. */
  readonly places: readonly number[];
  readonly groupSize: number;
}

/** Submissions a second. The driver's connection, settings and checkpoints are those of the service. */
export async function rawSubmissionsPerSecond({ dataDir, places, groupSize }: RawRound): Promise<number> {
  const connection = openWriter(databaseIn(dataDir));
  const { sqlite } = connection;
  const checkpointing = checkpoints(databaseIn(dataDir), CHECKPOINT_DEFAULTS);
  const [questionnaire] = await questionnaireReads(connection).list();
  if (!questionnaire) throw new Error(`There is no questionnaire in ${dataDir}.`);
  const ids = sqlite
    .prepare<[string], string>('SELECT id FROM invitations WHERE questionnaire_id = ? ORDER BY position')
    .pluck()
    .all(questionnaire.id);
  const insertVersion = sqlite.prepare(
    `INSERT INTO response_versions (invitation_id, version, answers, submitted_at, receipt)
     VALUES (?, 1, ?, ?, ?)`,
  );
  const removeDraft = sqlite.prepare('DELETE FROM drafts WHERE invitation_id = ?');
  const flushCounters = countersFlush(connection);
  const flushAudit = auditFlush(connection);
  const insertGroup = sqlite.transaction((group: readonly number[]) => {
    const sums = new Map<string, number>();
    const records = group.map((place) => {
      const [id = '', answers, at] = [ids[place], answersAt(place), new Date()];
      const receipt = newReceipt();
      insertVersion.run(id, JSON.stringify(answers), at.getTime(), receipt);
      removeDraft.run(id);
      for (const [key, count] of contributionOf(questionnaire, answers))
        sums.set(key, (sums.get(key) ?? 0) + count);
      const record = {
        at,
        actor: { kind: 'respondent', invitationId: id } as const,
        action: 'submit-response',
        subject: `invitation/${id}`,
        details: { version: 1, receipt },
      };
      return { record, text: auditText(record) };
    });
    flushCounters(new Map([[questionnaire.id, sums]]));
    flushAudit(records);
  });
  const begun = performance.now();
  for (let from = 0; from < places.length; from += groupSize) {
    insertGroup.immediate(places.slice(from, from + groupSize));
    checkpointing.noteCommit();
    await setImmediate();
  }
  const perSecond = (places.length / (performance.now() - begun)) * 1000;
  await checkpointing.stop();
  sqlite.close();
  return perSecond;
}
