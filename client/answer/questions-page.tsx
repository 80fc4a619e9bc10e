import {
  type AnswerProblem,
  answersFromForm,
  type FormFields,
  visibleQuestions,
} from '../../shared/domain/answers.ts';
import { textIn } from '../../shared/domain/localized-text.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import { AboutQuestionnaire } from './about-questionnaire.tsx';
import { renderDocument } from './answer-document.tsx';
import { answerPath, draftPath } from './answer-path.ts';
import { DefaultButton, FORM_ID, FormState } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { AnswerPageProps, ReceivedAnswers } from './page-props.ts';
import { QuestionCard } from './question-card.tsx';
import { summarizedErrors } from './question-errors.ts';
import { placeOf } from './question-number.ts';
import { QuestionsNotices } from './questions-notices.tsx';
import { SaveBar } from './save-bar.tsx';

export interface QuestionsPageProps extends AnswerPageProps {
  /** What the fields show: from `formFromAnswers`, or exactly as submitted. */
  readonly fields: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** When the draft shown was saved. */
  readonly draftSavedAt?: Date | undefined;
  /** The answers received so far. */
  readonly current?: Omit<ReceivedAnswers, 'answers'> | undefined;
  /** The version that the writer saw, 0 for none. */
  readonly basedOn: number;
  /** What has just happened: the button 一時保存 was pressed, and the draft is stored. */
  readonly notice?: 'draft-saved' | undefined;
}

/** The questionnaire: what it is, its questions, the draft's state, and the way to the check page. */
export function renderQuestionsPage(props: QuestionsPageProps): string {
  const { locale, assets, code, questionnaire, fields, problems, basedOn } = props;
  const { questions } = questionnaire;
  const say = answerWords(locale);
  const page = say('title.page', {
    state: say('title.questions'),
    questionnaire: textIn(locale, questionnaire.title),
  });
  const visible = visibleQuestions(questionnaire, answersFromForm(questionnaire, fields));
  return renderDocument({
    locale,
    assets,
    title: problems.length > 0 ? say('title.errors', { title: page }) : page,
    language: { form: FORM_ID },
    first: <DefaultButton />,
    withScript: true,
    children: (
      <>
        <ErrorSummary locale={locale} errors={summarizedErrors(locale, questions, problems)} />
        <PageHeading {...props} />
        <QuestionsNotices {...props} />
        <AboutQuestionnaire {...props} />
        <form
          id={FORM_ID}
          class="questions"
          method="post"
          action={answerPath(code, locale)}
          autocomplete="off"
          novalidate
          data-draft={draftPath(code)}
        >
          <FormState page="questions" basedOn={basedOn} />
          {questions.map((question) => (
            <QuestionCard
              key={question.code}
              locale={locale}
              place={placeOf(questions, question.code)}
              question={question}
              fields={fields}
              problems={problems}
              shown={visible.includes(question)}
            />
          ))}
          <SaveBar locale={locale} draftSavedAt={props.draftSavedAt} />
        </form>
      </>
    ),
  });
}
