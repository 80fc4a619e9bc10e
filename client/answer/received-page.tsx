import { textIn } from '../../shared/domain/localized-text.ts';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording, untilWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath, editPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';
import { PrintButton } from './print-button.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';

export interface ReceivedPageProps extends AnswerPageProps, ReceivedAnswers {
  /** Submitted before the link was replaced: by the predecessor in the post. */
  readonly byEarlierLink?: boolean | undefined;
  /** Under which key the browser may have kept what has arrived now. */
  readonly keptAs?: string | undefined;
  /** True where these answers replaced earlier ones. */
  readonly changed: boolean;
}

/** The receipt, until when the answers can be changed, what can be done, and the answers themselves to read or print. */
export function renderReceivedPage(props: ReceivedPageProps): string {
  const { locale, assets, code, questionnaire, answers, changed, dueAt, now } = props;
  const { enteredByOffice, submittedAt } = props;
  const say = answerWords(locale);
  const changeable = dueAt === undefined || now.getTime() <= dueAt.getTime();
  const headingKey = enteredByOffice
    ? 'received.byOfficeHeading'
    : changed
      ? 'received.changedHeading'
      : 'received.heading';
  const other = locale === 'ja' ? 'en' : 'ja';
  return renderDocument({
    locale,
    assets,
    title: say('title.page', {
      state: say('title.received'),
      questionnaire: textIn(locale, questionnaire.title),
    }),
    language: { href: answerPath(code, other) },
    withScript: true,
    children: (
      <>
        <PageHeading {...props}>{say(headingKey)}</PageHeading>
        {enteredByOffice && (
          <Notice tone="caution">
            <p>
              {say('received.byOffice', {
                time: dayTimeWording(locale, submittedAt),
                source: enteredByOffice.source,
              })}
            </p>
            {changeable && <p>{say('received.byOfficeConfirm')}</p>}
          </Notice>
        )}
        {props.byEarlierLink && (
          <Notice title={say('handover.title')}>
            <p>{say('handover.response')}</p>
          </Notice>
        )}
        <ReceiptPanel locale={locale} received={props} />
        <div class="state-text">
          {!enteredByOffice && <p>{say('received.counted')}</p>}
          {changeable && dueAt && <p>{say('received.changeable', { until: untilWording(locale, dueAt) })}</p>}
          {!changeable && <p>{say('received.notChangeable')}</p>}
          <p class="no-print">{say('received.keep')}</p>
        </div>
        <div class="button-row">
          <PrintButton locale={locale} />
          {changeable && (
            <LinkButton href={editPath(code, locale)}>
              {say(enteredByOffice ? 'action.confirmAnswers' : 'action.changeAnswers')}
            </LinkButton>
          )}
        </div>
        <section class="received-answers" aria-labelledby="received-answers" data-forget={props.keptAs}>
          <h2 id="received-answers">{say('received.answers')}</h2>
          <AnswerList locale={locale} questions={questionnaire.questions} answers={answers} />
        </section>
      </>
    ),
  });
}
