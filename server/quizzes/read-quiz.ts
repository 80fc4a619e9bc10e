import type { QuizReply } from '../../shared/api/quiz-api.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { type QuizFigures, type QuizTally, quizTallyOf } from '../../shared/domain/quiz-tally.ts';
import { type Tally, tallyOf } from '../../shared/domain/tally.ts';
import { LEAST_IN_BODY, withheldBodies } from '../../shared/domain/withheld-bodies.ts';
import { found } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** A quiz with its figures as of one moment. */
export interface ReadQuiz {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  readonly quiz: QuizTally;
  /** The time of fixing once the figures are fixed. */
  readonly asOf: Date;
}

/** Throws `not-found` for a questionnaire that is no quiz. */
export async function readQuiz(reads: ReadStore, questionnaireId: string, now: Date): Promise<ReadQuiz> {
  const questionnaire = found(await reads.questionnaires.find(questionnaireId));
  const counters = await reads.tallies.counters(questionnaireId);
  const tally = tallyOf(questionnaire, counters);
  const quiz = found(quizTallyOf(questionnaire.content, counters, tally));
  return { questionnaire, tally, quiz, asOf: questionnaire.fixedAt ?? now };
}

/** `seesAll` for who may see who answered what; others are not given the figures of small bodies. */
export function quizReplyOf({ questionnaire, tally, quiz, asOf }: ReadQuiz, seesAll: boolean): QuizReply {
  const { questions, bodies, passMark, ...all } = quiz;
  const withheld = seesAll ? new Set() : withheldBodies(bodies);
  return {
    status: questionnaire.status,
    provisional: tally.provisional,
    nonResponse: questionnaire.content.nonResponse,
    asOf: asOf.toISOString(),
    passMark,
    ...{
      eligible: all.eligible,
      responded: all.responded,
      outstanding: all.outstanding,
      excused: all.excused,
    },
    ...resultsOf(all),
    questions: questions.map(({ mostChosenWrong, ...question }) => ({
      ...question,
      mostChosenWrong: mostChosenWrong ?? null,
    })),
    leastInBody: LEAST_IN_BODY,
    bodies: bodies.map((body) => ({
      body: body.body ?? null,
      eligible: body.eligible,
      excused: body.excused,
      figures: withheld.has(body)
        ? null
        : { responded: body.responded, outstanding: body.outstanding, ...resultsOf(body) },
    })),
  };
}

function resultsOf({ passed, allRight, passedShare, allRightShare }: QuizFigures) {
  return { passed, allRight, passedShare: passedShare ?? null, allRightShare: allRightShare ?? null };
}
