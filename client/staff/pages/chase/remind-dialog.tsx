import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { ReminderLetters } from './reminder-letters.tsx';

export interface RemindDialogProps {
  readonly questionnaire: QuestionnaireReply;
  /** Exactly those who will be recorded as reminded. */
  readonly people: readonly InvitationReply[];
  readonly onClose: () => void;
  readonly onPut: (invitations: readonly InvitationReply[]) => void;
  readonly onChange: () => void;
}

/** Shows exactly who, with the letters to send by the office's own mail, then records that they were reminded. */
export function RemindDialog({ questionnaire, people, onClose, onPut, onChange }: RemindDialogProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const remind = async () => {
    const invitationIds = people.map(({ id }) => id);
    const outcome = await act.run<{ invitations: InvitationReply[] }>(
      'POST',
      api.ofQuestionnaire(questionnaire.id, 'remind'),
      { invitationIds },
    );
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('chase.remind.done', { count: people.length }));
    onPut(outcome.data.invitations);
    onClose();
  };
  return (
    <ActDialog
      title={say('chase.remind.title', { count: people.length })}
      confirm={say('chase.remind.confirm')}
      busy={say('chase.recording')}
      running={act.running}
      failure={act.failure}
      onConfirm={remind}
      onClose={onClose}
    >
      <p>{say('chase.remind.text')}</p>
      <ReminderLetters questionnaire={questionnaire} people={people} />
      <p>{say('chase.remind.then', { count: people.length })}</p>
    </ActDialog>
  );
}
