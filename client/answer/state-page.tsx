import type { Answers, FormFields } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { QuizMarks } from '../../shared/domain/quiz.ts';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { AnswersSection } from './answers-section.tsx';
import { FORM_ID } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, Assets, ReceivedAnswers } from './page-props.ts';
import { QuizResult } from './quiz-result.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import { SendAgain, UnsentFields } from './unsent-fields.tsx';
import { WhomToAsk } from './whom-to-ask.tsx';

export type AnswerPageState =
  | 'closed'
  | 'not-open'
  | 'unknown'
  | 'excused'
  | 'submitted'
  | 'revealed'
  | 'too-many-requests'
  | 'unavailable'
  | 'maintenance'
  | 'refused'
  | 'error';

export interface StatePageProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** `unknown` serves for revoked links too: one page, byte for byte, that tells nothing of either. */
  readonly state: AnswerPageState;
  /** Whose questionnaire it is, where that is known; never with `unknown`. */
  readonly asked?: Pick<AnswerPageProps, 'questionnaire' | 'respondent' | 'dueAt' | 'now'> | undefined;
  /** When the door opens, where it has not yet. */
  readonly opensAt?: Date | undefined;
  /** The answers received, shown again by a closed questionnaire. */
  readonly submitted?: ReceivedAnswers | undefined;
  /** How the person did, where that is revealed. */
  readonly marks?: QuizMarks | undefined;
  /** What somebody typed that could not be taken any more, to be copied. */
  readonly unsent?: Answers | undefined;
  /** A form that was posted in vain, where nothing is known of its questions. */
  readonly unsentFields?: FormFields | undefined;
  /** When a maintenance is expected to end, while that is still to come. */
  readonly endsAt?: Date | undefined;
  readonly requestId?: string | undefined;
}

const STANDSTILLS: ReadonlySet<AnswerPageState> = new Set([
  'maintenance',
  'unavailable',
  'error',
  'too-many-requests',
]);

/** What happened in one heading, what to do about it, and whom to ask. */
export function renderStatePage(props: StatePageProps): string {
  const { locale, assets, state, unsentFields, requestId } = props;
  const asked = state === 'unknown' ? undefined : props.asked;
  // The same once more helps where the service stood still, not where the link, the form or the time is wrong.
  const again = STANDSTILLS.has(state) ? unsentFields : undefined;
  const say = answerWords(locale);
  const heading = say(`state.${state}.heading`);
  return renderDocument({
    locale,
    assets,
    pageName: say(`state.${state}.title`),
    questionnaire: asked?.questionnaire,
    // Relative: the code of the link stands nowhere in the page.
    language: again ? { form: FORM_ID } : { href: (other) => `?lang=${other}` },
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
          {state === 'not-open' && props.opensAt && (
            <p>{say('state.not-open.opens', { opens: dayTimeWording(locale, props.opensAt) })}</p>
          )}
          <p>{say(`state.${state}.body`)}</p>
          {state === 'closed' && asked?.dueAt && asked.now.getTime() > asked.dueAt.getTime() && (
            <p>{say('state.closed.due', { due: dayTimeWording(locale, asked.dueAt) })}</p>
          )}
          {state === 'maintenance' && <AboutMaintenance {...props} />}
          <WhomToAsk locale={locale} contact={asked?.questionnaire.contact} />
          {requestId && <p class="quiet">{say('state.requestId', { id: requestId })}</p>}
        </div>
        {asked && <StateAnswers {...props} asked={asked} />}
        {unsentFields && <UnsentFields locale={locale} fields={unsentFields} />}
        {again && <SendAgain locale={locale} fields={again} />}
      </>
    ),
  });
}

/** Until when, that nothing was lost, and what to do. */
function AboutMaintenance({ locale, endsAt, unsentFields }: StatePageProps) {
  const say = answerWords(locale);
  return (
    <>
      {endsAt && <p>{say('state.maintenance.until', { time: dayTimeWording(locale, endsAt) })}</p>}
      <p>{say('state.maintenance.kept')}</p>
      <p>{say(unsentFields ? 'state.maintenance.notSent' : 'state.maintenance.later')}</p>
    </>
  );
}

type StateAnswersProps = Pick<StatePageProps, 'locale' | 'state' | 'submitted' | 'marks' | 'unsent'> & {
  readonly asked: Pick<AnswerPageProps, 'questionnaire'>;
};

/** Answers that the person should not lose sight of: those received, and those that came too late. */
function StateAnswers({ locale, state, asked, submitted, marks, unsent }: StateAnswersProps) {
  const say = answerWords(locale);
  const { questions } = asked.questionnaire;
  return (
    <>
      {state === 'closed' && !submitted && <p>{say('state.nothingSubmitted')}</p>}
      {unsent && (
        <AnswersSection id="unsent" heading={say('state.unsent')}>
          <Notice tone="caution">
            <p>{say('state.unsentExplanation')}</p>
          </Notice>
          <AnswerList locale={locale} questions={questions} answers={unsent} />
        </AnswersSection>
      )}
      {submitted && <QuizResult locale={locale} marks={marks} />}
      {submitted && (
        <AnswersSection id="submitted" heading={say('state.submitted')}>
          <ReceiptPanel locale={locale} received={submitted} />
          {state === 'closed' && <p>{say('received.counted')}</p>}
          <AnswerList locale={locale} questions={questions} answers={submitted.answers} marks={marks} />
        </AnswersSection>
      )}
    </>
  );
}
