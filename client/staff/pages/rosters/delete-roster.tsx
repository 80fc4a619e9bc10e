import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Button } from '../../../components/button.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { addresses, api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useAct } from '../../requests/use-act.ts';

/** A roster that a questionnaire asks is refused by the service, with the reason. */
export function DeleteRoster({ roster }: { readonly roster: RosterReply }) {
  const { say } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <div class="button-row">
      <Button onClick={() => setAsking(true)}>{say('deleteRoster.ask')}</Button>
      {asking && <DeleteRosterDialog roster={roster} onClose={() => setAsking(false)} />}
    </div>
  );
}

function DeleteRosterDialog({
  roster,
  onClose,
}: {
  readonly roster: RosterReply;
  readonly onClose: () => void;
}) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const { route } = useLocation();
  const act = useAct();
  const remove = async () => {
    const outcome = await act.run('DELETE', api.roster(roster.id));
    if (!outcome?.ok) return;
    announce(say('deleteRoster.done'));
    route(addresses.rosters);
  };
  return (
    <ActDialog
      title={say('deleteRoster.title', { name: textIn(locale, roster.name) })}
      confirm={say('deleteRoster.confirm')}
      busy={say('deleteRoster.busy')}
      running={act.running}
      failure={act.failure}
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('deleteRoster.text', { count: groupedFigure(roster.members.length) })}</p>
    </ActDialog>
  );
}
