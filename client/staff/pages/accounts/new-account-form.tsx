import { useState } from 'preact/hooks';
import type { Role } from '../../../../shared/domain/account.ts';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { api } from '../../addresses.ts';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';

const ROLES: readonly Role[] = ['editor', 'viewer', 'admin'];
const EMPTY = { name: '', email: '', role: '', password: '' };

export function NewAccountForm({ onCreated }: { readonly onCreated: () => void }) {
  // Drawn anew after each account: nothing of the last one stays in the fields.
  const [created, setCreated] = useState(0);
  return (
    <NewAccount
      key={created}
      onCreated={() => {
        setCreated((count) => count + 1);
        onCreated();
      }}
    />
  );
}

function NewAccount({ onCreated }: { readonly onCreated: () => void }) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const form = useForm(EMPTY, client);
  const roleMistake = form.mistakes.get('role');
  form.labels.set('role', say('account.role'));
  const create = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.accounts,
      body: form.values,
      required: { name: 'missing', email: 'missing', role: 'not-chosen', password: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('account.created', { name: form.values.name }));
    onCreated();
  };
  return (
    <section class="card form-card" aria-labelledby="new-account">
      <h2 id="new-account">{say('account.new')}</h2>
      <Form form={form} onSubmit={create} button={say('account.create')} busy={say('account.creating')}>
        <LineField form={form} name="name" label={say('account.name')} />
        <LineField form={form} name="email" label={say('account.email')} type="email" />
        <RadioGroup
          locale={locale}
          id="field-role"
          name="role"
          legend={say('account.role')}
          required
          choices={ROLES.map((role) => ({
            value: role,
            label: (
              <>
                {say(`role.${role}`)}
                <span class="choice-help">{say(`role.${role}.may`)}</span>
              </>
            ),
          }))}
          value={form.values.role}
          error={roleMistake && fieldWording(locale, roleMistake)}
          onChoose={(role) => form.set('role', role)}
        />
        <LineField
          form={form}
          name="password"
          label={say('account.firstPassword')}
          help={say('account.password.help')}
          type="password"
          autocomplete="new-password"
        />
      </Form>
    </section>
  );
}
