import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { CommentFields } from './comment-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { KindSettings } from './kind-settings.tsx';
import { hasOptions } from './option-edits.ts';
import { OptionFields } from './option-fields.tsx';
import { changeKind, changeQuestion, KINDS, type Kind } from './question-edits.ts';
import { RightOptionFields } from './right-option-fields.tsx';
import { Tick } from './tick.tsx';

/** Where the parts of a form of a question write to. */
export interface QuestionPartProps<Q extends Question = Question> {
  readonly question: Q;
  /** JSON pointer of the question. */
  readonly place: string;
  readonly onChange: (question: Question, place?: string) => void;
}

export function QuestionForm({ question, index }: { readonly question: Question; readonly index: number }) {
  const { say } = useWords();
  const { draft, edit, showCodes } = useEditorParts();
  const place = `/questions/${index}`;
  const change = (changed: Question, at?: string) => edit(changeQuestion(draft, index, changed), at);
  const part = { question, place, onChange: change };
  return (
    <div class="question-form stack">
      {showCodes && (
        <p class="quiet">
          {say('editor.code')} <span class="code-mark">{question.code}</span>
        </p>
      )}
      <BilingualField
        place={`${place}/text`}
        label={say('editor.text')}
        text={question.text}
        rows={3}
        onChange={(text, at) => change({ ...question, text }, at)}
      />
      <div class="kind-row">
        <SelectField
          id={placeId(`${place}/kind`)}
          label={say('editor.kind')}
          value={question.kind}
          options={KINDS.map((kind) => ({ value: kind, text: say(`kind.${kind}`) }))}
          onChoose={(kind) => change(changeKind(question, kind as Kind))}
        />
        <Tick
          id={placeId(`${place}/required`)}
          label={say('editor.required')}
          checked={question.required}
          onChange={(required) => change({ ...question, required })}
        />
      </div>
      {hasOptions(question) && <OptionFields {...part} question={question} />}
      {hasOptions(question) && <RightOptionFields {...part} question={question} />}
      <KindSettings {...part} />
      <ConditionFields {...part} index={index} />
      <details class="more-settings" open={hasMore(question)}>
        <summary>{say('editor.more')}</summary>
        <div class="stack">
          <OptionalText {...part} part="help" label={say('editor.help')} rows={2} />
          <OptionalText
            {...part}
            part="section"
            label={say('editor.section')}
            help={say('editor.section.help')}
          />
          <CommentFields {...part} />
        </div>
      </details>
    </div>
  );
}

function hasMore({ help, section, comment }: Question): boolean {
  return help !== undefined || section !== undefined || comment !== undefined;
}

interface OptionalTextProps extends QuestionPartProps {
  readonly part: 'help' | 'section';
  readonly label: string;
  readonly help?: string;
  readonly rows?: number;
}

/** A text that need not be there: empty in both languages, it is gone. */
function OptionalText({ question, place, onChange, part, ...field }: OptionalTextProps) {
  const change = (text: LocalizedText, at: string) =>
    onChange({ ...question, [part]: text.ja === '' && !text.en ? undefined : text }, at);
  return (
    <BilingualField
      {...field}
      place={`${place}/${part}`}
      text={question[part] ?? { ja: '' }}
      onChange={change}
    />
  );
}
