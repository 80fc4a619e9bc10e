import { useWords } from '../frame/locale-setting.tsx';
import type { LabelledFieldProps } from './labelled-field.tsx';
import { LineField } from './line-field.tsx';
import type { Values } from './use-form.ts';

/** The name that somebody signs in with, under which browsers keep the password too. */
export function SignInEmailField<V extends Values & { readonly email: string }>({
  form,
}: Pick<LabelledFieldProps<V>, 'form'>) {
  const { say } = useWords();
  return (
    <LineField form={form} name="email" label={say('account.email')} type="email" autocomplete="username" />
  );
}

type PasswordFieldProps<V extends Values> = Pick<LabelledFieldProps<V>, 'form' | 'name' | 'label'>;

/** A password that is set already: a browser may fill it in. */
export function CurrentPasswordField<V extends Values>(props: PasswordFieldProps<V>) {
  return <LineField {...props} type="password" autocomplete="current-password" />;
}

/** A password to be set: a browser may propose one; how long it must be is said. */
export function NewPasswordField<V extends Values>(props: PasswordFieldProps<V>) {
  const { say } = useWords();
  return (
    <LineField {...props} help={say('account.password.help')} type="password" autocomplete="new-password" />
  );
}
