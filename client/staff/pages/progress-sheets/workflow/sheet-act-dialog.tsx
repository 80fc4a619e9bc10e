import { api } from '../../../addresses.ts';
import { ParagraphField } from '../../../forms/paragraph-field.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { focusHeading } from '../../../frame/arrivals.ts';
import { useConflict } from '../../../frame/use-conflict.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { SheetReply, SheetState } from '../../../requests/replies.ts';
import { ProblemPlaces } from '../problems/sheet-problem-list.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { VerbatimCaution } from '../texts/verbatim-caution.tsx';
import { UnfinishedCaution } from './unfinished-caution.tsx';

/** What is done to one sheet; publishing is done to the whole year. */
export type SheetOwnAct = 'submit' | 'return' | 'fix' | 'reopen';

export interface SheetActDialogProps {
  readonly act: SheetOwnAct;
  readonly sheet: SheetReply;
  readonly onClose: () => void;
  readonly onState: (state: SheetState) => void;
  readonly readAgain: () => void;
}

/** Asks before the sheet goes to another state, saying what that means; fixing says first what stops it. */
export function SheetActDialog({ act, sheet, onClose, onState, readAgain }: SheetActDialogProps) {
  const { say } = useSheetWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    readAgain();
  });
  const form = useForm({ comment: '', reason: '' }, client);
  const written = act === 'return' ? 'comment' : act === 'reopen' ? 'reason' : undefined;
  const { itemId, fiscalYear, revision, stops } = sheet;
  const isStopped = act === 'fix' && stops.length > 0;
  const confirm = async () => {
    const outcome = await form.submit<SheetState>({
      method: 'POST',
      path: api.ofSheet(itemId, fiscalYear, act),
      body: { basedOn: revision, ...(written ? { [written]: form.values[written] } : {}) },
      ...(written ? { required: { [written]: 'missing' } } : {}),
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say(`${act}.done`));
    onClose();
    onState(outcome.data);
    focusHeading();
  };
  return (
    <ActDialog
      title={isStopped ? say('fix.stopped') : say(`${act}.title`)}
      waiting={
        isStopped ? (
          <>
            <p>{say('fix.stopped.text')}</p>
            <ProblemPlaces problems={stops} onGo={onClose} />
          </>
        ) : undefined
      }
      confirm={say(`${act}.confirm`)}
      busy={say('act.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say(`${act}.text`)}</p>
      {act === 'fix' && <UnfinishedCaution sheet={sheet} />}
      {act === 'fix' && <VerbatimCaution itemId={itemId} fiscalYear={fiscalYear} onGo={onClose} />}
      {written && (
        <ParagraphField
          form={form}
          name={written}
          label={say(`${written}.label`)}
          help={say(`${written}.help`)}
          required
          rows={4}
        />
      )}
    </ActDialog>
  );
}
