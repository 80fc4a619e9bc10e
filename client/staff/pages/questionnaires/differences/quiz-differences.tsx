import { figureIn } from '../../../../messages/figures.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useQuizWords } from '../../../frame/quiz-words.ts';
import type { DifferencesReply } from '../../../requests/replies.ts';

type Quiz = NonNullable<DifferencesReply['quiz']['after']>;

/** What made a pass then and makes one now, and when people are told; nothing where both are the same. */
export function QuizDifferences({ differences }: { readonly differences: DifferencesReply }) {
  const { say } = useWords();
  const sayQuiz = useQuizWords();
  const { before, after } = differences.quiz;
  if (before?.passMark === after?.passMark && before?.reveal === after?.reveal) return null;
  return (
    <section class="stack" aria-labelledby="difference-quiz">
      <h2 id="difference-quiz">{sayQuiz('differences.heading')}</h2>
      <dl class="facts">
        <div>
          <dt>{say('differences.before')}</dt>
          <dd>
            <Rules quiz={before} />
          </dd>
        </div>
        <div>
          <dt>{say('differences.after')}</dt>
          <dd>
            <Rules quiz={after} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Rules({ quiz }: { readonly quiz: Quiz | undefined }) {
  const { locale, say } = useWords();
  const sayQuiz = useQuizWords();
  if (!quiz) return <>{sayQuiz('differences.none')}</>;
  return (
    <>
      {sayQuiz('differences.passMark', { passMark: figureIn(locale, quiz.passMark) })}
      <br />
      {sayQuiz('reveal')}
      {say('colon')}
      {sayQuiz(`reveal.${quiz.reveal}`)}
    </>
  );
}
