/** What the store keeps of the counters behind every tally. */
import type { Counters } from '../../shared/domain/tally.ts';

export interface TallyReads {
  counters(questionnaireId: string): Promise<Counters>;
}

export interface TallyWrites {
  /** Adds a change; what is added within a group of writes is summed and stored once, in the same commit. */
  change(questionnaireId: string, change: Counters): Promise<void>;
}
