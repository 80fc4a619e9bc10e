import { addresses, api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { nameOf } from './chase-tile.tsx';

export interface RemindDialogProps {
  readonly questionnaire: QuestionnaireReply;
  /** Exactly those who will be recorded as reminded. */
  readonly people: readonly InvitationReply[];
  readonly onClose: () => void;
  readonly onPut: (invitations: readonly InvitationReply[]) => void;
  readonly onChange: () => void;
}

/** Shows exactly who, then records the reminder. The letters themselves go out by the office's own mail. */
export function RemindDialog({ questionnaire, people, onClose, onPut, onChange }: RemindDialogProps) {
  const { locale, say } = useWords();
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
      <ul class="name-list">
        {people.map((one) => (
          <li key={one.id}>
            <bdi>{nameOf(locale, one)}</bdi>
            {one.remindedCount > 0 && (
              <span class="quiet"> {say('chase.remindedTimes', { count: one.remindedCount })}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={addresses.letters(questionnaire.id)}>{say('chase.remind.letters')}</a>
      </p>
    </ActDialog>
  );
}
