import { useEffect } from 'preact/hooks';
import type { AnswerProblem } from '../../../../shared/domain/answers.ts';
import type { Question } from '../../../../shared/domain/questionnaire.ts';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { answerProblemWording } from '../../../messages/answer-problem-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Failure } from '../../requests/api-client.ts';

export interface ProxyErrorsProps {
  readonly questions: readonly Question[];
  readonly problems: readonly AnswerProblem[];
  readonly sourceError: string | undefined;
}

/** On top of the form after it was refused: each mistake with the way to its field. */
export function ProxyErrors({ questions, problems, sourceError }: ProxyErrorsProps) {
  const { locale, say } = useWords();
  const ofQuestions = problems.map((problem) => {
    const place = questions.findIndex(({ code }) => code === problem.question) + 1;
    const message = answerProblemWording(locale, problem, questions[place - 1]?.kind);
    return {
      targetId: problem.part === 'comment' ? proxyCommentId(place) : proxyFieldId(place),
      message: say('proxy.problem', { number: figureIn(locale, place), message }),
    };
  });
  const ofSource = sourceError
    ? [{ targetId: 'proxy-source', message: `${say('proxy.source')}${say('colon')}${sourceError}` }]
    : [];
  const isRefused = ofQuestions.length + ofSource.length > 0;
  useEffect(() => {
    const mark = say('errorTitle');
    if (isRefused && !document.title.startsWith(mark)) document.title = mark + document.title;
  }, [isRefused]);
  return <ErrorSummary locale={locale} errors={[...ofSource, ...ofQuestions]} />;
}

export const proxyFieldId = (place: number) => `proxy-${place}`;
export const proxyCommentId = (place: number) => `proxy-${place}-comment`;

/** What the service found wrong with the answers: the same rules, applied to what it holds. */
export function problemsIn(failure: Failure): readonly AnswerProblem[] {
  if (failure.kind !== 'problem' || failure.problem.code !== 'invalid-answers') return [];
  return (failure.problem.errors ?? []).map(({ pointer, code, params }) => {
    const [, , question = '', part] = pointer
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return {
      code: code as AnswerProblem['code'],
      question,
      ...(part === undefined ? {} : { part }),
      ...(params ? { params } : {}),
    };
  });
}
