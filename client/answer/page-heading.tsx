import type { ComponentChildren } from 'preact';
import { addresseeOf } from '../../shared/domain/addressee.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { QuestionPage } from '../../shared/domain/question-pages.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { figureIn } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import type { AnswerPageProps } from './page-props.ts';

/** Whose answers these are: `北区長 様`. */
export function Addressee({ locale, respondent }: Pick<AnswerPageProps, 'locale' | 'respondent'>) {
  const say = answerWords(locale);
  return (
    <p class="addressee">
      <bdi>{say('addressee', { name: addresseeOf(locale, respondent) })}</bdi>
    </p>
  );
}

export interface PageHeadingProps extends Pick<AnswerPageProps, 'locale' | 'respondent' | 'questionnaire'> {
  /** The state of the answers; the questionnaire's title is then the line above. */
  readonly children?: ComponentChildren;
  /** Which of several pages this is. */
  readonly progress?: Pick<QuestionPage, 'number' | 'of' | 'section'> | undefined;
}

export function PageHeading({ locale, respondent, questionnaire, progress, children }: PageHeadingProps) {
  const title = <EnteredText locale={locale} text={questionnaire.title} />;
  const section = progress?.section && <EnteredText locale={locale} text={progress.section} />;
  return (
    <div class="page-heading">
      <Addressee locale={locale} respondent={respondent} />
      {(children ?? section) && <p class="questionnaire-title">{title}</p>}
      <h1>{children ?? section ?? title}</h1>
      {progress && progress.of > 1 && <Progress locale={locale} {...progress} />}
    </div>
  );
}

/** `3 / 5`, read out as what it means. */
function Progress({ locale, number, of }: { readonly locale: Locale } & Pick<QuestionPage, 'number' | 'of'>) {
  return (
    <p class="progress">
      <span aria-hidden="true">
        {number} / {of}
      </span>
      <span class="visually-hidden">
        {answerWords(locale)('progress', { number: figureIn(locale, number), of: figureIn(locale, of) })}
      </span>
      <progress aria-hidden="true" value={number} max={of} />
    </p>
  );
}
