import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { ListedAccount, OneTimeLink } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';

export interface ResetLinkDialogProps {
  readonly account: ListedAccount;
  readonly onClose: () => void;
  readonly onMade: (link: OneTimeLink) => void;
}

/** Before a one-time link is made: what it does to the links before it. */
export function ResetLinkDialog({ account, onClose, onMade }: ResetLinkDialogProps) {
  const { say } = useWords();
  const act = useAct();
  const { id, name, state } = account;
  const make = async () => {
    const outcome = await act.run<OneTimeLink>('POST', api.ofAccount(id, 'reset-link'));
    if (outcome?.ok) onMade(outcome.data);
  };
  return (
    <ActDialog
      title={state === 'invited' ? say('accounts.act.invite') : say('accounts.link.title', { name })}
      confirm={say('accounts.link.confirm')}
      busy={say('accounts.link.busy')}
      running={act.running}
      failure={act.failure}
      onConfirm={make}
      onClose={onClose}
    >
      <p>{say(state === 'invited' ? 'accounts.link.invitedText' : 'accounts.link.text')}</p>
    </ActDialog>
  );
}
