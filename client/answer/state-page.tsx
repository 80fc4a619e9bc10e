import type { Answers } from '../../shared/domain/answers.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { Notice } from '../components/notice.tsx';
import { componentWords } from '../messages/component-words.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, Assets, ReceivedAnswers } from './page-props.ts';
import { ReceiptPanel } from './receipt-panel.tsx';

export type AnswerPageState =
  | 'closed'
  | 'not-open'
  | 'unknown'
  | 'excused'
  | 'too-many-requests'
  | 'unavailable'
  | 'refused'
  | 'error';

export interface StatePageProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** `unknown` serves for revoked links too: one page, byte for byte, that tells nothing of either. */
  readonly state: AnswerPageState;
  /** Whose questionnaire it is, where that is known; never with `unknown`. */
  readonly asked?: Pick<AnswerPageProps, 'questionnaire' | 'respondent' | 'dueAt' | 'now'> | undefined;
  /** The answers received, shown again by a closed questionnaire. */
  readonly submitted?: ReceivedAnswers | undefined;
  /** What somebody typed that could not be taken any more, to be copied. */
  readonly unsent?: Answers | undefined;
  readonly requestId?: string | undefined;
}

/** What happened in one heading, what to do about it, and whom to ask. */
export function renderStatePage(props: StatePageProps): string {
  const { locale, assets, state, requestId } = props;
  const asked = state === 'unknown' ? undefined : props.asked;
  const say = answerWords(locale);
  const name = asked ? textIn(locale, asked.questionnaire.title) : componentWords(locale)('serviceName');
  const heading = say(`state.${state}.heading`);
  return renderDocument({
    locale,
    assets,
    title: say('title.page', { state: say(`state.${state}.title`), questionnaire: name }),
    // Relative: the code of the link stands nowhere in the page.
    language: { href: `?lang=${locale === 'ja' ? 'en' : 'ja'}` },
    children: (
      <>
        {asked ? (
          <PageHeading locale={locale} {...asked}>
            {heading}
          </PageHeading>
        ) : (
          <h1>{heading}</h1>
        )}
        <div class="state-text">
          <p>{say(`state.${state}.body`)}</p>
          {state === 'closed' && asked?.dueAt && asked.now.getTime() > asked.dueAt.getTime() && (
            <p>{say('state.closed.due', { due: dayTimeWording(locale, asked.dueAt) })}</p>
          )}
          <p>{say('state.ask')}</p>
          {requestId && <p class="quiet">{say('state.requestId', { id: requestId })}</p>}
        </div>
        {asked && <StateAnswers {...props} asked={asked} />}
      </>
    ),
  });
}

type StateAnswersProps = Pick<StatePageProps, 'locale' | 'state' | 'submitted' | 'unsent'> & {
  readonly asked: Pick<AnswerPageProps, 'questionnaire'>;
};

/** Answers that the person should not lose sight of: those received, and those that came too late. */
function StateAnswers({ locale, state, asked, submitted, unsent }: StateAnswersProps) {
  const say = answerWords(locale);
  const { questions } = asked.questionnaire;
  return (
    <>
      {unsent && (
        <section class="received-answers" aria-labelledby="unsent">
          <h2 id="unsent">{say('state.unsent')}</h2>
          <Notice tone="caution">
            <p>{say('state.unsentExplanation')}</p>
          </Notice>
          <AnswerList locale={locale} questions={questions} answers={unsent} />
        </section>
      )}
      {submitted && (
        <section class="received-answers" aria-labelledby="submitted">
          <h2 id="submitted">{say('state.submitted')}</h2>
          <ReceiptPanel locale={locale} received={submitted} />
          <AnswerList locale={locale} questions={questions} answers={submitted.answers} />
        </section>
      )}
      {state === 'closed' && !submitted && <p>{say('state.nothingSubmitted')}</p>}
    </>
  );
}
