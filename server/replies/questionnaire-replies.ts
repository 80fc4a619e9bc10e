import type { QuestionnaireReply, QuestionnaireSummary } from '../../shared/api/questionnaire-api.ts';
import type { Question, Questionnaire } from '../../shared/domain/questionnaire.ts';

export function questionnaireReplyOf(questionnaire: Questionnaire): QuestionnaireReply {
  const { content, frozenMeasures } = questionnaire;
  return {
    ...questionnaireSummaryOf(questionnaire),
    questions: questionsReplyOf(content.questions),
    measures: content.measures.map(({ conditions, ...measure }) => ({
      ...measure,
      conditions: conditionsReplyOf(conditions),
    })),
    frozenMeasures: frozenMeasures.map(({ conditions, target, ...measure }) => ({
      ...measure,
      target: target ?? null,
      conditions: conditionsReplyOf(conditions),
    })),
  };
}

export function questionnaireSummaryOf(questionnaire: Questionnaire): QuestionnaireSummary {
  const { id, planId, rosterId, fiscalYear, status, revision, content, createdAt } = questionnaire;
  return {
    ...{ id, planId, rosterId, fiscalYear, status, revision },
    title: content.title,
    introduction: content.introduction,
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

function conditionsReplyOf(
  conditions: readonly { readonly question: string; readonly options: readonly string[] }[],
): { question: string; options: string[] }[] {
  return conditions.map(({ question, options }) => ({ question, options: [...options] }));
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
