import { dayTimeWording } from '../../../messages/date-wording.ts';
import { api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { InvitationReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';

export interface HandOverStateProps {
  readonly invitation: InvitationReply;
  readonly onPut: (invitations: readonly InvitationReply[]) => void;
  readonly onChange: () => void;
}

/** Whether the person has been given the link, as the office records it; a record can be taken back. */
export function HandOverState({ invitation, onPut, onChange }: HandOverStateProps) {
  const { locale, say } = useWords();
  const act = useAct();
  const conflict = useConflict(onChange);
  const { id, handedOverAt } = invitation;
  const record = async (method: 'POST' | 'DELETE') => {
    const outcome = await act.run<InvitationReply>(method, api.ofInvitation(id, 'hand-over'));
    conflict(outcome);
    if (outcome?.ok) onPut([outcome.data]);
  };
  return (
    <div>
      {act.failure && <FailureNotice failure={act.failure} />}
      <p class="hand-over" role="status">
        {handedOverAt
          ? say('chase.handedOverAt', { at: dayTimeWording(locale, new Date(handedOverAt)) })
          : say('chase.notHandedOver')}
      </p>
      <ActButton
        look="text"
        running={act.running}
        busy={say('chase.recording')}
        onClick={() => record(handedOverAt ? 'DELETE' : 'POST')}
      >
        {handedOverAt ? say('chase.handOver.undo') : say('chase.handOver.ask')}
      </ActButton>
    </div>
  );
}
