import type { Reveal } from '../../../../../shared/domain/questionnaire.ts';
import { quizQuestions } from '../../../../../shared/domain/quiz.ts';
import { passMarkTooHigh } from '../../../../../shared/domain/quiz-problems.ts';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useQuizWords } from '../../../frame/quiz-words.ts';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { NumberSetting } from './number-setting.tsx';
import { changeQuiz, endQuiz, startQuiz } from './quiz-edits.ts';
import { Tick } from './tick.tsx';

const REVEALS: readonly Reveal[] = ['after-submit', 'when-fixed', 'never'];

/** Whether it is a check of understanding, what makes a pass, and when people are told what was right. */
export function QuizCard() {
  const { locale } = useWords();
  const sayQuiz = useQuizWords();
  const { draft, edit } = useEditorParts();
  const { quiz } = draft;
  const questions = quizQuestions(draft).length;
  const of = figureIn(locale, questions);
  const tooHigh = passMarkTooHigh(draft);
  return (
    <section class="card stack" aria-labelledby={placeId('/quiz')}>
      <h2 id={placeId('/quiz')} tabIndex={-1}>
        {sayQuiz('heading')}
      </h2>
      <Tick
        id={placeId('/quiz/on')}
        label={sayQuiz('on')}
        checked={Boolean(quiz)}
        onChange={(isOn) => edit(isOn ? startQuiz(draft) : endQuiz(draft))}
      />
      {!quiz && <p class="quiet">{sayQuiz('on.help')}</p>}
      {quiz && (
        <>
          <NumberSetting
            place="/quiz/passMark"
            label={sayQuiz('passMark')}
            help={sayQuiz('passMark.of', { of })}
            value={quiz.passMark}
            problem={tooHigh}
            onChange={(passMark, place) => {
              if (passMark !== undefined && passMark > 0) edit(changeQuiz(draft, { passMark }), place);
            }}
          />
          <p class="sentence" aria-live="polite">
            {questions > 0 &&
              !tooHigh &&
              sayQuiz('summary', { of, passMark: figureIn(locale, quiz.passMark) })}
          </p>
          <RadioGroup
            locale={locale}
            id={placeId('/quiz/reveal')}
            name={placeId('/quiz/reveal')}
            legend={sayQuiz('reveal')}
            value={quiz.reveal}
            choices={REVEALS.map((value) => ({ value, label: sayQuiz(`reveal.${value}`) }))}
            onChoose={(value) => edit(changeQuiz(draft, { reveal: value as Reveal }))}
          />
          <p class="quiet">{sayQuiz('unseen')}</p>
        </>
      )}
    </section>
  );
}
