import { quizQuestions } from '../../../../shared/domain/quiz.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useQuizWords } from '../../frame/quiz-words.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

/** 理解度の確認：５問中４問以上の正解で合格。 Nothing where the questionnaire is none. */
export function QuizSummary({ questionnaire }: { readonly questionnaire: QuestionnaireReply }) {
  const { locale, say } = useWords();
  const sayQuiz = useQuizWords();
  const { questions, quiz } = questionnaire;
  if (!quiz) return null;
  const of = figureIn(locale, quizQuestions({ questions }).length);
  return (
    <>
      {sayQuiz('heading')}
      {say('colon')}
      {sayQuiz('summary', { of, passMark: figureIn(locale, quiz.passMark) })} {sayQuiz('reveal')}
      {say('colon')}
      {sayQuiz(`reveal.${quiz.reveal}`)}
    </>
  );
}
