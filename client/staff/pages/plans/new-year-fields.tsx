import { Field } from '../../../components/field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import type { NewYearDraft, NewYearRow } from './new-year-rows.ts';
import { useNewYearWords } from './new-year-words.ts';

interface NewYearFieldsProps {
  readonly row: NewYearRow;
  readonly draft: NewYearDraft;
  readonly onInput: (name: string, value: string) => void;
}

/** The target of one indicator where it is written: two whole numbers, or sentences. */
export function NewYearFields({ row, draft, onInput }: NewYearFieldsProps) {
  const say = useNewYearWords();
  const { kind, displayCode } = row.indicator;
  const field = { row, draft, onInput };
  return (
    <fieldset class="new-year-fields">
      <legend class="visually-hidden">{displayCode}</legend>
      {kind === 'milestone' ? (
        <>
          <OneField {...field} name="milestones" label={say('milestones')} lines />
          <OneField {...field} name="milestonesEn" label={say('milestonesEn')} lines />
        </>
      ) : (
        <div class="ratio-fields">
          <OneField {...field} name="numerator" label={say(kind === 'count' ? 'doneCount' : 'numerator')} />
          <OneField {...field} name="denominator" label={say(kind === 'count' ? 'total' : 'denominator')} />
        </div>
      )}
    </fieldset>
  );
}

function OneField(
  props: NewYearFieldsProps & { readonly name: string; readonly label: string; readonly lines?: boolean },
) {
  const { row, draft, onInput, name, label, lines } = props;
  const { locale } = useWords();
  const mistake = draft.mistake?.name === name ? draft.mistake.mistake : undefined;
  const control = {
    name,
    value: draft.values[name] ?? '',
    onInput: (value: string) => onInput(name, value),
  };
  return (
    <Field
      locale={locale}
      id={`new-year-${row.indicator.id}-${name}`}
      label={label}
      error={mistake && fieldWording(locale, mistake)}
    >
      {(wiring) =>
        lines ? (
          <TextArea {...wiring} {...control} rows={3} />
        ) : (
          <TextInput {...wiring} {...control} short inputMode="numeric" />
        )
      }
    </Field>
  );
}
