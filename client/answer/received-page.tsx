import type { QuizMarks } from '../../shared/domain/quiz.ts';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { untilWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath, editPath } from './answer-path.ts';
import { AnswersSection } from './answers-section.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';
import { PrintButton } from './print-button.tsx';
import { QuizResult } from './quiz-result.tsx';
import { EnteredByOffice, ReceiptPanel } from './receipt-panel.tsx';
import { WhomToAsk } from './whom-to-ask.tsx';

export interface ReceivedPageProps extends AnswerPageProps, ReceivedAnswers {
  /** Submitted before the link was replaced: by the predecessor in the post. */
  readonly byEarlierLink?: boolean | undefined;
  /** Under which key the browser may have kept what has arrived now. */
  readonly keptAs?: string | undefined;
  /** How the person did, where that is revealed; from then on the answers stand. */
  readonly marks?: QuizMarks | undefined;
  /** True where these answers replaced earlier ones. */
  readonly changed: boolean;
}

/** The receipt, until when the answers can be changed, what can be done, and the answers themselves to read or print. */
export function renderReceivedPage(props: ReceivedPageProps): string {
  const { locale, code, questionnaire, answers, changed, dueAt, now } = props;
  const { enteredByOffice, marks } = props;
  const say = answerWords(locale);
  const changeable = !marks && (dueAt === undefined || now.getTime() <= dueAt.getTime());
  const headingKey = enteredByOffice
    ? 'received.byOfficeHeading'
    : changed
      ? 'received.changedHeading'
      : 'received.heading';
  return renderDocument({
    ...props,
    pageName: say('title.received'),
    language: { href: (other) => answerPath(code, other) },
    withScript: true,
    children: (
      <>
        <PageHeading {...props}>{say(headingKey)}</PageHeading>
        <WhoseAnswers {...props} changeable={changeable} />
        <ReceiptPanel locale={locale} received={props} />
        <div class="state-text">
          {!enteredByOffice && <p>{say('received.counted')}</p>}
          {changeable && dueAt && <p>{say('received.changeable', { until: untilWording(locale, dueAt) })}</p>}
          {!changeable && <p>{say(marks ? 'quiz.stands' : 'received.notChangeable')}</p>}
          <p class="no-print">{say('received.keep')}</p>
          {questionnaire.contact && <WhomToAsk locale={locale} contact={questionnaire.contact} />}
        </div>
        <div class="button-row">
          <PrintButton locale={locale} />
          {changeable && (
            <LinkButton href={editPath(code, locale)}>
              {say(enteredByOffice ? 'action.confirmAnswers' : 'action.changeAnswers')}
            </LinkButton>
          )}
        </div>
        <QuizResult locale={locale} marks={marks} />
        <AnswersSection id="received-answers" heading={say('received.answers')} keptAs={props.keptAs}>
          <AnswerList locale={locale} questions={questionnaire.questions} answers={answers} marks={marks} />
        </AnswersSection>
      </>
    ),
  });
}

/** Where somebody else entered or sent these answers: the office, or the predecessor in the post. */
function WhoseAnswers(props: ReceivedPageProps & { readonly changeable: boolean }) {
  const { locale, enteredByOffice, byEarlierLink, changeable } = props;
  const say = answerWords(locale);
  return (
    <>
      {enteredByOffice && (
        <Notice tone="caution">
          <EnteredByOffice locale={locale} received={props} />
          {changeable && <p>{say('received.byOfficeConfirm')}</p>}
        </Notice>
      )}
      {byEarlierLink && (
        <Notice title={say('handover.title')}>
          <p>{say('handover.response')}</p>
        </Notice>
      )}
    </>
  );
}
