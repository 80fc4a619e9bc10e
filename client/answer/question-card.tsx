import type { AnswerProblem, FormFields } from '../../shared/domain/answers.ts';
import type { LastYear } from '../../shared/domain/last-year.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { CommentControl } from '../components/comment-control.tsx';
import { EnteredText } from '../components/entered-text.tsx';
import { QuestionControl } from '../components/question-control.tsx';
import { Requirement } from '../components/requirement.tsx';
import { CarriedFields } from './form-state.tsx';
import { LastYearNote } from './last-year-note.tsx';
import { answerWords } from './messages/answer-words.ts';
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
  /** Whether the card says which section begins with it; on pages of their own their headings do. */
  readonly headed: boolean;
  readonly lastYear: LastYear | undefined;
  /** Where the form goes. */
  readonly path: string;
}

/** One question is one card. */
export function QuestionCard(props: QuestionCardProps) {
  const { locale, place, question, fields, problems, shown, headed, lastYear, path } = props;
  const say = answerWords(locale);
  const number = numberIn(locale, place);
  const entry = lastYear?.entries.get(question.code);
  const commentName = `${question.code}.comment`;
  return (
    <div class="card question" id={cardId(place)} data-place={place} {...readBack(question, shown)}>
      {headed && question.section && (
        <h2 class="section-heading">
          <EnteredText locale={locale} text={question.section} />
        </h2>
      )}
      <QuestionControl
        locale={locale}
        id={controlId(place)}
        question={question}
        label={<QuestionLabel locale={locale} number={number} question={question} />}
        help={<QuestionHelp locale={locale} question={question} />}
        values={fields.get(question.code) ?? []}
        error={errorAt(locale, problems, question, 'answer')}
      />
      {entry && lastYear && (
        <LastYearNote
          locale={locale}
          place={place}
          question={question}
          entry={entry}
          fiscalYear={lastYear.fiscalYear}
          path={path}
        />
      )}
      {question.comment && (
        <CommentControl
          locale={locale}
          id={commentId(place)}
          name={commentName}
          prompt={question.comment.prompt}
          ofQuestion={say('ofQuestion', { number })}
          help={whenToComment(locale, question)}
          values={fields.get(commentName) ?? []}
          error={errorAt(locale, problems, question, 'comment')}
        />
      )}
    </div>
  );
}

type CarriedQuestionProps = Pick<QuestionCardProps, 'question' | 'fields' | 'shown'>;

/** The answer to a question on another page, taken along unseen. */
export function CarriedQuestion({ question, fields, shown }: CarriedQuestionProps) {
  const own = [question.code, `${question.code}.comment`].flatMap((name) => {
    const values = fields.get(name);
    return values ? [[name, values] as const] : [];
  });
  return (
    <div {...readBack(question, shown)} hidden>
      <CarriedFields fields={new Map(own)} />
    </div>
  );
}

/** What the script needs to read an answer, and to show a question when its conditions hold. */
function readBack({ code, kind, showWhen }: Question, shown: boolean) {
  return {
    hidden: !shown,
    'data-question': code,
    'data-kind': kind,
    'data-show-when': showWhen && JSON.stringify(showWhen),
  };
}

interface QuestionLabelProps extends Pick<QuestionCardProps, 'locale' | 'question'> {
  readonly number: string;
}

function QuestionLabel({ locale, number, question }: QuestionLabelProps) {
  return (
    <>
      <span class="question-number">{answerWords(locale)('questionNumber', { number })}</span>{' '}
      <Requirement locale={locale} required={question.required} />{' '}
      <span class="question-text">
        <EnteredText locale={locale} text={question.text} />
      </span>
    </>
  );
}

function QuestionHelp({ locale, question }: Pick<QuestionCardProps, 'locale' | 'question'>) {
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
