import { useLocation } from 'preact-iso/router';
import { roleMay } from '../../../shared/domain/account.ts';
import { Button } from '../../components/button.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { addresses } from '../addresses.ts';
import { useSignedIn } from '../requests/client-context.ts';
import { routes } from '../routes.ts';
import { useLocaleChoice, useWords } from './locale-setting.tsx';
import { Palette } from './palette.tsx';

/** Name, navigation (what this account may see), language, account. */
export function StaffHeader() {
  const { say } = useWords();
  const { locale, choose } = useLocaleChoice();
  const { account, signOut } = useSignedIn();
  const { path } = useLocation();
  return (
    <header class="staff-header">
      <div class="staff-header-inner">
        <a class="brand" href={addresses.overview}>
          <span class="brand-mark" aria-hidden="true" />
          {say('serviceName')}
        </a>
        <nav class="staff-navigation" aria-label={say('navigation')}>
          <ul>
            {routes.map(
              ({ path: href, navigation, needs }) =>
                navigation &&
                roleMay(account.role, needs) && (
                  <li key={href}>
                    <a href={href} aria-current={isCurrent(path, href) ? 'page' : undefined}>
                      {say(`navigation.${navigation}`)}
                    </a>
                  </li>
                ),
            )}
            <li class="own-account-place">
              <a
                href={addresses.ownAccount}
                aria-current={isCurrent(path, addresses.ownAccount) ? 'page' : undefined}
              >
                {say('navigation.ownAccount')}
              </a>
            </li>
          </ul>
        </nav>
        <div class="staff-account">
          <Palette />
          <LanguageSwitch locale={locale} onChoose={choose} />
          <a class="account-name" href={addresses.ownAccount} title={account.name}>
            <bdi>{account.name}</bdi>
            <span class="quiet">{say(`role.${account.role}`)}</span>
          </a>
          <Button look="text" onClick={signOut}>
            {say('signOut')}
          </Button>
        </div>
      </div>
    </header>
  );
}

/** A page below a place of the navigation belongs to it. */
function isCurrent(path: string, href: string): boolean {
  const place = href.replace(/\/$/, '');
  if (place === '/staff') return path === '/staff';
  return path === place || path.startsWith(`${place}/`);
}
