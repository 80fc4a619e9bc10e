import type { TallyReply } from '../../shared/api/tally-api.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type Tally, tallyOf } from '../../shared/domain/tally.ts';
import { found } from '../problem.ts';
import { correctionReply } from '../replies/correction-reply.ts';
import { outlookReply } from '../replies/outlook-reply.ts';
import type { KeptCorrection } from '../store/corrections-of-year.ts';
import type { ReadStore } from '../store/store.ts';

export interface QuestionnaireTally {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** When the figures were taken: the time of fixing once they are fixed. */
  readonly asOf: Date;
}

export async function readTally(
  reads: ReadStore,
  questionnaireId: string,
  now: Date,
): Promise<QuestionnaireTally> {
  const questionnaire = found(await reads.questionnaires.find(questionnaireId));
  const tally = tallyOf(questionnaire, await reads.tallies.counters(questionnaireId));
  return { questionnaire, tally, asOf: questionnaire.fixedAt ?? now };
}

/** With what was corrected of the published figures since; of another questionnaire of the year it tells nothing. */
export function tallyReplyOf(
  { questionnaire, tally, asOf }: QuestionnaireTally,
  corrections: readonly KeptCorrection[],
): TallyReply {
  const isPublic = questionnaire.status === 'published' || questionnaire.status === 'fixed';
  return {
    status: questionnaire.status,
    nonResponse: questionnaire.content.nonResponse,
    asOf: asOf.toISOString(),
    ...tally,
    indicators: tally.indicators.map(({ outlook, result, target, ...indicator }, index) => ({
      ...indicator,
      displayCode: questionnaire.frozenMeasures[index]?.displayCode ?? indicator.key,
      result: result ?? null,
      target: target ?? null,
      ...outlookReply(outlook),
      ...(isPublic ? correctionReply(corrections, indicator.indicatorId) : {}),
    })),
    questions: tally.questions.map((question) => ({ ...question, options: [...question.options] })),
  };
}
