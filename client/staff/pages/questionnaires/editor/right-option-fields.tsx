import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { useQuizWords } from '../../../frame/quiz-words.ts';
import { optionName } from '../../../messages/measure-wording.ts';
import { useEditorParts } from './editor-context.ts';
import { useErrorAt } from './editor-errors.ts';
import { placeId } from './editor-places.ts';
import type { ChoiceQuestion } from './option-edits.ts';
import type { QuestionPartProps } from './question-form.tsx';
import { withRightOptions } from './quiz-edits.ts';
import { Tick } from './tick.tsx';

/** Which options are right; nothing where the questionnaire is no check of understanding. */
export function RightOptionFields({ question, place, onChange }: QuestionPartProps<ChoiceQuestion>) {
  const { locale } = useWords();
  const sayQuiz = useQuizWords();
  const errorAt = useErrorAt();
  const { draft } = useEditorParts();
  if (!draft.quiz) return null;
  const own = `${place}/rightOptions`;
  const right = rightOptionsOf(question);
  const help = right.length > 0 ? sayQuiz('rightOption.required') : undefined;
  const options = question.options.map(({ code, label }) => ({
    value: code,
    label: (
      <>
        {optionName(locale, code)} <Localized text={label} />
      </>
    ),
  }));
  if (question.kind === 'single-choice') {
    return (
      <RadioGroup
        locale={locale}
        id={placeId(own)}
        name={placeId(own)}
        legend={sayQuiz('rightOption')}
        help={help}
        error={errorAt(own)}
        value={right[0] ?? ''}
        choices={[{ value: '', label: sayQuiz('rightOption.none') }, ...options]}
        onChoose={(code) => onChange(withRightOptions(question, code === '' ? [] : [code]))}
      />
    );
  }
  return (
    <fieldset class="tick-row" id={placeId(own)} tabIndex={-1}>
      <legend>{sayQuiz('rightOption.several')}</legend>
      {options.map(({ value, label }) => (
        <Tick
          key={value}
          id={placeId(`${own}/${value}`)}
          label={label}
          checked={right.includes(value)}
          onChange={(isOn) =>
            onChange(
              withRightOptions(question, isOn ? [...right, value] : right.filter((code) => code !== value)),
            )
          }
        />
      ))}
      {help && <p class="quiet">{help}</p>}
    </fieldset>
  );
}
