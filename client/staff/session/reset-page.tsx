import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { addresses, api } from '../addresses.ts';
import { NewPasswordField } from '../forms/account-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useForm } from '../forms/use-form.ts';
import { useWords } from '../frame/locale-setting.tsx';
import { codeOf } from '../requests/api-client.ts';
import { Gate } from './gate.tsx';
import { useOneTimeCode } from './use-one-time-code.ts';

/** A password of one's own, by the one-time link. */
export function ResetPage() {
  const { say } = useWords();
  const { code, client, enter } = useOneTimeCode();
  const form = useForm({ password: '' }, client);
  const dead = code === '' || (form.failure !== undefined && codeOf(form.failure) === 'link-used');
  const submit = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.passwordReset,
      body: { code, ...form.values },
      required: { password: 'missing' },
    });
    if (outcome?.ok) enter();
  };
  return (
    <Gate heading={say('reset.heading')}>
      {dead ? (
        <Notice tone="caution" title={say(code === '' ? 'reset.noCode' : 'reset.dead')} live>
          <p>{say(code === '' ? 'reset.noCode.text' : 'reset.dead.text')}</p>
          <LinkButton href={addresses.overview}>{say('toSignIn')}</LinkButton>
        </Notice>
      ) : (
        <>
          <p class="gate-notice">{say('reset.text')}</p>
          <Form form={form} onSubmit={submit} button={say('reset.button')} busy={say('reset.busy')}>
            <NewPasswordField form={form} name="password" label={say('account.nextPassword')} />
          </Form>
        </>
      )}
    </Gate>
  );
}
