import '../../styles/small-buttons.css';
import '../../styles/accounts.css';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import type { AccountsReply, ListedAccount, OneTimeLink } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { AccountActDialog } from './account-act-dialog.tsx';
import { type AccountAct, AccountRow } from './account-row.tsx';
import { ChangeAccountDialog } from './change-account-dialog.tsx';
import { NewAccountDialog } from './new-account-dialog.tsx';
import { OneTimeLinkDialog, type OneTimeLinkDialogProps } from './one-time-link-dialog.tsx';
import { ResetLinkDialog } from './reset-link-dialog.tsx';

type Asked =
  | { readonly act: 'create' }
  | { readonly act: AccountAct; readonly account: ListedAccount }
  | { readonly act: 'show'; readonly shown: Omit<OneTimeLinkDialogProps, 'onClose'> };

export function AccountsPage() {
  const { say } = useWords();
  const accounts = useResource<AccountsReply>(api.accounts);
  const [asked, setAsked] = useState<Asked>();
  return (
    <Page
      heading={say('navigation.accounts')}
      title={[say('navigation.accounts')]}
      choice={
        <Button look="primary" onClick={() => setAsked({ act: 'create' })}>
          {say('accounts.new')}
        </Button>
      }
    >
      <Loaded resource={accounts}>
        {(data) => (
          <ul class="account-rows" aria-label={say('accounts.list', { count: data.accounts.length })}>
            {data.accounts.map((account) => (
              <AccountRow key={account.id} account={account} onAsk={(act) => setAsked({ act, account })} />
            ))}
          </ul>
        )}
      </Loaded>
      {asked && <AskedDialog asked={asked} onAsk={setAsked} onChange={accounts.reload} />}
    </Page>
  );
}

interface AskedDialogProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked | undefined) => void;
  readonly onChange: () => void;
}

function AskedDialog({ asked, onAsk, onChange }: AskedDialogProps) {
  const onClose = () => onAsk(undefined);
  const show = (kind: 'invitation' | 'reset', name: string, link: OneTimeLink) => {
    onAsk({ act: 'show', shown: { kind, name, link } });
    onChange();
  };
  switch (asked.act) {
    case 'create':
      return (
        <NewAccountDialog
          onClose={onClose}
          onCreated={({ name, invitation }) => invitation && show('invitation', name, invitation)}
        />
      );
    case 'show':
      return <OneTimeLinkDialog {...asked.shown} onClose={onClose} />;
    case 'change':
      return <ChangeAccountDialog account={asked.account} onClose={onClose} onChange={onChange} />;
    case 'link': {
      const { account } = asked;
      const kind = account.state === 'invited' ? 'invitation' : 'reset';
      return (
        <ResetLinkDialog
          account={account}
          onClose={onClose}
          onMade={(link) => show(kind, account.name, link)}
        />
      );
    }
    default:
      return (
        <AccountActDialog account={asked.account} act={asked.act} onClose={onClose} onChange={onChange} />
      );
  }
}
