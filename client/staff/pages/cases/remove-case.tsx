import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useConflict } from '../../frame/use-conflict.ts';
import type { CaseReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { useCaseWords } from './case-words.ts';

export interface RemoveCaseProps {
  readonly one: CaseReply;
  readonly onClose: () => void;
  readonly readAgain: () => void;
  readonly onRemoved: () => void;
}

export function RemoveCase({ one, onClose, readAgain, onRemoved }: RemoveCaseProps) {
  const { say } = useCaseWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(() => {
    onClose();
    readAgain();
  });
  const { id, number, title, proposer, revision } = one;
  const confirm = async () => {
    const outcome = await act.run('DELETE', api.case(id, { basedOn: String(revision) }));
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say('remove.done', { number }));
    onClose();
    onRemoved();
    readAgain();
    focusHeading();
  };
  return (
    <ActDialog
      title={say('remove.title')}
      confirm={say('remove')}
      busy={say('remove.busy')}
      running={act.running}
      failure={act.failure}
      dangerous
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say('remove.text', { number, title, proposer })}</p>
      <p>{say('remove.log')}</p>
    </ActDialog>
  );
}
