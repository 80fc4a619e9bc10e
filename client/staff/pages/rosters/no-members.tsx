import { LinkButton } from '../../../components/link-button.tsx';
import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { RosterExample } from './roster-example.tsx';

/** An empty roster: where people come from. */
export function NoMembers({ rosterId }: { readonly rosterId: string }) {
  const { say } = useWords();
  return (
    <div class="empty-state">
      <h3>{say('members.empty.heading')}</h3>
      <p>{say('members.empty.text')}</p>
      <LinkButton href={addresses.rosterImport(rosterId)} look="primary">
        {say('rosterImport.ask')}
      </LinkButton>
      <p>
        <RosterExample />
      </p>
    </div>
  );
}
