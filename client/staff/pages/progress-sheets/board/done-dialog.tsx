import { Field } from '../../../../components/field.tsx';
import { api } from '../../../addresses.ts';
import { fieldId } from '../../../forms/field-id.ts';
import { useForm } from '../../../forms/use-form.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { focusHeading } from '../../../frame/arrivals.ts';
import { useConflict } from '../../../frame/use-conflict.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import { problemWording } from '../problems/place-and-problem.ts';
import { useSheetWords } from '../sheet-words.ts';
import type { BoardRowProps } from './board-row.tsx';

export interface DoneDialogProps extends Omit<BoardRowProps, 'mayMark'> {
  readonly onClose: () => void;
}

/** Asks on which day it was done; today where that is a day on which work of the year can be finished. */
export function DoneDialog({ row, fiscalYear, on, onClose, readAgain }: DoneDialogProps) {
  const { locale, say } = useSheetWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    readAgain();
  });
  const isOfYear = on >= `${fiscalYear}-04-01` && on <= `${fiscalYear + 1}-06-30`;
  const form = useForm({ doneOn: isOfYear ? on : '' }, client);
  const mistake = form.mistakes.get('doneOn');
  const confirm = async () => {
    const outcome = await form.submit({
      method: 'PUT',
      path: api.actionDone(row.itemId, fiscalYear, row.action.key),
      body: { doneOn: form.values.doneOn },
      required: { doneOn: 'missing' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('done.done'));
    onClose();
    readAgain();
    focusHeading();
  };
  return (
    <ActDialog
      title={say('done.title')}
      confirm={say('done.confirm')}
      busy={say('act.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p class="as-entered" lang="ja">
        {row.action.text}
      </p>
      <Field
        locale={locale}
        id={fieldId('doneOn')}
        label={say('action.doneOn')}
        help={say('done.help')}
        required
        error={mistake && problemWording(locale, { pointer: '', ...mistake })}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            name="doneOn"
            class="text-input is-short"
            value={form.values.doneOn}
            onInput={(event) => form.set('doneOn', event.currentTarget.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
