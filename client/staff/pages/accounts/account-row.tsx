import { Button } from '../../../components/button.tsx';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { ListedAccount } from '../../requests/replies.ts';
import { AccountBadge } from './account-badge.tsx';

export type AccountAct = 'change' | 'link' | 'end' | 'disable' | 'enable';

export interface AccountRowProps {
  readonly account: ListedAccount;
  readonly onAsk: (act: AccountAct) => void;
}

/** One account: who, what it may do, whether it is in use, and what can be done with it. */
export function AccountRow({ account, onAsk }: AccountRowProps) {
  const { say } = useWords();
  const own = useSignedIn().account.id === account.id;
  const { id, name, email, role, state, sessions } = account;
  return (
    <li class={`account-row is-${state}`}>
      <div class="account-who">
        <h2 class="account-title">
          <bdi>{name}</bdi>
          {own && <span class="quiet">{say('accounts.own')}</span>}
        </h2>
        {email !== name && <bdi class="account-email">{email}</bdi>}
      </div>
      <div class="account-standing">
        <span class="account-role">{say(`role.${role}`)}</span>
        <AccountBadge state={state} />
        <span class="quiet">
          {state === 'invited'
            ? say('accounts.invited.help')
            : sessions > 0
              ? say('accounts.signedIn', { count: sessions })
              : say('accounts.signedInNowhere')}
        </span>
      </div>
      <div class="account-acts">
        {actsFor(account, own).map((act) => (
          <Button key={act} look="text" onClick={() => onAsk(act)}>
            {say(`accounts.act.${act === 'link' && state === 'invited' ? 'invite' : act}`)}
            <span class="visually-hidden">{say('more.of', { name })}</span>
          </Button>
        ))}
        {own && (
          <a class="button is-text" href={addresses.ownAccount}>
            {say('navigation.ownAccount')}
          </a>
        )}
        <a class="button is-text" href={addresses.auditOf({ actor: `account/${id}` })}>
          {say('accounts.act.log')}
          <span class="visually-hidden">{say('more.of', { name })}</span>
        </a>
      </div>
    </li>
  );
}

/** What cannot be done is not offered: nobody disables themselves, and the own sessions have a page of their own. */
function actsFor({ state, sessions }: ListedAccount, own: boolean): readonly AccountAct[] {
  if (own) return ['change'];
  if (state === 'disabled') return ['change', 'enable'];
  return ['change', 'link', ...(sessions > 0 ? (['end'] as const) : []), 'disable'];
}
