import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { addresses, api } from '../addresses.ts';
import { NewPasswordField, SignInEmailField } from '../forms/account-fields.tsx';
import { Form } from '../forms/form.tsx';
import { LineField } from '../forms/line-field.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { Gate } from './gate.tsx';
import { useOneTimeCode } from './use-one-time-code.ts';

/** The first administrator, by the one-time link. */
export function SetupPage() {
  const { say } = useWords();
  const { code, client, enter } = useOneTimeCode();
  const form = useForm({ name: '', email: '', password: '' }, client);
  const submit = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.setup,
      body: { code, ...form.values },
      required: { name: 'missing', email: 'missing', password: 'missing' },
    });
    if (outcome?.ok) enter();
  };
  return (
    <Gate heading={say('setup.heading')}>
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
            <SignInEmailField form={form} />
            <NewPasswordField form={form} name="password" label={say('account.password')} />
          </Form>
        </>
      )}
    </Gate>
  );
}
