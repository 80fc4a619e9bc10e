import { textIn } from '../../../../shared/domain/localized-text.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { questionName } from '../../messages/measure-wording.ts';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import type { CommentsChoice } from './use-comments.ts';

export interface CommentsFilterProps {
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
  readonly choice: CommentsChoice;
  readonly marked: number;
  readonly onChoose: (choice: CommentsChoice) => void;
}

/** By question, by the option chosen in it, by the mark; each says how many there are. */
export function CommentsFilter({ questionnaire, tally, choice, marked, onChoose }: CommentsFilterProps) {
  const { locale, say } = useWords();
  const { questions } = questionnaire;
  const written = questions.map(({ code, kind }) => {
    const counted = tally.questions.find((one) => one.code === code);
    return (counted?.comments ?? 0) + (kind === 'free-text' ? (counted?.answered ?? 0) : 0);
  });
  const chosen = questions.find(({ code }) => code === choice.question);
  return (
    <div class="comment-filter no-print">
      <SelectField
        id="comments-question"
        label={say('comments.question')}
        value={choice.question}
        options={[
          {
            value: '',
            text: say('comments.allQuestions', { count: written.reduce((sum, count) => sum + count, 0) }),
          },
          ...questions.flatMap(({ code, comment, kind }, index) => {
            if (!comment && kind !== 'free-text') return [];
            const question = questionName(locale, index);
            return [
              { value: code, text: say('comments.ofQuestion', { question, count: written[index] ?? 0 }) },
            ];
          }),
        ]}
        onChoose={(question) => onChoose({ ...choice, question, option: '' })}
      />
      {chosen && 'options' in chosen && (
        <SelectField
          id="comments-answer"
          label={say('comments.answer')}
          value={choice.option}
          options={[
            { value: '', text: say('comments.allAnswers') },
            ...chosen.options.map(({ code, label }) => ({ value: code, text: textIn(locale, label) })),
          ]}
          onChoose={(option) => onChoose({ ...choice, option })}
        />
      )}
      <button
        type="button"
        class="filter-button"
        aria-pressed={choice.onlyMarked}
        onClick={() => onChoose({ ...choice, onlyMarked: !choice.onlyMarked })}
      >
        {say('comments.onlyMarked', { count: marked })}
      </button>
    </div>
  );
}
