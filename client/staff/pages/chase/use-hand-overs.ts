import { useState } from 'preact/hooks';
import { api } from '../../addresses.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { InvitationReply } from '../../requests/replies.ts';
import { type Act, useAct } from '../../requests/use-act.ts';

export interface HandOvers {
  readonly act: Act;
  /** Of whom it was recorded here, until that is taken back. */
  readonly recorded: readonly string[] | undefined;
  readonly record: (ids: readonly string[]) => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

interface HandOverEnds {
  readonly onPut?: (invitations: readonly InvitationReply[]) => void;
  /** Also where somebody has answered meanwhile and nothing was recorded. */
  readonly onChange: () => void;
}

/** Recording that several people have been given their links, and taking that record back. */
export function useHandOvers(questionnaireId: string, { onPut, onChange }: HandOverEnds): HandOvers {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(onChange);
  const [recorded, setRecorded] = useState<readonly string[]>();
  const send = async (part: 'hand-over' | 'take-back-hand-over', invitationIds: readonly string[]) => {
    const path = api.ofQuestionnaire(questionnaireId, part);
    const outcome = await act.run<{ invitations: InvitationReply[] }>('POST', path, { invitationIds });
    conflict(outcome);
    if (!outcome?.ok) return false;
    onPut?.(outcome.data.invitations);
    onChange();
    return true;
  };
  return {
    act,
    recorded,
    async record(ids) {
      if (!(await send('hand-over', ids))) return;
      setRecorded(ids);
      announce(say('chase.handOver.doneAll', { count: ids.length }));
    },
    async takeBack() {
      if (!recorded || !(await send('take-back-hand-over', recorded))) return;
      setRecorded(undefined);
      announce(say('chase.handOver.undone', { count: recorded.length }));
    },
  };
}
