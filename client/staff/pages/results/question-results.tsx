import { needsSummary } from '../../../../shared/domain/answer-summary.ts';
import { api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { AnswerSummaryReply, QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { QuestionResult } from './question-result.tsx';

export interface QuestionResultsProps {
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
  readonly maySeeResponses: boolean;
}

/** Question by question, how it was answered. */
export function QuestionResults({ questionnaire, tally, maySeeResponses }: QuestionResultsProps) {
  const { say } = useWords();
  const { data } = useResource<AnswerSummaryReply>(
    needsSummary(questionnaire) ? api.ofQuestionnaire(questionnaire.id, 'answer-summary') : undefined,
  );
  return (
    <section class="stack" aria-labelledby="by-question">
      <h2 id="by-question">{say('results.byQuestion')}</h2>
      {questionnaire.questions.map((question, index) => (
        <QuestionResult
          key={question.code}
          question={question}
          index={index}
          questionnaire={questionnaire}
          tally={tally}
          shown={data?.shown.find(({ code }) => code === question.code)?.count}
          numbers={data?.numbers.find(({ code }) => code === question.code)}
          maySeeResponses={maySeeResponses}
        />
      ))}
    </section>
  );
}
