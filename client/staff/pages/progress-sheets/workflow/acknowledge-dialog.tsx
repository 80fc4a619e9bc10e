import { useId } from 'preact/hooks';
import { daysOfFiscalYear } from '../../../../../shared/domain/progress-sheet/period-months.ts';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { api } from '../../../addresses.ts';
import { tokyoDayOf } from '../../../figures/tokyo-day-of.ts';
import { DayField } from '../../../forms/day-field.tsx';
import { fieldId } from '../../../forms/field-id.ts';
import { LabelledField } from '../../../forms/labelled-field.tsx';
import { LineField } from '../../../forms/line-field.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { useConflict } from '../../../frame/use-conflict.ts';
import { fieldWording } from '../../../messages/field-wording.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import { useSheetParts } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';
import { committeesOf } from './committees-of.ts';

export interface AcknowledgeDialogProps {
  readonly onClose: () => void;
  readonly readAgain: () => void;
}

/**
 * Records that a committee has taken note; the committees that the sheet names already are proposed, and today where
 * that is a day of the year: after it, which day it was is known to whoever records it alone.
 */
export function AcknowledgeDialog({ onClose, readAgain }: AcknowledgeDialogProps) {
  const { locale, say } = useSheetWords();
  const { sheet } = useSheetParts();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(readAgain);
  const listId = useId();
  const today = tokyoDayOf(new Date().toISOString());
  const { first, last } = daysOfFiscalYear(sheet.fiscalYear);
  const isOfYear = today >= first && today <= last;
  const form = useForm({ committee: '', half: '', on: isOfYear ? today : '', note: '' }, client);
  const { committee, half, on, note } = form.values;
  const mistake = form.mistakes.get('half');
  const confirm = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.ofSheet(sheet.itemId, sheet.fiscalYear, 'acknowledgements'),
      body: { committee, half, on, ...(note.trim() === '' ? {} : { note }) },
      required: { committee: 'missing', half: 'not-chosen', on: 'missing' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('noted.done', { committee }));
    onClose();
    readAgain();
  };
  return (
    <ActDialog
      title={say('noted.title')}
      confirm={say('noted.confirm')}
      busy={say('act.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say('noted.text')}</p>
      {sheet.status === 'published' && <p>{say('noted.published')}</p>}
      <LabelledField form={form} name="committee" label={say('noted.committee')} required>
        {(wiring) => (
          <>
            <input
              {...wiring}
              type="text"
              name="committee"
              class="text-input"
              autocomplete="off"
              list={listId}
              value={committee}
              onInput={(event) => form.set('committee', event.currentTarget.value)}
            />
            <datalist id={listId}>
              {committeesOf(sheet).map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </LabelledField>
      <RadioGroup
        locale={locale}
        id={fieldId('half')}
        name="half"
        legend={say('noted.half')}
        required
        value={half === '' ? undefined : half}
        choices={(['mid-year', 'year-end'] as const).map((value) => ({ value, label: say(`half.${value}`) }))}
        error={mistake && fieldWording(locale, mistake)}
        onChoose={(value) => form.set('half', value)}
      />
      <DayField form={form} name="on" label={say('noted.on')} help={say('noted.on.help')} required />
      <LineField form={form} name="note" label={say('noted.note')} required={false} />
    </ActDialog>
  );
}
