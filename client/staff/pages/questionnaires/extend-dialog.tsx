import { api } from '../../addresses.ts';
import { tokyoDayOf } from '../../figures/tokyo-day-of.ts';
import { DayField } from '../../forms/day-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { StatusDialogProps } from './plain-act-dialog.tsx';

/** A later deadline for an open questionnaire; it never comes nearer. */
export function ExtendDialog({ questionnaire, onClose, onChange }: StatusDialogProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const form = useForm({ dueOn: questionnaire.dueAt ? tokyoDayOf(questionnaire.dueAt) : '' }, client);
  const extend = async () => {
    const outcome = await form.submit({
      method: 'PATCH',
      path: api.questionnaire(questionnaire.id),
      body: form.values,
      required: { dueOn: 'no-deadline' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('extend.done'));
    onClose();
    onChange();
  };
  return (
    <ActDialog
      title={say('extend.title')}
      confirm={say('extend.confirm')}
      busy={say('extend.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={extend}
      onClose={onClose}
    >
      <p>{say('extend.text')}</p>
      <DayField form={form} name="dueOn" label={say('extend.dueOn')} help={say('deadline.help')} required />
    </ActDialog>
  );
}
