import { api } from '../../addresses.ts';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { codeOf } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { CreatedAccount } from '../../requests/replies.ts';
import { RoleChoice } from './role-choice.tsx';

export interface NewAccountDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (account: CreatedAccount) => void;
}

/** Without a password: its owner sets one, and nobody else ever knows it. */
export function NewAccountDialog({ onClose, onCreated }: NewAccountDialogProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const form = useForm({ name: '', email: '', role: '' }, client);
  const taken = form.failure !== undefined && codeOf(form.failure) === 'already-exists';
  const create = async () => {
    const outcome = await form.submit<CreatedAccount>({
      method: 'POST',
      path: api.accounts,
      body: form.values,
      required: { name: 'missing', email: 'missing', role: 'not-chosen' },
    });
    if (outcome?.ok) onCreated(outcome.data);
    else if (outcome && codeOf(outcome.failure) === 'already-exists')
      form.refuse('email', { code: 'email-taken' });
  };
  return (
    <ActDialog
      title={say('accounts.new')}
      confirm={say('accounts.create.confirm')}
      busy={say('accounts.create.busy')}
      running={form.running}
      failure={taken ? undefined : form.failure}
      refusals={form.refusals}
      onConfirm={create}
      onClose={onClose}
    >
      <p>{say('accounts.create.text')}</p>
      <LineField form={form} name="name" label={say('account.name')} />
      <LineField form={form} name="email" label={say('account.email')} type="email" />
      <RoleChoice form={form} />
    </ActDialog>
  );
}
