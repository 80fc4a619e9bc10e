import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedOutcome } from '../../shared/domain/published-outcome.ts';
import type { QuizMarks } from '../../shared/domain/quiz.ts';
import { Notice } from '../components/notice.tsx';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath } from './answer-path.ts';
import { AnswersSection } from './answers-section.tsx';
import { askedYear } from './asked-year.ts';
import { answerWords } from './messages/answer-words.ts';
import { OutcomeCard } from './outcome-card.tsx';
import { OutcomeSummary } from './outcome-summary.tsx';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';
import { QuizResult } from './quiz-result.tsx';
import { EnteredByOffice, ReceiptPanel } from './receipt-panel.tsx';
import { WhomToAsk } from './whom-to-ask.tsx';

type PublicYear = NonNullable<PublishedOutcome['publicYear']>;

export interface OutcomePageProps extends AnswerPageProps {
  readonly outcome: PublishedOutcome;
  /** The answers of the person behind this link; undefined where none came. */
  readonly received: ReceivedAnswers | undefined;
  /** How the person did, where that is revealed. */
  readonly marks?: QuizMarks | undefined;
  /** Whether the person was not in the base. */
  readonly isExcused: boolean;
}

/** What came of it: each indicator's result, target and verdict beside the own answer, then all own answers. */
export function renderOutcomePage(props: OutcomePageProps): string {
  const { locale, code, questionnaire, outcome, received, isExcused } = props;
  const { fiscalYear } = questionnaire;
  const say = answerWords(locale);
  const year = askedYear(locale, fiscalYear);
  return renderDocument({
    ...props,
    pageName: say('outcome.title'),
    language: { href: (other) => answerPath(code, other) },
    children: (
      <>
        <PageHeading {...props}>{say('outcome.heading')}</PageHeading>
        {outcome.indicators.length > 0 ? (
          <p>{say(received ? 'outcome.leadWithThanks' : 'outcome.lead', { year })}</p>
        ) : (
          <p>{say('outcome.leadOfNone')}</p>
        )}
        {isExcused && (
          <Notice>
            <p>{say('outcome.excused')}</p>
          </Notice>
        )}
        {outcome.indicators.length > 1 && <OutcomeSummary locale={locale} outcome={outcome} />}
        {outcome.indicators.map((indicator) => (
          <OutcomeCard key={indicator.displayCode} {...props} indicator={indicator} />
        ))}
        <AnswersSection id="scope" heading={say('outcome.scope')}>
          <p>{say('outcome.notPublished')}</p>
          {outcome.publicYear && (
            <p>
              <a href={publicYearPath(outcome.publicYear, locale)}>{say('outcome.publicYear', { year })}</a>
            </p>
          )}
        </AnswersSection>
        {!isExcused && <QuizResult locale={locale} marks={props.marks} />}
        {!isExcused && <OwnAnswers {...props} />}
        <WhomToAsk locale={locale} contact={questionnaire.contact} />
      </>
    ),
  });
}

function publicYearPath({ planId, fiscalYear }: PublicYear, locale: Locale): string {
  return `/results/${encodeURIComponent(planId)}/${fiscalYear}?lang=${locale}`;
}

/** The answers given with their receipt, or that there were none. */
function OwnAnswers({ locale, questionnaire, received, marks }: OutcomePageProps) {
  const say = answerWords(locale);
  const { questions } = questionnaire;
  return (
    <AnswersSection id="received-answers" heading={say('received.answers')}>
      {!received && <p>{say('outcome.noAnswers')}</p>}
      {received && <EnteredByOffice locale={locale} received={received} />}
      {received && <ReceiptPanel locale={locale} received={received} />}
      {received && (
        <AnswerList locale={locale} questions={questions} answers={received.answers} marks={marks} />
      )}
    </AnswersSection>
  );
}
