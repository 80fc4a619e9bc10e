import type { ComponentChildren } from 'preact';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { answerWords } from './messages/answer-words.ts';
import type { AnswerPageProps } from './page-props.ts';

/** Whose answers these are: `北区長 様`; name and post where the post's title does not hold the name. */
export function Addressee({ locale, respondent }: Pick<AnswerPageProps, 'locale' | 'respondent'>) {
  const say = answerWords(locale);
  const [name, title] = [textIn(locale, respondent.name), textIn(locale, respondent.title)];
  return (
    <p class="addressee">
      <bdi>{say('addressee', { name: addresseeName(locale, name, title) })}</bdi>
    </p>
  );
}

function addresseeName(locale: Locale, name: string, title: string): string {
  return title.includes(name) ? title : answerWords(locale)('postAndName', { name, title });
}

export interface PageHeadingProps extends Pick<AnswerPageProps, 'locale' | 'respondent' | 'questionnaire'> {
  /** The state of the answers; the questionnaire's title is then the line above. */
  readonly children?: ComponentChildren;
}

export function PageHeading({ locale, respondent, questionnaire, children }: PageHeadingProps) {
  const title = <EnteredText locale={locale} text={questionnaire.title} />;
  return (
    <div class="page-heading">
      <Addressee locale={locale} respondent={respondent} />
      {children && <p class="questionnaire-title">{title}</p>}
      <h1>{children ?? title}</h1>
    </div>
  );
}
