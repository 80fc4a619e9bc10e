import { useState } from 'preact/hooks';
import type { Member } from '../../../../shared/domain/roster.ts';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { fieldId } from '../../forms/field-id.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import { MEMBER_FIELDS, type MemberValues, memberFrom, mistakesIn, valuesOf } from './member-values.ts';

export interface MemberDialogProps {
  /** Absent for somebody new. */
  readonly member: Member | undefined;
  readonly others: readonly Member[];
  readonly onDone: (member: Member) => void;
  readonly onClose: () => void;
}

/** One member, to be changed or added: checked by the rules of the service before it is taken. */
export function MemberDialog({ member, others, onDone, onClose }: MemberDialogProps) {
  const { locale, say } = useWords();
  const [values, setValues] = useState<MemberValues>(() => valuesOf(member));
  const [refusals, setRefusals] = useState(0);
  const mistakes = refusals > 0 ? mistakesIn(values, others) : undefined;
  const confirm = () => {
    if (mistakesIn(values, others).size > 0) return setRefusals((count) => count + 1);
    onDone(memberFrom(values, member?.id ?? `new-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`));
    return undefined;
  };
  return (
    <ActDialog
      title={say(member ? 'memberDialog.change' : 'memberDialog.add')}
      confirm={say(member ? 'memberDialog.changeDone' : 'memberDialog.addDone')}
      busy={say('save.busy')}
      running={false}
      failure={undefined}
      refusals={refusals}
      onConfirm={confirm}
      onClose={onClose}
    >
      {MEMBER_FIELDS.map(({ name, required }) => {
        const mistake = mistakes?.get(name);
        return (
          <Field
            key={name}
            locale={locale}
            id={fieldId(`member-${name}`)}
            label={say(`rosterField.${name}`)}
            required={required}
            error={mistake && fieldWording(locale, mistake)}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                name={name}
                value={values[name]}
                inputMode={name === 'email' ? 'email' : undefined}
                onInput={(value) => setValues((before) => ({ ...before, [name]: value }))}
              />
            )}
          </Field>
        );
      })}
    </ActDialog>
  );
}
