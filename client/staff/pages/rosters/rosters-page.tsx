import { api } from '../../addresses.ts';
import { DocumentUpload } from '../../forms/document-upload.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Page } from '../../frame/page.tsx';
import type { RostersReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { NewRosterForm } from './new-roster-form.tsx';
import { RosterList } from './roster-list.tsx';

/** Every roster, and a place to begin a new one. */
export function RostersPage() {
  const { say } = useWords();
  const rosters = useResource<RostersReply>(api.rosters);
  return (
    <Page heading={say('navigation.rosters')} title={[say('navigation.rosters')]}>
      <div class="stack is-wide">
        <Loaded resource={rosters}>{(data) => <RosterList rosters={data.rosters} />}</Loaded>
        <NewRosterForm />
        <div class="form-card">
          <DocumentUpload
            id="roster"
            heading={say('upload.roster.heading')}
            text={say('upload.roster.text')}
            path={api.rosters}
            done={say('upload.roster.done')}
            onDone={rosters.reload}
          />
        </div>
      </div>
    </Page>
  );
}
