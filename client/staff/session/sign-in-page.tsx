import { Notice } from '../../components/notice.tsx';
import { api } from '../addresses.ts';
import { Form } from '../forms/form.tsx';
import { LineField } from '../forms/line-field.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { Page } from '../frame/page.tsx';
import type { ApiClient } from '../requests/api-client.ts';
import type { AccountReply } from '../requests/replies.ts';
import { GateHeader } from './gate-header.tsx';
import type { EndedBecause } from './session-state.ts';

export interface SignInPageProps {
  readonly client: ApiClient;
  readonly onSignedIn: (account: AccountReply) => void;
  /** Whose session has ended, when this stands before their work. */
  readonly endedFor?: AccountReply | undefined;
  readonly endedBecause?: EndedBecause | undefined;
}

export function SignInPage({ client, onSignedIn, endedFor, endedBecause = 'expired' }: SignInPageProps) {
  const { say } = useWords();
  const form = useForm({ email: endedFor?.email ?? '', password: '' }, client);
  const submit = async () => {
    const missing = { email: 'missing', password: 'missing' } as const;
    const outcome = await form.submit<{ account: AccountReply }>({
      method: 'POST',
      path: api.session,
      body: form.values,
      required: missing,
    });
    if (outcome?.ok) onSignedIn(outcome.data.account);
  };
  return (
    <div class="gate">
      <GateHeader />
      <Page heading={say('signIn')} title={[say(endedFor ? `ended.${endedBecause}` : 'signIn')]}>
        {endedFor && (
          <div class="gate-notice">
            <Notice title={say(`ended.${endedBecause}`)} live>
              <p>{say('signIn.ended.text')}</p>
            </Notice>
          </div>
        )}
        <Form form={form} onSubmit={submit} button={say('signIn')} busy={say('signIn.busy')}>
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
            type="password"
            autocomplete="current-password"
          />
        </Form>
      </Page>
    </div>
  );
}
