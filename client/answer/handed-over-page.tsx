import type { Answers } from '../../shared/domain/answers.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath, editPath } from './answer-path.ts';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps } from './page-props.ts';

export interface HandedOverPageProps extends AnswerPageProps {
  readonly answers: Answers;
  readonly preparedAt: Date;
}

/** What the preparing link shows once its holder has handed the answers over: they wait for the respondent. */
export function renderHandedOverPage(props: HandedOverPageProps): string {
  const { locale, assets, code, questionnaire, answers, preparedAt } = props;
  const say = answerWords(locale);
  const other = locale === 'ja' ? 'en' : 'ja';
  return renderDocument({
    locale,
    assets,
    title: say('title.page', {
      state: say('title.handedOver'),
      questionnaire: textIn(locale, questionnaire.title),
    }),
    language: { href: answerPath(code, other) },
    children: (
      <>
        <PageHeading {...props}>{say('handedOver.heading')}</PageHeading>
        <Notice tone="success">
          <p>{say('handedOver.explanation', { time: dayTimeWording(locale, preparedAt) })}</p>
        </Notice>
        <p>{say('handedOver.changeable')}</p>
        <div class="button-row">
          <LinkButton href={editPath(code, locale)}>{say('handedOver.edit')}</LinkButton>
        </div>
        <section class="received-answers" aria-labelledby="prepared-answers">
          <h2 id="prepared-answers">{say('handedOver.answers')}</h2>
          <AnswerList locale={locale} questions={questionnaire.questions} answers={answers} />
        </section>
      </>
    ),
  });
}
