import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type Tally, tallyOf } from '../../shared/domain/tally.ts';
import type { CsvTable } from '../csv/csv-reply.ts';
import { found } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** A questionnaire with its figures as of one moment. */
export interface ExportedFigures {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** The time of fixing once the figures are fixed. */
  readonly asOf: Date;
}

/** Tables that other features make: the files of an export hold the same rows as these do alone. */
export interface ExportTables {
  readonly tally: (figures: ExportedFigures) => CsvTable;
  readonly responses: (questionnaire: Questionnaire) => CsvTable;
}

export async function readFigures(
  reads: ReadStore,
  questionnaireId: string,
  now: Date,
): Promise<ExportedFigures> {
  const questionnaire = await findQuestionnaire(reads, questionnaireId);
  const tally = tallyOf(questionnaire, await reads.tallies.counters(questionnaireId));
  return { questionnaire, tally, asOf: questionnaire.fixedAt ?? now };
}

export async function findQuestionnaire(reads: ReadStore, questionnaireId: string): Promise<Questionnaire> {
  return found(await reads.questionnaires.find(questionnaireId));
}
