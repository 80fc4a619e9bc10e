import type { AnswerProblem, FormFields } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { Field } from '../components/field.tsx';
import { Requirement } from '../components/requirement.tsx';
import { TextArea } from '../components/text-area.tsx';
import { answerWords } from './messages/answer-words.ts';
import { QuestionControl } from './question-control.tsx';
import { errorAt } from './question-errors.ts';
import { howToAnswer, whenToComment } from './question-help.ts';
import { cardId, commentId, controlId, numberIn } from './question-number.ts';

export interface QuestionCardProps {
  readonly locale: Locale;
  readonly place: number;
  readonly question: Question;
  readonly fields: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** Whether its conditions hold. Without script a hidden question appears at the next step. */
  readonly shown: boolean;
}

/** One question is one card; the data attributes are what the script needs to read the answers. */
export function QuestionCard({ locale, place, question, fields, problems, shown }: QuestionCardProps) {
  const say = answerWords(locale);
  const number = numberIn(locale, place);
  return (
    <div
      class="card question"
      id={cardId(place)}
      hidden={!shown}
      data-question={question.code}
      data-kind={question.kind}
      data-show-when={question.showWhen && JSON.stringify(question.showWhen)}
    >
      <QuestionControl
        locale={locale}
        id={controlId(place)}
        question={question}
        label={
          <>
            <span class="question-number">{say('questionNumber', { number })}</span>{' '}
            <Requirement locale={locale} required={question.required} />{' '}
            <span class="question-text">
              <EnteredText locale={locale} text={question.text} />
            </span>
          </>
        }
        help={<QuestionHelp locale={locale} question={question} />}
        values={fields.get(question.code) ?? []}
        error={errorAt(locale, problems, question, 'answer')}
      />
      {question.comment && (
        <Field
          locale={locale}
          id={commentId(place)}
          label={
            <>
              <span class="visually-hidden">{say('ofQuestion', { number })}</span>
              <EnteredText locale={locale} text={question.comment.prompt} />
            </>
          }
          required={false}
          help={whenToComment(locale, question)}
          error={errorAt(locale, problems, question, 'comment')}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              name={`${question.code}.comment`}
              rows={3}
              value={(fields.get(`${question.code}.comment`) ?? []).join('\n')}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function QuestionHelp({ locale, question }: { readonly locale: Locale; readonly question: Question }) {
  return (
    <>
      {question.help && (
        <p>
          <EnteredText locale={locale} text={question.help} />
        </p>
      )}
      <p>{howToAnswer(locale, question)}</p>
    </>
  );
}
