import { useState } from 'preact/hooks';
import { textIn } from '../../../../../shared/domain/localized-text.ts';
import type { Condition } from '../../../../../shared/domain/questionnaire.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { optionName, questionName } from '../../../messages/measure-wording.ts';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { type ChoiceQuestion, withOption } from './option-edits.ts';
import { Tick } from './tick.tsx';

export interface ChosenOptionsProps {
  readonly place: string;
  readonly conditions: readonly Condition[];
  /** The questions that can be looked at. */
  readonly choices: readonly ChoiceQuestion[];
  /** What is asked by the list of further questions. */
  readonly ask: string;
  readonly onChange: (conditions: readonly Condition[]) => void;
}

/** Conditions by ticking options, question by question; a question comes in by the list below and goes when none is left. */
export function ChosenOptions({ place, conditions, choices, ask, onChange }: ChosenOptionsProps) {
  const { locale, say } = useWords();
  const { draft } = useEditorParts();
  const [begun, setBegun] = useState<readonly string[]>([]);
  const placeOf = (code: string) => draft.questions.findIndex((one) => one.code === code);
  const isLookedAt = ({ code }: ChoiceQuestion) =>
    begun.includes(code) || conditions.some(({ question }) => question === code);
  const others = choices.filter((question) => !isLookedAt(question));
  return (
    <>
      {choices.filter(isLookedAt).map((question) => (
        <fieldset key={question.code} class="tick-row">
          <legend>
            {questionName(locale, placeOf(question.code))} <Localized text={question.text} />
          </legend>
          {question.options.map(({ code, label }) => (
            <Tick
              key={code}
              id={placeId(`${place}/${question.code}/${code}`)}
              label={
                <>
                  {optionName(locale, code)} <Localized text={label} />
                </>
              }
              checked={conditions.some((one) => one.question === question.code && one.options.includes(code))}
              onChange={(isOn) => {
                // The question stays to be ticked while somebody is at it.
                setBegun((codes) => [...new Set([...codes, question.code])]);
                onChange(withOption(conditions, question, code, isOn));
              }}
            />
          ))}
        </fieldset>
      ))}
      {others.length > 0 && (
        <SelectField
          id={placeId(`${place}/more`)}
          label={ask}
          value=""
          options={[
            { value: '', text: say('editor.choose') },
            ...others.map(({ code, text }) => ({
              value: code,
              text: `${questionName(locale, placeOf(code))} ${textIn(locale, text).slice(0, 40)}`,
            })),
          ]}
          onChoose={(code) => setBegun((codes) => (code === '' ? codes : [...codes, code]))}
        />
      )}
    </>
  );
}
