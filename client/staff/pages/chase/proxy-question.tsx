import type { AnswerProblem, FormFields } from '../../../../shared/domain/answers.ts';
import type { Question } from '../../../../shared/domain/questionnaire.ts';
import { CommentControl } from '../../../components/comment-control.tsx';
import { QuestionControl } from '../../../components/question-control.tsx';
import { answerProblemWording } from '../../../messages/answer-problem-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { proxyCommentId, proxyFieldId } from './proxy-errors.tsx';

export interface ProxyQuestionProps {
  /** From 1, in the whole questionnaire. */
  readonly place: number;
  readonly question: Question;
  readonly fields: FormFields;
  /** Of this question alone. */
  readonly problems: readonly AnswerProblem[];
  readonly onChange: (field: string, values: readonly string[]) => void;
}

/** One question as it is printed on the paper form, to be copied from there. */
export function ProxyQuestion({ place, question, fields, problems, onChange }: ProxyQuestionProps) {
  const { locale, say } = useWords();
  const number = figureIn(locale, place);
  const errorOf = (isComment: boolean) =>
    problems
      .filter(({ part }) => (part === 'comment') === isComment)
      .map((problem) => answerProblemWording(locale, problem, question.kind))
      .join(say('listComma')) || undefined;
  const { comment } = question;
  const commentName = `${question.code}.comment`;
  return (
    <div class="card">
      <QuestionControl
        locale={locale}
        id={proxyFieldId(place)}
        question={question}
        label={
          <>
            <span class="question-number">{say('question.name', { number })}</span>{' '}
            <Localized text={question.text} />
          </>
        }
        required={question.required}
        help={question.help && <Localized text={question.help} />}
        values={fields.get(question.code) ?? []}
        error={errorOf(false)}
        onChange={(values) => onChange(question.code, values)}
      />
      {comment && (
        <CommentControl
          locale={locale}
          id={proxyCommentId(place)}
          name={commentName}
          prompt={comment.prompt}
          ofQuestion={say('proxy.ofQuestion', { number })}
          values={fields.get(commentName) ?? []}
          error={errorOf(true)}
          onChange={(values) => onChange(commentName, values)}
        />
      )}
    </div>
  );
}
