import { api } from '../../addresses.ts';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { AccountReply } from '../../requests/replies.ts';

export function OwnNameForm() {
  const { say } = useWords();
  const { account, client, accountChanged } = useSignedIn();
  const announce = useAnnounce();
  const form = useForm({ name: account.name }, client);
  const change = async () => {
    const outcome = await form.submit<AccountReply>({
      method: 'PATCH',
      path: api.ownAccount,
      body: form.values,
      required: { name: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('ownAccount.name.done'));
    accountChanged(outcome.data);
  };
  return (
    <section class="card form-card" aria-labelledby="own-name">
      <h2 id="own-name">{say('ownAccount.name')}</h2>
      <Form form={form} onSubmit={change} button={say('ownAccount.name.button')} busy={say('save.busy')}>
        <LineField form={form} name="name" label={say('account.name')} />
      </Form>
    </section>
  );
}
