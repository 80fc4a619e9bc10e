import { type Answers, formFromAnswers } from '../../shared/domain/answers.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { Button } from '../components/button.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { AnswerComparison } from './answer-comparison.tsx';
import { renderDocument } from './answer-document.tsx';
import { answerPath } from './answer-path.ts';
import { CarriedFields, FORM_ID, FormState } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';

export interface ConflictPageProps extends AnswerPageProps {
  /** What this page tried to submit; it is not stored as a response. */
  readonly mine: Answers;
  /** What came in between and counts now. */
  readonly stored: ReceivedAnswers;
}

/** Somebody submitted in between: both sets of answers and the two ways on. Nothing is overwritten unseen. */
export function renderConflictPage(props: ConflictPageProps): string {
  const { locale, assets, code, questionnaire, mine, stored } = props;
  const say = answerWords(locale);
  return renderDocument({
    locale,
    assets,
    title: say('title.page', {
      state: say('title.conflict'),
      questionnaire: textIn(locale, questionnaire.title),
    }),
    language: { form: FORM_ID },
    children: (
      <>
        <PageHeading {...props}>{say('conflict.heading')}</PageHeading>
        <Notice tone="caution">
          <p>{say('conflict.explanation')}</p>
          <p>
            {say('conflict.received', {
              receipt: stored.receipt,
              time: dayTimeWording(locale, stored.submittedAt),
            })}
          </p>
        </Notice>
        <AnswerComparison
          locale={locale}
          questions={questionnaire.questions}
          stored={stored.answers}
          mine={mine}
        />
        <form id={FORM_ID} method="post" action={answerPath(code, locale)} autocomplete="off">
          <FormState page="conflict" basedOn={stored.version} />
          <CarriedFields fields={formFromAnswers(questionnaire, mine)} />
          <h2>{say('conflict.choice')}</h2>
          <p>{say('conflict.continueMeans')}</p>
          <div class="button-row final-buttons">
            <LinkButton href={answerPath(code, locale)}>{say('action.keepStored')}</LinkButton>
            <Button type="submit" name="action" value="check">
              {say('action.continue')}
            </Button>
          </div>
        </form>
      </>
    ),
  });
}
