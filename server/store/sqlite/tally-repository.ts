import type { Counters } from '../../../shared/domain/tally.ts';
import type { TallyReads, TallyWrites } from '../store.ts';
import type { Connection } from './connection.ts';
import type { Ledger, PendingCounters } from './ledger.ts';

/** Counters by key; zeros are left out, so that what was counted and taken back equals what never was. */
export function tallyReads({ sqlite }: Connection, ledger?: Ledger): TallyReads {
  // Plain statement: the tally is read on every look at an overview.
  const ofQuestionnaire = sqlite.prepare<[string], { key: string; count: number }>(
    'SELECT key, count FROM counters WHERE questionnaire_id = ?',
  );
  return {
    async counters(questionnaireId) {
      const sums = new Map<string, number>();
      const stored = ofQuestionnaire.all(questionnaireId).map(({ key, count }) => [key, count] as const);
      for (const changes of [stored, ...(ledger?.pendingCounters(questionnaireId) ?? [])])
        for (const [key, count] of changes) sums.set(key, (sums.get(key) ?? 0) + count);
      for (const [key, count] of sums) if (count === 0) sums.delete(key);
      return sums satisfies Counters;
    },
  };
}

export function tallyWrites(ledger: Ledger): TallyWrites {
  return {
    async change(questionnaireId, change) {
      ledger.change(questionnaireId, change);
    },
  };
}

/** Writes a group's sums, one statement a counter. */
export function countersFlush({ sqlite }: Connection): (counters: PendingCounters) => void {
  const add = sqlite.prepare<[string, string, number]>(
    `INSERT INTO counters (questionnaire_id, key, count) VALUES (?, ?, ?)
     ON CONFLICT (questionnaire_id, key) DO UPDATE SET count = count + excluded.count`,
  );
  return (counters) => {
    for (const [questionnaireId, sums] of counters)
      for (const [key, count] of sums) if (count !== 0) add.run(questionnaireId, key, count);
  };
}
