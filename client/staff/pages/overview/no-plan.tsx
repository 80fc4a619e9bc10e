import { roleMay } from '../../../../shared/domain/account.ts';
import { api } from '../../addresses.ts';
import { DocumentUpload } from '../../forms/document-upload.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';

const COMMAND = 'npm run cli -- load-example';

/** The first start: what to do so that there is something to see. */
export function NoPlan({ onLoaded }: { readonly onLoaded: () => void }) {
  const { say } = useWords();
  const { account } = useSignedIn();
  if (!roleMay(account.role, 'edit-plans')) {
    return (
      <div class="empty-state">
        <h2>{say('noPlan.heading')}</h2>
        <p>{say('noPlan.viewer')}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="empty-state">
        <h2>{say('noPlan.heading')}</h2>
        <p>{say('noPlan.text')}</p>
        <p>
          {say('noPlan.command')} <code>{COMMAND}</code>
        </p>
      </div>
      <div class="two-columns">
        <DocumentUpload
          id="roster"
          heading={say('upload.roster.heading')}
          text={say('upload.roster.text')}
          path={api.rosters}
          done={say('upload.roster.done')}
          onDone={() => {}}
        />
        <DocumentUpload
          id="plan"
          heading={say('upload.plan.heading')}
          text={say('upload.plan.text')}
          path={api.plans}
          done={say('upload.plan.done')}
          onDone={onLoaded}
        />
      </div>
    </div>
  );
}
