import type { Answers } from '../../shared/domain/answers.ts';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { renderDocument } from './answer-document.tsx';
import { AnswerList } from './answer-list.tsx';
import { answerPath, editPath } from './answer-path.ts';
import { AnswersSection } from './answers-section.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps } from './page-props.ts';

export interface HandedOverPageProps extends AnswerPageProps {
  readonly answers: Answers;
  readonly preparedAt: Date;
}

/** What the preparing link shows once its holder has handed the answers over: they wait for the respondent. */
export function renderHandedOverPage(props: HandedOverPageProps): string {
  const { locale, code, questionnaire, answers, preparedAt } = props;
  const say = answerWords(locale);
  return renderDocument({
    ...props,
    pageName: say('title.handedOver'),
    language: { href: (other) => answerPath(code, other) },
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
        <AnswersSection id="prepared-answers" heading={say('handedOver.answers')}>
          <AnswerList locale={locale} questions={questionnaire.questions} answers={answers} />
        </AnswersSection>
      </>
    ),
  });
}
