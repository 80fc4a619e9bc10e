import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fileForPeople } from '../../requests/file-for-people.ts';

/** What can be done with a roster as a whole: a file in, files out. */
export function RosterActs({ roster }: { readonly roster: RosterReply }) {
  const { locale, say } = useWords();
  return (
    <div class="button-row">
      <LinkButton href={addresses.rosterImport(roster.id)} look="primary">
        {say('rosterImport.ask')}
      </LinkButton>
      {roster.members.length > 0 && (
        <>
          <LinkButton href={fileForPeople(api.rosterCsv(roster.id), locale)} download>
            {say('files.utf8')}
          </LinkButton>
          <LinkButton href={fileForPeople(api.rosterCsv(roster.id), locale, 'cp932')} download>
            {say('files.cp932')}
          </LinkButton>
        </>
      )}
    </div>
  );
}
