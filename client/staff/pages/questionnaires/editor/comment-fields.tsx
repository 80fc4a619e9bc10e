import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { optionName } from '../../../messages/measure-wording.ts';
import { BilingualField } from './bilingual-field.tsx';
import { placeId } from './editor-places.ts';
import { hasOptions } from './option-edits.ts';
import type { QuestionPartProps } from './question-form.tsx';
import { Tick } from './tick.tsx';

/** Whether a comment is asked for, in what words, and after which answers with emphasis. */
export function CommentFields({ question, place, onChange }: QuestionPartProps) {
  const { locale, say } = useWords();
  const { comment } = question;
  const emphasized = comment?.emphasisFor ?? [];
  const emphasize = (code: string, isOn: boolean) => {
    if (!comment || !hasOptions(question)) return;
    const codes = question.options
      .map((option) => option.code)
      .filter((one) => (one === code ? isOn : emphasized.includes(one)));
    onChange({ ...question, comment: { ...comment, emphasisFor: codes.length > 0 ? codes : undefined } });
  };
  return (
    <fieldset class="options stack">
      <legend>{say('editor.comment')}</legend>
      <Tick
        id={placeId(`${place}/comment`)}
        label={say('editor.comment.on')}
        checked={comment !== undefined}
        onChange={(isOn) =>
          onChange({
            ...question,
            comment: isOn ? { prompt: { ja: '理由・御意見', en: 'Reasons and opinions' } } : undefined,
          })
        }
      />
      {comment && (
        <BilingualField
          place={`${place}/comment/prompt`}
          label={say('editor.comment.prompt')}
          text={comment.prompt}
          onChange={(prompt, at) => onChange({ ...question, comment: { ...comment, prompt } }, at)}
        />
      )}
      {comment && hasOptions(question) && (
        <fieldset class="tick-row">
          <legend>{say('editor.comment.emphasis')}</legend>
          {question.options.map(({ code, label }) => (
            <Tick
              key={code}
              id={placeId(`${place}/comment/emphasis/${code}`)}
              label={
                <>
                  {optionName(locale, code)} <Localized text={label} />
                </>
              }
              checked={emphasized.includes(code)}
              onChange={(isOn) => emphasize(code, isOn)}
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}
