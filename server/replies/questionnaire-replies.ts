import type { QuestionnaireReply, QuestionnaireSummary } from '../../shared/api/questionnaire-api.ts';
import type { Counting, Question, Questionnaire, QuizCount } from '../../shared/domain/questionnaire.ts';

export function questionnaireReplyOf(questionnaire: Questionnaire): QuestionnaireReply {
  const { content, frozenMeasures } = questionnaire;
  return {
    ...questionnaireSummaryOf(questionnaire),
    questions: questionsReplyOf(content.questions),
    measures: content.measures.map(({ itemNumber, indicatorKey, ...counting }) => ({
      ...{ itemNumber, indicatorKey },
      ...countingReplyOf(counting),
    })),
    quiz: content.quiz,
    frozenMeasures: frozenMeasures.map(({ target, ...measure }) => ({
      ...measure,
      ...countingReplyOf(measure),
      target: target ?? null,
    })),
  };
}

export function questionnaireSummaryOf(questionnaire: Questionnaire): QuestionnaireSummary {
  const { id, planId, rosterId, fiscalYear, status, revision, content, createdAt } = questionnaire;
  return {
    ...{ id, planId, rosterId, fiscalYear, status, revision },
    title: content.title,
    introduction: content.introduction,
    contact: content.contact,
    nonResponse: content.nonResponse,
    createdAt: createdAt.toISOString(),
    ...(questionnaire.madeFrom === undefined ? {} : { madeFrom: questionnaire.madeFrom }),
    ...instants(questionnaire),
  };
}

/** Questions are given out as they were taken in; the wire type differs in being mutable only. */
export function questionsReplyOf(questions: readonly Question[]): QuestionnaireReply['questions'] {
  return questions.map((question) => structuredClone(question) as QuestionnaireReply['questions'][number]);
}

/** How people are counted, without what is absent. */
export function countingReplyOf({
  combine,
  atLeast,
  counts,
  conditions,
}: Counting & { readonly counts?: QuizCount | undefined }) {
  return {
    combine,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(counts ? { counts } : {}),
    conditions: conditions.map(({ question, options, exactly }) => ({
      question,
      options: [...options],
      ...(exactly ? { exactly } : {}),
    })),
  };
}

/** Times that have come; those that have not are absent. */
function instants({ opensAt, dueAt, issuedAt, closedAt, fixedAt, publishedAt }: Questionnaire) {
  return {
    ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(issuedAt ? { issuedAt: issuedAt.toISOString() } : {}),
    ...(closedAt ? { closedAt: closedAt.toISOString() } : {}),
    ...(fixedAt ? { fixedAt: fixedAt.toISOString() } : {}),
    ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
  };
}
