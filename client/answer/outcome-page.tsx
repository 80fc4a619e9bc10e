import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import type { PublishedOutcome } from '../../shared/domain/published-outcome.ts';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import { OutcomeCard } from './outcome-card.tsx';
import { OutcomeSummary } from './outcome-summary.tsx';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';
import { ReceiptPanel } from './receipt-panel.tsx';

export interface OutcomePageProps extends AnswerPageProps {
  readonly outcome: PublishedOutcome;
  /** The answers of the person behind this link; undefined where none came. */
  readonly received: ReceivedAnswers | undefined;
  /** Whether the person was not in the base. */
  readonly isExcused: boolean;
}

/** What came of it: each indicator's result, target and verdict beside the own answer, then all own answers. */
export function renderOutcomePage(props: OutcomePageProps): string {
  const { locale, assets, code, questionnaire, outcome, received, isExcused } = props;
  const { fiscalYear } = questionnaire;
  const say = answerWords(locale);
  const year = locale === 'ja' ? eraFiscalYear(fiscalYear) : `${fiscalYear}`;
  return renderDocument({
    locale,
    assets,
    title: say('title.page', {
      state: say('outcome.title'),
      questionnaire: textIn(locale, questionnaire.title),
    }),
    language: { href: answerPath(code, locale === 'ja' ? 'en' : 'ja') },
    children: (
      <>
        <PageHeading {...props}>{say('outcome.heading')}</PageHeading>
        <p>{say(received ? 'outcome.leadWithThanks' : 'outcome.lead', { year })}</p>
        {isExcused && (
          <Notice>
            <p>{say('outcome.excused')}</p>
          </Notice>
        )}
        {outcome.indicators.length > 1 && <OutcomeSummary locale={locale} outcome={outcome} />}
        {outcome.indicators.map((indicator) => (
          <OutcomeCard key={indicator.displayCode} {...props} indicator={indicator} />
        ))}
        <section class="received-answers" aria-labelledby="scope">
          <h2 id="scope">{say('outcome.scope')}</h2>
          <p>{say('outcome.notPublished')}</p>
        </section>
        {!isExcused && <OwnAnswers {...props} />}
        <p>{say('state.ask')}</p>
      </>
    ),
  });
}

/** The answers given with their receipt, or that there were none. */
function OwnAnswers({ locale, questionnaire, received }: OutcomePageProps) {
  const say = answerWords(locale);
  return (
    <section class="received-answers" aria-labelledby="received-answers">
      <h2 id="received-answers">{say('received.answers')}</h2>
      {!received && <p>{say('outcome.noAnswers')}</p>}
      {received?.enteredByOffice && (
        <p>
          {say('received.byOffice', {
            time: dayTimeWording(locale, received.submittedAt),
            source: received.enteredByOffice.source,
          })}
        </p>
      )}
      {received && <ReceiptPanel locale={locale} received={received} />}
      {received && (
        <AnswerList locale={locale} questions={questionnaire.questions} answers={received.answers} />
      )}
    </section>
  );
}
