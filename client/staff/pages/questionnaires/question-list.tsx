import { rightOptionsOf } from '../../../../shared/domain/quiz.ts';
import { Requirement } from '../../../components/requirement.tsx';
import { type MarkedOptions, markedOptions } from '../../figures/marked-options.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { optionName, questionName, shownWhenWording } from '../../messages/measure-wording.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

type Question = QuestionnaireReply['questions'][number];

/** The questions as they are asked, with the options that count as positive marked. */
export function QuestionList({ questionnaire }: { readonly questionnaire: QuestionnaireReply }) {
  const { say } = useWords();
  const { questions } = questionnaire;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say('questions.heading', { count: questions.length })}</h2>
      {questions.length === 0 && <p class="empty-state">{say('questions.empty')}</p>}
      <ol class="question-list">
        {questions.map((question, index) => (
          <li key={question.code}>
            {question.section && (
              <p class="question-section as-entered">
                <Localized text={question.section} />
              </p>
            )}
            <div class="card">
              <QuestionText question={question} index={index} questionnaire={questionnaire} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface QuestionTextProps {
  readonly question: Question;
  readonly index: number;
  readonly questionnaire: QuestionnaireReply;
}

function QuestionText({ question, index, questionnaire }: QuestionTextProps) {
  const { locale, say } = useWords();
  const { help, comment, showWhen = [] } = question;
  return (
    <>
      <h3>
        {questionName(locale, index)}
        <Requirement locale={locale} required={question.required} />
        <span class="quiet">{say(`kind.${question.kind}`)}</span>
      </h3>
      <p class="as-entered">
        <Localized text={question.text} />
      </p>
      {help && (
        <p class="quiet as-entered">
          <Localized text={help} />
        </p>
      )}
      {showWhen.length > 0 && (
        <p class="quiet">{shownWhenWording(locale, showWhen, questionnaire.questions)}</p>
      )}
      {'options' in question && (
        <Options question={question} marked={markedOptions(questionnaire, question)} />
      )}
      {comment && (
        <p class="quiet">
          {say('question.comment')} <Localized text={comment.prompt} />
        </p>
      )}
    </>
  );
}

function Options({
  question,
  marked,
}: {
  readonly question: Extract<Question, { options: unknown }>;
  readonly marked: MarkedOptions;
}) {
  const { locale, say } = useWords();
  const right = rightOptionsOf(question);
  const positive = marked.as === 'positive' ? marked.codes : [];
  return (
    <ul class="option-list">
      {question.options.map(({ code, label }) => (
        <li key={code} class={positive.includes(code) ? 'is-positive' : undefined}>
          <span class="option-code">{optionName(locale, code)}</span>
          <Localized text={label} />
          {positive.includes(code) && <span class="positive-mark">{say('positive')}</span>}
          {right.includes(code) && <span class="positive-mark">{say('right.mark')}</span>}
        </li>
      ))}
    </ul>
  );
}
