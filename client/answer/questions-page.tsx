import {
  type AnswerProblem,
  answersFromForm,
  type FormFields,
  visibleQuestions,
} from '../../shared/domain/answers.ts';
import type { LastYear } from '../../shared/domain/last-year.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { pageAt, pagesFor, type QuestionPage } from '../../shared/domain/question-pages.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { figureIn } from '../messages/figures.ts';
import { AboutQuestionnaire } from './about-questionnaire.tsx';
import { renderDocument } from './answer-document.tsx';
import { DefaultButton, FORM_ID } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { OtherWays } from './other-ways.tsx';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, FormGround, ReceivedAnswers } from './page-props.ts';
import { summarizedErrors, tooLarge } from './question-errors.ts';
import { QuestionsForm } from './questions-form.tsx';
import { type DraftShown, QuestionsNotices } from './questions-notices.tsx';

export interface QuestionsPageProps extends AnswerPageProps {
  /** What the fields show: from `formFromAnswers`, or exactly as submitted. */
  readonly fields: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** Where all answers together are too large, in bytes. */
  readonly excess?: { readonly size: number; readonly limit: number } | undefined;
  /** A question on the page to show, from 1. */
  readonly at?: number | undefined;
  /** The draft that is stored, and where it comes from. */
  readonly draft?: DraftShown | undefined;
  /** The answers received so far. */
  readonly current?: Omit<ReceivedAnswers, 'answers'> | undefined;
  readonly ground: FormGround;
  /** Under which key the browser keeps what it could not send. */
  readonly keptAs?: string | undefined;
  readonly lastYear?: LastYear | undefined;
  /** What has just happened: 一時保存 was pressed and the draft is stored, or questions appeared with an answer. */
  readonly notice?: 'draft-saved' | 'more-questions' | undefined;
}

/** The questionnaire: what it is, its questions, the draft's state, and the way to the check page. */
export function renderQuestionsPage(props: QuestionsPageProps): string {
  const { locale, questionnaire, fields, problems } = props;
  const answers = answersFromForm(questionnaire, fields);
  const visible = visibleQuestions(questionnaire, answers);
  const page = pageAt(pagesFor(questionnaire, answers), props.at);
  const errors = [
    ...(props.excess ? [tooLarge(locale, props.excess)] : []),
    ...summarizedErrors(locale, questionnaire.questions, problems),
  ];
  return renderDocument({
    ...props,
    pageName: pageNameOf(locale, page),
    hasErrors: errors.length > 0,
    language: { form: FORM_ID },
    first: <DefaultButton action={page.number < page.of ? 'next' : 'check'} />,
    withScript: true,
    children: (
      <>
        <ErrorSummary locale={locale} errors={errors} />
        <PageHeading {...props} progress={page} />
        <QuestionsNotices {...props} />
        {page.number === 1 && <AboutQuestionnaire {...props} />}
        {page.number === 1 && <OtherWays {...props} />}
        <QuestionsForm {...props} page={page} visible={visible} />
      </>
    ),
  });
}

function pageNameOf(locale: Locale, page: QuestionPage): string {
  const say = answerWords(locale);
  const [number, of] = [figureIn(locale, page.number), figureIn(locale, page.of)];
  return page.of === 1 ? say('title.questions') : say('title.questionsPage', { number, of });
}
