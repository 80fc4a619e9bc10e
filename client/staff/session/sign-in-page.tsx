import { Notice } from '../../components/notice.tsx';
import { api } from '../addresses.ts';
import { CurrentPasswordField, SignInEmailField } from '../forms/account-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import type { ApiClient } from '../requests/api-client.ts';
import type { AccountReply } from '../requests/replies.ts';
import { Gate } from './gate.tsx';
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
    <Gate heading={say('signIn')} title={say(endedFor ? `ended.${endedBecause}` : 'signIn')}>
      {endedFor && (
        <div class="gate-notice">
          <Notice title={say(`ended.${endedBecause}`)} live>
            <p>{say('signIn.ended.text')}</p>
          </Notice>
        </div>
      )}
      <Form form={form} onSubmit={submit} button={say('signIn')} busy={say('signIn.busy')}>
        <SignInEmailField form={form} />
        <CurrentPasswordField form={form} name="password" label={say('account.password')} />
      </Form>
    </Gate>
  );
}
