import { type Answers, formFromAnswers } from '../../shared/domain/answers.ts';
import type { Draft } from '../../shared/domain/invitation.ts';
import { Button } from '../components/button.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { AnswerComparison } from './answer-comparison.tsx';
import { renderDocument } from './answer-document.tsx';
import { answerPath, editPath } from './answer-path.ts';
import { CarriedFields, DefaultButton, FORM_ID, FormState } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, FormGround, ReceivedAnswers } from './page-props.ts';

/** What somebody else wrote in the meantime: a response that counts, or a draft. */
export type Came =
  | ({ readonly kind: 'response' } & ReceivedAnswers)
  | ({ readonly kind: 'draft' } & Pick<Draft, 'answers' | 'savedAt' | 'link'>);

export interface ConflictPageProps extends AnswerPageProps {
  /** What this page tried to store; it is not stored. */
  readonly mine: Answers;
  readonly came: Came;
  /** With what came as the ground: whoever goes on from here has seen it. */
  readonly ground: FormGround;
}

/** Somebody wrote in between: both sets of answers and the two ways on. Nothing is overwritten unseen. */
export function renderConflictPage(props: ConflictPageProps): string {
  const { locale, code, questionnaire, mine, came, ground } = props;
  const say = answerWords(locale);
  const { kind } = came;
  const keep = kind === 'draft' ? editPath(code, locale) : answerPath(code, locale);
  return renderDocument({
    ...props,
    pageName: say('title.conflict'),
    language: { form: FORM_ID },
    first: <DefaultButton action="check" />,
    children: (
      <>
        <PageHeading {...props}>{say(`conflict.${kind}.heading`)}</PageHeading>
        <Notice tone="caution">
          <p>{say(`conflict.${kind}.explanation`)}</p>
          <p>{whatCame(props)}</p>
        </Notice>
        <AnswerComparison
          locale={locale}
          questions={questionnaire.questions}
          stored={came.answers}
          mine={mine}
          storedName={say(`conflict.${kind}.stored`)}
        />
        <form id={FORM_ID} method="post" action={answerPath(code, locale)} autocomplete="off">
          <FormState page="conflict" ground={ground} />
          <CarriedFields fields={formFromAnswers(questionnaire, mine)} />
          <h2>{say('conflict.choice')}</h2>
          <p>{say(`conflict.${kind}.continueMeans`)}</p>
          <div class="button-row final-buttons">
            <LinkButton href={keep}>{say(`conflict.${kind}.keep`)}</LinkButton>
            <Button type="submit" name="action" value={kind === 'draft' ? 'edit' : 'check'}>
              {say('action.continue')}
            </Button>
          </div>
        </form>
      </>
    ),
  });
}

function whatCame({ locale, link, came }: ConflictPageProps): string {
  const say = answerWords(locale);
  if (came.kind === 'response') {
    const time = dayTimeWording(locale, came.submittedAt);
    return say('conflict.received', { receipt: came.receipt, time });
  }
  const time = dayTimeWording(locale, came.savedAt);
  if (came.link === link) return say('conflict.savedElsewhere', { time });
  return say(came.link === 'preparing' ? 'conflict.savedByOffice' : 'conflict.savedByRespondent', { time });
}
