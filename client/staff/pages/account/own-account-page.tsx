import '../../styles/stacking-tables.css';
import { useState } from 'preact/hooks';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import { OwnNameForm } from './own-name-form.tsx';
import { OwnPasswordForm } from './own-password-form.tsx';
import { OwnSessions } from './own-sessions.tsx';

export function OwnAccountPage() {
  const { say } = useWords();
  const { account } = useSignedIn();
  // Counts the changes of password: each empties the form, and changes where one is signed in.
  const [changes, setChanges] = useState(0);
  return (
    <Page heading={say('navigation.ownAccount')} title={[say('navigation.ownAccount')]}>
      <div class="stack is-wide">
        <p>
          <bdi>{account.email}</bdi>
          {say('dot')}
          {say(`role.${account.role}`)}
          <br />
          <span class="quiet">{say('ownAccount.email')}</span>
        </p>
        <OwnNameForm />
        <OwnPasswordForm key={`password-${changes}`} onChanged={() => setChanges((count) => count + 1)} />
        <OwnSessions key={`sessions-${changes}`} />
      </div>
    </Page>
  );
}
