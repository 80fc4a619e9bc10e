import { api } from '../../addresses.ts';
import { CurrentPasswordField, NewPasswordField } from '../../forms/account-fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';

export function OwnPasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const form = useForm({ current: '', next: '' }, client);
  const change = async () => {
    const outcome = await form.submit({
      method: 'PUT',
      path: api.ownPassword,
      body: form.values,
      required: { current: 'missing', next: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('ownAccount.password.done'));
    onChanged();
  };
  return (
    <section class="card form-card" aria-labelledby="own-password">
      <h2 id="own-password">{say('ownAccount.password')}</h2>
      <p class="form-lead">{say('ownAccount.password.text')}</p>
      <Form
        form={form}
        onSubmit={change}
        button={say('ownAccount.password.button')}
        busy={say('ownAccount.password.busy')}
      >
        <CurrentPasswordField form={form} name="current" label={say('account.currentPassword')} />
        <NewPasswordField form={form} name="next" label={say('account.nextPassword')} />
      </Form>
    </section>
  );
}
