import type { QuestionPage } from '../../shared/domain/question-pages.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { answerPath, draftPath } from './answer-path.ts';
import { FORM_ID, FormState } from './form-state.tsx';
import { CarriedQuestion, QuestionCard } from './question-card.tsx';
import { placeOf } from './question-number.ts';
import type { QuestionsPageProps } from './questions-page.tsx';
import { SaveBar } from './save-bar.tsx';

export interface QuestionsFormProps extends QuestionsPageProps {
  readonly page: QuestionPage;
  /** Of the whole questionnaire, those whose conditions hold. */
  readonly visible: readonly Question[];
}

/** The questions of one page to be answered, those of the others carried along unseen. */
export function QuestionsForm(props: QuestionsFormProps) {
  const { locale, code, questionnaire, fields, problems, ground, draft, keptAs, lastYear } = props;
  const { page, visible } = props;
  const { questions } = questionnaire;
  const onPage = new Set(page.questions);
  const path = answerPath(code, locale);
  return (
    <form
      id={FORM_ID}
      class="questions"
      method="post"
      action={path}
      autocomplete="off"
      novalidate
      data-draft={draftPath(code)}
      data-kept={keptAs}
    >
      <FormState
        page="questions"
        ground={ground}
        at={page.place}
        shown={visible
          .filter((question) => onPage.has(question))
          .map((question) => placeOf(questions, question.code))}
      />
      {questions.map((question) => {
        const place = placeOf(questions, question.code);
        const shown = visible.includes(question);
        const card = { place, question, fields, shown };
        if (!onPage.has(question)) return <CarriedQuestion key={question.code} {...card} />;
        return (
          <QuestionCard
            key={question.code}
            locale={locale}
            {...card}
            problems={problems}
            headed={page.of === 1}
            lastYear={lastYear}
            path={path}
          />
        );
      })}
      <SaveBar
        locale={locale}
        draftSavedAt={draft?.savedAt}
        hasBack={page.number > 1}
        hasNext={page.number < page.of}
      />
    </form>
  );
}
