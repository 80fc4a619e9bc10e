import type { AskedQuestionnaire } from '../../client/answer/answer-pages.tsx';
import { contactIn, type QuestionnaireContent } from '../../shared/domain/questionnaire.ts';
import { askedQuestions, askedQuizOf } from '../../shared/domain/quiz.ts';

/** What pages for respondents are drawn from: what is right, and what is counted, is not in it. */
export function askedContentOf(content: QuestionnaireContent, fiscalYear: number): AskedQuestionnaire {
  const { title, introduction, questions, measures, nonResponse } = content;
  return {
    ...{ title, introduction, nonResponse, fiscalYear },
    questions: askedQuestions(questions),
    isMeasured: measures.length > 0,
    contact: contactIn(content),
    quiz: askedQuizOf(content),
  };
}
