import { useMemo, useState } from 'preact/hooks';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { addresses, api } from '../addresses.ts';
import { Form } from '../forms/form.tsx';
import { LineField } from '../forms/line-field.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { Page } from '../frame/page.tsx';
import { codeOf, createApiClient } from '../requests/api-client.ts';
import { GateHeader } from './gate-header.tsx';

/** A password of one's own, by the one-time link: the code stands behind `#`, so that no server's log holds it. */
export function ResetPage() {
  const { say } = useWords();
  const [code] = useState(() => location.hash.slice(1));
  const client = useMemo(() => createApiClient(() => {}), []);
  const form = useForm({ password: '' }, client);
  const dead = code === '' || (form.failure !== undefined && codeOf(form.failure) === 'link-used');
  const submit = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.passwordReset,
      body: { code, ...form.values },
      required: { password: 'missing' },
    });
    // Replaced, not pushed: the used code does not stay in the browser's history.
    if (outcome?.ok) location.replace(addresses.overview);
  };
  return (
    <div class="gate">
      <GateHeader />
      <Page heading={say('reset.heading')} title={[say('reset.heading')]}>
        {dead ? (
          <Notice tone="caution" title={say(code === '' ? 'reset.noCode' : 'reset.dead')} live>
            <p>{say(code === '' ? 'reset.noCode.text' : 'reset.dead.text')}</p>
            <LinkButton href={addresses.overview}>{say('toSignIn')}</LinkButton>
          </Notice>
        ) : (
          <>
            <p class="gate-notice">{say('reset.text')}</p>
            <Form form={form} onSubmit={submit} button={say('reset.button')} busy={say('reset.busy')}>
              <LineField
                form={form}
                name="password"
                label={say('account.nextPassword')}
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
