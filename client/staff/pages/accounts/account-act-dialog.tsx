import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { EndedReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import type { AccountDialogProps } from './change-account-dialog.tsx';

export interface AccountActDialogProps extends AccountDialogProps {
  readonly act: 'end' | 'disable' | 'enable';
}

/** Acts on an account that need nothing but a yes; each says what will happen, and to how many sessions. */
export function AccountActDialog({ account, act: name, onClose, onChange }: AccountActDialogProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const { id, name: person, sessions } = account;
  const send = () =>
    name === 'end'
      ? act.run<EndedReply>('DELETE', api.ofAccount(id, 'sessions'))
      : act.run<undefined>('PATCH', api.account(id), { disabled: name === 'disable' });
  const confirm = async () => {
    const outcome = await send();
    if (!outcome?.ok) return;
    const count = outcome.data?.ended ?? 0;
    announce(say(`accounts.${name}.done`, { name: person, count }));
    onClose();
    onChange();
    focusHeading();
  };
  return (
    <ActDialog
      title={say(`accounts.${name}.title`, { name: person })}
      confirm={say(`accounts.${name}.confirm`)}
      busy={say(`accounts.${name}.busy`)}
      running={act.running}
      failure={act.failure}
      dangerous={name !== 'enable'}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say(`accounts.${name}.text`, { count: sessions })}</p>
    </ActDialog>
  );
}
