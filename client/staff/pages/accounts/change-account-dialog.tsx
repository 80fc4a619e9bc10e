import { api } from '../../addresses.ts';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { ListedAccount, SessionReply } from '../../requests/replies.ts';
import { RoleChoice } from './role-choice.tsx';

export interface AccountDialogProps {
  readonly account: ListedAccount;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

export function ChangeAccountDialog({ account, onClose, onChange }: AccountDialogProps) {
  const { say } = useWords();
  const { client, account: self, accountChanged } = useSignedIn();
  const announce = useAnnounce();
  const { id, name, role } = account;
  const form = useForm({ name, role: role as string }, client);
  const own = self.id === id;
  const change = async () => {
    const outcome = await form.submit({
      method: 'PATCH',
      path: api.account(id),
      body: form.values,
      required: { name: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('accounts.change.done', { name: form.values.name }));
    onClose();
    onChange();
    if (!own) return;
    // The header and what may be opened follow from what the service now says.
    const now = await client.send<SessionReply>('GET', api.session);
    if (now.ok) accountChanged(now.data.account);
  };
  return (
    <ActDialog
      title={say('accounts.change.title', { name })}
      confirm={say('save')}
      busy={say('save.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={change}
      onClose={onClose}
    >
      <p>{say('accounts.change.text')}</p>
      <LineField form={form} name="name" label={say('account.name')} />
      <RoleChoice form={form} />
      {own && form.values.role !== 'admin' && <p>{say('accounts.change.own')}</p>}
    </ActDialog>
  );
}
