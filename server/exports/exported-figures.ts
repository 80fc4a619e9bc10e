import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type QuizTally, quizTallyOf } from '../../shared/domain/quiz-tally.ts';
import { type Tally, tallyOf } from '../../shared/domain/tally.ts';
import type { TwofoldTable } from '../csv/worded-table.ts';
import { found } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** A questionnaire with its figures as of one moment. */
export interface ExportedFigures {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** Undefined where nothing is right or wrong. */
  readonly quiz: QuizTally | undefined;
  /** The time of fixing once the figures are fixed. */
  readonly asOf: Date;
}

/** The table of the quiz; undefined where there is none. */
export function quizTable(
  tables: ExportTables,
  figures: ExportedFigures,
  seesAll: boolean,
): TwofoldTable | undefined {
  const { quiz } = figures;
  return quiz && tables.quiz({ ...figures, quiz }, seesAll);
}

/** Tables that other features make: the files of an export hold the same rows as these do alone. */
export interface ExportTables {
  readonly tally: (figures: ExportedFigures) => TwofoldTable;
  /** `seesAll` for who may see who answered what. */
  readonly quiz: (figures: ExportedFigures & { readonly quiz: QuizTally }, seesAll: boolean) => TwofoldTable;
  readonly responses: (questionnaire: Questionnaire) => TwofoldTable;
}

export async function readFigures(
  reads: ReadStore,
  questionnaireId: string,
  now: Date,
): Promise<ExportedFigures> {
  const questionnaire = await findQuestionnaire(reads, questionnaireId);
  const counters = await reads.tallies.counters(questionnaireId);
  const tally = tallyOf(questionnaire, counters);
  const quiz = quizTallyOf(questionnaire.content, counters, tally);
  return { questionnaire, tally, quiz, asOf: questionnaire.fixedAt ?? now };
}

export async function findQuestionnaire(reads: ReadStore, questionnaireId: string): Promise<Questionnaire> {
  return found(await reads.questionnaires.find(questionnaireId));
}
