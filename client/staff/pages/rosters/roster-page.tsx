import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { Page } from '../../frame/page.tsx';
import { useResource } from '../../requests/use-resource.ts';
import { DeleteRoster } from './delete-roster.tsx';
import { RosterActs } from './roster-acts.tsx';
import { RosterEditor } from './roster-editor.tsx';
import { RosterNameForm } from './roster-name-form.tsx';

export function RosterPage() {
  const { rosterId = '' } = useRoute().params;
  return <OneRoster key={rosterId} id={rosterId} />;
}

/** One roster in its official order, to be changed by hand or from a file. */
function OneRoster({ id }: { readonly id: string }) {
  const { locale, say } = useWords();
  const roster = useResource<RosterReply>(api.roster(id));
  // What was saved from this page is newer than what was read when it was opened.
  const [saved, setSaved] = useState<RosterReply>();
  const known = saved && saved.revision >= (roster.data?.revision ?? 0) ? saved : roster.data;
  const name = known ? textIn(locale, known.name) : say('roster');
  return (
    <Page
      heading={known ? <Localized text={known.name} /> : say('roster')}
      title={[name, say('navigation.rosters')]}
      trail={{ href: addresses.rosters, text: say('navigation.rosters') }}
    >
      <Loaded resource={roster}>
        {(loaded) => (
          <div class="stack is-wide">
            <RosterActs roster={known ?? loaded} />
            <RosterEditor roster={known ?? loaded} onSaved={setSaved} />
            <RosterNameForm roster={known ?? loaded} onSaved={setSaved} />
            <DeleteRoster roster={known ?? loaded} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
