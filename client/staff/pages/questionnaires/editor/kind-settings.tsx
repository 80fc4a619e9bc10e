import type { DateQuestion } from '../../../../../shared/domain/questionnaire.ts';
import { Field } from '../../../../components/field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { useErrorAt } from './editor-errors.ts';
import { placeId } from './editor-places.ts';
import { NumberSetting } from './number-setting.tsx';
import type { QuestionPartProps } from './question-form.tsx';

/** What bounds an answer, by kind. Nothing is bounded where the field is empty. */
export function KindSettings({ question, place, onChange }: QuestionPartProps) {
  const { say } = useWords();
  const errorAt = useErrorAt();
  const error = errorAt(place);
  const number = (part: string, value: number | undefined, anyNumber?: boolean) => (
    <NumberSetting
      key={part}
      place={`${place}/${part}`}
      label={say(`editor.setting.${part as 'min'}`)}
      value={value}
      anyNumber={anyNumber}
      onChange={(changed, at) => onChange({ ...question, [part]: changed }, at)}
    />
  );
  return (
    <>
      {error && <p class="field-error">＊{error}</p>}
      {question.kind === 'multiple-choice' && (
        <div class="setting-row">
          {number('minChoices', question.minChoices)}
          {number('maxChoices', question.maxChoices)}
        </div>
      )}
      {question.kind === 'free-text' && (
        <div class="setting-row">{number('maxLength', question.maxLength)}</div>
      )}
      {question.kind === 'number' && (
        <>
          <div class="setting-row">
            {number('min', question.min, true)}
            {number('max', question.max, true)}
            {number('decimals', question.decimals)}
          </div>
          <BilingualField
            place={`${place}/unit`}
            label={say('editor.setting.unit')}
            text={question.unit ?? { ja: '' }}
            onChange={(unit, at) =>
              onChange({ ...question, unit: unit.ja === '' && !unit.en ? undefined : unit }, at)
            }
          />
        </>
      )}
      {question.kind === 'date' && (
        <div class="setting-row">
          {(['earliestOn', 'latestOn'] as const).map((part) => (
            <DayBound key={part} part={part} question={question} place={place} onChange={onChange} />
          ))}
        </div>
      )}
    </>
  );
}

interface DayBoundProps extends QuestionPartProps<DateQuestion> {
  readonly part: 'earliestOn' | 'latestOn';
}

function DayBound({ part, question, place, onChange }: DayBoundProps) {
  const { locale, say } = useWords();
  const errorAt = useErrorAt();
  const own = `${place}/${part}`;
  return (
    <Field locale={locale} id={placeId(own)} label={say(`editor.setting.${part}`)} error={errorAt(own)}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          name={placeId(own)}
          class="text-input is-short"
          value={question[part] ?? ''}
          onInput={(event) => onChange({ ...question, [part]: event.currentTarget.value || undefined }, own)}
        />
      )}
    </Field>
  );
}
