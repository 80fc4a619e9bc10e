import type { Role } from '../../../../shared/domain/account.ts';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { fieldId } from '../../forms/field-id.ts';
import type { FormState } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';

const ROLES: readonly Role[] = ['editor', 'viewer', 'admin'];

type WithRole = Readonly<Record<string, string>> & { readonly role: string };

/** The roles, each with what it may do. */
export function RoleChoice<V extends WithRole>({ form }: { readonly form: FormState<V> }) {
  const { locale, say } = useWords();
  const mistake = form.mistakes.get('role');
  form.labels.set('role', say('account.role'));
  return (
    <RadioGroup
      locale={locale}
      id={fieldId('role')}
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
      error={mistake && fieldWording(locale, mistake)}
      onChoose={(role) => form.set('role', role)}
    />
  );
}
