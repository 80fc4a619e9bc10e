import { useLocation } from 'preact-iso/router';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { addresses, api } from '../../addresses.ts';
import { fieldId } from '../../forms/field-id.ts';
import { ListField } from '../../forms/list-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { actionWording, KNOWN_ACTIONS } from '../../messages/audit-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { AccountsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { type AuditQuery, auditQueryOf } from './audit-filter.ts';

/** By whom, what, on which days. Drawn anew for each address, so that it shows what the page is filtered by. */
export function AuditFilterForm({ query }: { readonly query: AuditQuery }) {
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const { route } = useLocation();
  const accounts = useResource<AccountsReply>(api.accounts).data?.accounts ?? [];
  const { actor = '', action = '', subject = '', from = '', to = '' } = query;
  const form = useForm({ actor, action, from, to }, client);
  const people = [
    { value: '', text: say('audit.who.all') },
    { value: 'respondent', text: say('audit.who.respondent') },
    { value: 'service', text: say('audit.who.service') },
    ...accounts.map(({ id, name, email }) => ({ value: `account/${id}`, text: `${name}（${email}）` })),
  ];
  // A single respondent, or an account that is not read yet.
  const chosen = people.some(({ value }) => value === form.values.actor)
    ? []
    : [{ value: form.values.actor, text: say('audit.who.one') }];
  const actions =
    KNOWN_ACTIONS.includes(action) || action === '' ? KNOWN_ACTIONS : [...KNOWN_ACTIONS, action];
  return (
    <form
      class="card audit-filter"
      aria-label={say('audit.filter')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        route(addresses.auditOf({ ...auditQueryOf({ ...form.values, subject }) }));
      }}
    >
      <ListField form={form} name="actor" label={say('audit.who')} options={[...people, ...chosen]} />
      <ListField
        form={form}
        name="action"
        label={say('audit.what')}
        options={[
          { value: '', text: say('audit.what.all') },
          ...actions.map((one) => ({ value: one, text: actionWording(locale, one) })),
        ]}
      />
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} locale={locale} id={fieldId(name)} label={say(`audit.${name}`)}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              class="text-input"
              value={form.values[name]}
              onInput={({ currentTarget }) => form.set(name, currentTarget.value)}
            />
          )}
        </Field>
      ))}
      <div class="button-row">
        <Button type="submit" look="primary">
          {say('audit.filter.button')}
        </Button>
        {Object.keys(query).length > 0 && (
          <a class="button is-text" href={addresses.audit}>
            {say('audit.filter.clear')}
          </a>
        )}
      </div>
    </form>
  );
}
