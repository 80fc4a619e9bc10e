import { CASE_OUTCOMES } from '../../../../shared/domain/cases/case.ts';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { api } from '../../addresses.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldId } from '../../forms/field-id.ts';
import { LabelledField } from '../../forms/labelled-field.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { CaseReply, CasesReply } from '../../requests/replies.ts';
import { caseBody, caseValues } from './case-values.ts';
import { useCaseWords } from './case-words.ts';
import { useKnownProposers } from './use-known-proposers.ts';

export interface CaseDialogProps {
  readonly register: CasesReply;
  /** Absent for a new one. */
  readonly one: CaseReply | undefined;
  readonly onClose: () => void;
  readonly readAgain: () => void;
}

/** One case, to be added or changed; what breaks a rule is said at its field, and what was entered stays. */
export function CaseDialog({ register, one, onClose, readAgain }: CaseDialogProps) {
  const { locale, say } = useCaseWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    readAgain();
  });
  const form = useForm(caseValues(one), client);
  const proposers = useKnownProposers(register.proposers);
  const confirm = async () => {
    const outcome = await form.submit<CaseReply>({
      ...(one
        ? ({ method: 'PATCH', path: api.case(one.id) } as const)
        : ({ method: 'POST', path: api.cases(register.item.id) } as const)),
      body: caseBody(form.values, one, register.fiscalYear),
      required: { proposer: 'missing', title: 'missing' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say(one ? 'change.done' : 'add.done', { number: outcome.data.number }));
    onClose();
    readAgain();
  };
  return (
    <ActDialog
      title={one ? say('change.title', { number: one.number }) : say('add.title')}
      confirm={say(one ? 'save' : 'add')}
      busy={say('save.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={confirm}
      onClose={onClose}
    >
      <LabelledField
        form={form}
        name="proposer"
        label={say('field.proposer')}
        help={say('proposer.help')}
        required
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            name="proposer"
            list="known-proposers"
            value={form.values.proposer}
            onInput={(value) => form.set('proposer', value)}
          />
        )}
      </LabelledField>
      <datalist id="known-proposers">
        {proposers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <LineField form={form} name="title" label={say('field.title')} />
      <DayField form={form} name="examinedOn" label={say('field.examinedOn')} help={say('examinedOn.help')} />
      <RadioGroup
        locale={locale}
        id={fieldId('outcome')}
        name="outcome"
        legend={say('field.outcome')}
        choices={CASE_OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))}
        value={form.values.outcome}
        onChoose={(value) => form.set('outcome', value)}
      />
      <DayField form={form} name="decidedOn" label={say('field.decidedOn')} help={say('decidedOn.help')} />
      <ParagraphField form={form} name="notes" label={say('field.notes')} rows={3} />
    </ActDialog>
  );
}
