import type { Condition } from '../../../../../shared/domain/questionnaire.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { shownWhenWording } from '../../../messages/measure-wording.ts';
import { ChosenOptions } from './chosen-options.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { hasOptions } from './option-edits.ts';
import type { QuestionPartProps } from './question-form.tsx';

/** To whom a question is shown: to everybody, or to who chose certain options earlier. */
export function ConditionFields({
  question,
  place,
  index,
  onChange,
}: QuestionPartProps & { readonly index: number }) {
  const { locale, say } = useWords();
  const { draft } = useEditorParts();
  const earlier = draft.questions.slice(0, index).filter(hasOptions);
  const { showWhen = [] } = question;
  if (earlier.length === 0) return null;
  const change = (conditions: readonly Condition[]) =>
    onChange({ ...question, showWhen: conditions.length > 0 ? conditions : undefined });
  return (
    <fieldset class="options stack" id={placeId(`${place}/showWhen`)} tabIndex={-1}>
      <legend>{say('editor.condition')}</legend>
      <p class="sentence">
        {showWhen.length === 0
          ? say('editor.condition.everybody')
          : shownWhenWording(locale, showWhen, draft.questions)}
      </p>
      <ChosenOptions
        place={`${place}/showWhen`}
        conditions={showWhen}
        choices={earlier}
        ask={say('editor.condition.add')}
        onChange={change}
      />
    </fieldset>
  );
}
