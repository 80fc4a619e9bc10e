import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';

/** What can be done with a roster as a whole: a file in, files out. */
export function RosterActs({ roster }: { readonly roster: RosterReply }) {
  const { say } = useWords();
  return (
    <div class="button-row">
      <LinkButton href={addresses.rosterImport(roster.id)} look="primary">
        {say('rosterImport.ask')}
      </LinkButton>
      {roster.members.length > 0 && (
        <>
          <LinkButton href={api.rosterCsv(roster.id)} download>
            {say('files.utf8')}
          </LinkButton>
          <LinkButton href={`${api.rosterCsv(roster.id)}?encoding=cp932`} download>
            {say('files.cp932')}
          </LinkButton>
        </>
      )}
    </div>
  );
}
