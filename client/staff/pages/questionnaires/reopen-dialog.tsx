import { endOfTokyoDay, parseDay } from '../../../../shared/domain/tokyo-day.ts';
import { api } from '../../addresses.ts';
import { DayField } from '../../forms/day-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { StatusDialogProps } from './plain-act-dialog.tsx';

/** Opening again after closing: with a reason, which is recorded, and a new deadline where the old one has passed. */
export function ReopenDialog({ questionnaire, onClose, onChange }: StatusDialogProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const { id, dueAt } = questionnaire;
  const form = useForm({ reason: '', dueAt: '' }, client);
  const passed = dueAt === undefined || new Date(dueAt).getTime() < Date.now();
  const reopen = async () => {
    const day = parseDay(form.values.dueAt);
    const outcome = await form.submit({
      method: 'POST',
      path: api.ofQuestionnaire(id, 'reopen'),
      body: {
        reason: form.values.reason,
        ...(day ? { dueAt: endOfTokyoDay(day).toISOString() } : {}),
      },
      required: { reason: 'missing', ...(passed ? { dueAt: 'no-deadline' } : {}) },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('reopen.done'));
    onClose();
    onChange();
    focusHeading();
  };
  return (
    <ActDialog
      title={say('reopen.title')}
      confirm={say('reopen.confirm')}
      busy={say('reopen.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={reopen}
      onClose={onClose}
    >
      <p>{say('reopen.text')}</p>
      <ParagraphField
        form={form}
        name="reason"
        label={say('reason')}
        help={say('reason.help')}
        required
        rows={3}
      />
      <DayField
        form={form}
        name="dueAt"
        label={say('reopen.dueOn')}
        help={say('deadline.help')}
        required={passed}
      />
    </ActDialog>
  );
}
