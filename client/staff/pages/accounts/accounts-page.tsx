import { type Column, DataTable } from '../../../components/data-table.tsx';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import type { AccountReply, AccountsReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { NewAccountForm } from './new-account-form.tsx';

export function AccountsPage() {
  const { say } = useWords();
  const accounts = useResource<AccountsReply>(api.accounts);
  const columns: readonly Column<AccountReply>[] = [
    { key: 'name', header: say('account.name'), namesRow: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'email', header: say('account.email'), cell: ({ email }) => <bdi>{email}</bdi> },
    { key: 'role', header: say('account.role'), cell: ({ role }) => say(`role.${role}`) },
  ];
  return (
    <Page heading={say('navigation.accounts')} title={[say('navigation.accounts')]}>
      <div class="stack is-wide">
        <Loaded resource={accounts}>
          {(data) => (
            <DataTable
              caption={say('accounts.caption', { count: data.accounts.length })}
              columns={columns}
              rows={data.accounts}
              rowKey={({ id }) => id}
              empty={<p>{say('accounts.empty')}</p>}
            />
          )}
        </Loaded>
        <NewAccountForm onCreated={accounts.reload} />
      </div>
    </Page>
  );
}
