import { useRef } from 'preact/hooks';
import { positiveOptions } from '../../../../../shared/domain/measure.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import { Button } from '../../../../components/button.tsx';
import { CardButton } from '../../../editing/card-button.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { optionName } from '../../../messages/measure-wording.ts';
import { BilingualField } from './bilingual-field.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { focusPlace } from './focus-place.ts';
import {
  addOption,
  type ChoiceQuestion,
  changeOption,
  hasOptions,
  moveOption,
  removeOption,
} from './option-edits.ts';
import { goOnByEnter, pasteLines } from './option-typing.ts';
import type { QuestionPartProps } from './question-form.tsx';

/** The options of a choice, in the order in which they are shown; the code of each stays what it is. */
export function OptionFields({ question, place, onChange }: QuestionPartProps<ChoiceQuestion>) {
  const { locale, say } = useWords();
  const { draft, earlierQuestions } = useEditorParts();
  const listRef = useRef<HTMLOListElement>(null);
  const earlier = earlierQuestions.find(({ code }) => code === question.code);
  const positive = new Set(draft.measures.flatMap((measure) => positiveOptions(measure, question.code)));
  const right = rightOptionsOf(question);
  const taken = earlier && hasOptions(earlier) ? earlier.options : [];
  const typing = { question, place, onChange, taken };
  const move = (from: number, to: number, by: 'up' | 'down') => {
    onChange(moveOption(question, from, to));
    const at = Math.min(Math.max(to, 0), question.options.length - 1);
    setTimeout(() =>
      listRef.current?.children[at]?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus(),
    );
  };
  return (
    <fieldset class="options" id={placeId(`${place}/options`)} tabIndex={-1}>
      <legend>{say('editor.options')}</legend>
      <ol ref={listRef}>
        {question.options.map((option, at) => {
          const name = say('editor.option', { option: optionName(locale, option.code) });
          return (
            <li
              key={option.code}
              onPaste={(event) => pasteLines(event, at, typing)}
              onKeyDown={(event) => goOnByEnter(event, at, typing)}
            >
              <BilingualField
                place={`${place}/options/${at}/label`}
                label={name}
                mark={
                  <>
                    {positive.has(option.code) && <span class="positive-mark">{say('positive')}</span>}
                    {right.includes(option.code) && <span class="positive-mark">{say('right.mark')}</span>}
                  </>
                }
                text={option.label}
                onChange={(label, own) => onChange(changeOption(question, at, { ...option, label }), own)}
              />
              <div class="option-acts">
                {(['up', 'down'] as const).map((by) => (
                  <CardButton
                    key={by}
                    label={say(`editor.${by}`, { question: name })}
                    move={by}
                    onClick={() => move(at, at + (by === 'up' ? -1 : 1), by)}
                  >
                    {by === 'up' ? '↑' : '↓'}
                  </CardButton>
                ))}
                <CardButton
                  label={say('editor.remove', { question: name })}
                  onClick={() => {
                    onChange(removeOption(question, at));
                    focusPlace(`${place}/options`);
                  }}
                >
                  {say('editor.remove.short')}
                </CardButton>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        onClick={() => {
          onChange(addOption(question, taken));
          focusPlace(`${place}/options/${question.options.length}/label`);
        }}
      >
        <span aria-hidden="true">＋</span>
        {say('editor.option.add')}
      </Button>
    </fieldset>
  );
}
