import { type Answers, formFromAnswers } from '../../shared/domain/answers.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { untilWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath } from './answer-path.ts';
import { CarriedFields, FORM_ID, FormState } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps } from './page-props.ts';
import { cardId, numberIn } from './question-number.ts';

export interface CheckPageProps extends AnswerPageProps {
  /** Answers that `checkAnswers` found right. */
  readonly answers: Answers;
  /** The version that the writer saw, 0 for none. */
  readonly basedOn: number;
}

/** Every answer with the way to change it, and the only button anywhere that submits. */
export function renderCheckPage(props: CheckPageProps): string {
  const { locale, assets, code, questionnaire, answers, basedOn, dueAt } = props;
  const say = answerWords(locale);
  const path = answerPath(code, locale);
  return renderDocument({
    locale,
    assets,
    title: say('title.page', {
      state: say('title.check'),
      questionnaire: textIn(locale, questionnaire.title),
    }),
    language: { form: FORM_ID },
    children: (
      <>
        <PageHeading {...props}>{say('check.heading')}</PageHeading>
        <Notice tone="caution">
          <p>{say('check.notSent')}</p>
        </Notice>
        <form id={FORM_ID} method="post" action={path} autocomplete="off">
          <FormState page="check" basedOn={basedOn} />
          <CarriedFields fields={formFromAnswers(questionnaire, answers)} />
          <h2 class="visually-hidden">{say('check.answers')}</h2>
          <AnswerList
            locale={locale}
            questions={questionnaire.questions}
            answers={answers}
            beside={(place) => (
              // A button, not a link: it takes the answers along, so that nothing depends on a stored draft.
              <Button
                type="submit"
                look="text"
                name="action"
                value="edit"
                formAction={`${path}#${cardId(place)}`}
              >
                <span class="visually-hidden">{say('ofQuestion', { number: numberIn(locale, place) })}</span>
                {say('action.change')}
              </Button>
            )}
          />
          {dueAt && <p class="quiet">{say('check.afterwards', { until: untilWording(locale, dueAt) })}</p>}
          <div class="button-row final-buttons">
            <Button type="submit" look="primary" name="action" value="submit">
              {say('action.submit')}
            </Button>
            <Button type="submit" name="action" value="edit">
              {say('action.edit')}
            </Button>
          </div>
        </form>
      </>
    ),
  });
}
