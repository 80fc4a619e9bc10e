import { type Answers, formFromAnswers } from '../../shared/domain/answers.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording, untilWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath } from './answer-path.ts';
import { CarriedFields, DefaultButton, FORM_ID, FormState } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, FormGround } from './page-props.ts';
import { numberIn } from './question-number.ts';

export interface CheckPageProps extends AnswerPageProps {
  /** Answers that `checkAnswers` found right. */
  readonly answers: Answers;
  readonly ground: FormGround;
  /** When the holder of the preparing link handed these answers over; the respondent then approves them. */
  readonly preparedAt?: Date | undefined;
  /** Written before the link was replaced: by the predecessor in the post. */
  readonly byEarlierLink?: boolean | undefined;
}

/** Every answer with the way to change it, and the only button anywhere that submits. */
export function renderCheckPage(props: CheckPageProps): string {
  const { locale, link, preparedAt } = props;
  const say = answerWords(locale);
  const manner = link === 'preparing' ? 'handOver' : preparedAt ? 'approve' : 'submit';
  return renderDocument({
    ...props,
    pageName: say('title.check'),
    language: { form: FORM_ID },
    first: <DefaultButton action="check" />,
    children: (
      <>
        <PageHeading {...props}>{say(`check.${manner}.heading`)}</PageHeading>
        {props.byEarlierLink && (
          <Notice title={say('handover.title')}>
            <p>{say('handover.prepared')}</p>
          </Notice>
        )}
        <Notice tone="caution">
          {preparedAt && manner === 'approve' && (
            <p>{say('check.prepared', { time: dayTimeWording(locale, preparedAt) })}</p>
          )}
          <p>{say(`check.${manner}.notSent`)}</p>
        </Notice>
        <CheckForm {...props} manner={manner} />
      </>
    ),
  });
}

interface CheckFormProps extends CheckPageProps {
  readonly manner: 'submit' | 'approve' | 'handOver';
}

/** The answers to look at, taken along in the form, and the buttons. */
function CheckForm({ locale, code, questionnaire, answers, ground, dueAt, manner }: CheckFormProps) {
  const say = answerWords(locale);
  // What is right is shown on the next page.
  const isFinal = questionnaire.quiz?.reveal === 'after-submit';
  return (
    <form id={FORM_ID} method="post" action={answerPath(code, locale)} autocomplete="off">
      <FormState page="check" ground={ground} />
      <CarriedFields fields={formFromAnswers(questionnaire, answers)} />
      <h2 class="visually-hidden">{say('check.answers')}</h2>
      <AnswerList
        locale={locale}
        questions={questionnaire.questions}
        answers={answers}
        beside={(place) => (
          // A button, not a link: it takes the answers along, so that nothing depends on a stored draft.
          <Button type="submit" look="text" name="action" value={`edit:${place}`}>
            <span class="visually-hidden">{say('ofQuestion', { number: numberIn(locale, place) })}</span>
            {say('action.change')}
          </Button>
        )}
      />
      {manner !== 'handOver' && isFinal && (
        <Notice tone="caution">
          <p>{say('quiz.final')}</p>
        </Notice>
      )}
      {dueAt && manner !== 'handOver' && !isFinal && (
        <p class="quiet">{say('check.afterwards', { until: untilWording(locale, dueAt) })}</p>
      )}
      <div class="button-row final-buttons">
        <Button type="submit" name="action" value="edit">
          {say('action.edit')}
        </Button>
        <Button
          type="submit"
          look="primary"
          name="action"
          value={manner === 'handOver' ? 'hand-over' : 'submit'}
        >
          {say(`action.${manner}`)}
        </Button>
      </div>
    </form>
  );
}
