import { useMemo, useState } from 'preact/hooks';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { addresses, api } from '../addresses.ts';
import { Form } from '../forms/form.tsx';
import { LineField } from '../forms/line-field.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { Page } from '../frame/page.tsx';
import { createApiClient } from '../requests/api-client.ts';
import { GateHeader } from './gate-header.tsx';

/** The first administrator, by the one-time link: the code stands behind `#`, so that no server's log holds it. */
export function SetupPage() {
  const { say } = useWords();
  const [code] = useState(() => location.hash.slice(1));
  const client = useMemo(() => createApiClient(() => {}), []);
  const form = useForm({ name: '', email: '', password: '' }, client);
  const submit = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.setup,
      body: { code, ...form.values },
      required: { name: 'missing', email: 'missing', password: 'missing' },
    });
    // Replaced, not pushed: the used code does not stay in the browser's history.
    if (outcome?.ok) location.replace(addresses.overview);
  };
  return (
    <div class="gate">
      <GateHeader />
      <Page heading={say('setup.heading')} title={[say('setup.heading')]}>
        {code === '' ? (
          <Notice tone="caution" title={say('setup.noCode.title')}>
            <p>{say('setup.noCode.text')}</p>
            <LinkButton href={addresses.overview}>{say('toSignIn')}</LinkButton>
          </Notice>
        ) : (
          <>
            <p class="gate-notice">{say('setup.text')}</p>
            <Form form={form} onSubmit={submit} button={say('setup.button')} busy={say('setup.busy')}>
              <LineField form={form} name="name" label={say('account.name')} />
              <LineField
                form={form}
                name="email"
                label={say('account.email')}
                type="email"
                autocomplete="username"
              />
              <LineField
                form={form}
                name="password"
                label={say('account.password')}
                help={say('account.password.help')}
                type="password"
                autocomplete="new-password"
              />
            </Form>
          </>
        )}
      </Page>
    </div>
  );
}
