import type { QuizReply } from '../../../../shared/api/quiz-api.ts';
import { PeopleLine } from '../../../components/people-line.tsx';
import { RatioFigure } from '../../../components/ratio-figure.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useQuizWords } from '../../frame/quiz-words.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { QuizBodies } from './quiz-bodies.tsx';
import { QuizQuestions } from './quiz-questions.tsx';

export interface QuizPanelProps {
  readonly questionnaire: QuestionnaireReply;
  readonly maySeeResponses: boolean;
}

/** How many understood: who passed, what was most often wrong, and how each ward or bureau did. */
export function QuizPanel({ questionnaire, maySeeResponses }: QuizPanelProps) {
  const sayQuiz = useQuizWords();
  const quiz = useResource<QuizReply>(
    questionnaire.quiz ? api.ofQuestionnaire(questionnaire.id, 'quiz') : undefined,
  );
  if (!questionnaire.quiz) return null;
  return (
    <section class="stack" aria-labelledby="quiz">
      <h2 id="quiz">{sayQuiz('heading')}</h2>
      <Loaded resource={quiz}>
        {(counted) => (
          <>
            <QuizShares counted={counted} />
            <QuizQuestions counted={counted} questionnaire={questionnaire} />
            <QuizBodies counted={counted} maySeeResponses={maySeeResponses} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function QuizShares({ counted }: { readonly counted: QuizReply }) {
  const { locale } = useWords();
  const sayQuiz = useQuizWords();
  const figures = {
    of: figureIn(locale, counted.questions.length),
    passMark: figureIn(locale, counted.passMark),
  };
  const shares = [
    { name: sayQuiz('passed'), ratio: counted.passedShare },
    { name: sayQuiz('allRight'), ratio: counted.allRightShare },
  ];
  return (
    <div class="card stack">
      <p>
        {sayQuiz('summary', figures)} {counted.provisional && sayQuiz('soFar')}
      </p>
      <dl class="quiz-shares">
        {shares.map(({ name, ratio }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <RatioFigure locale={locale} ratio={ratio ?? undefined} withPercent />
            </dd>
          </div>
        ))}
      </dl>
      <PeopleLine locale={locale} {...counted} />
      <p class="quiet">{sayQuiz(`base.${counted.nonResponse}`)}</p>
    </div>
  );
}
