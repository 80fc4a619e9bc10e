import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { EndedReply, SessionsReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { useResource } from '../../requests/use-resource.ts';

type Session = SessionsReply['sessions'][number];

/** Where the own account is signed in, and signing out everywhere else. */
export function OwnSessions() {
  const { locale, say } = useWords();
  const sessions = useResource<SessionsReply>(api.ownSessions);
  const [asking, setAsking] = useState(false);
  const columns: readonly Column<Session>[] = [
    {
      key: 'startedAt',
      header: say('ownAccount.session.startedAt'),
      namesRow: true,
      cell: ({ startedAt }) => dayTimeWording(locale, new Date(startedAt)),
    },
    {
      key: 'place',
      header: say('ownAccount.session.place'),
      cell: ({ current }) => say(current ? 'ownAccount.session.current' : 'ownAccount.session.other'),
    },
    {
      key: 'expiresAt',
      header: say('ownAccount.session.expiresAt'),
      cell: ({ expiresAt }) => dayTimeWording(locale, new Date(expiresAt)),
    },
  ];
  return (
    <section class="stack" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{say('ownAccount.sessions')}</h2>
      <Loaded resource={sessions}>
        {(data) => {
          const others = data.sessions.filter(({ current }) => !current).length;
          return (
            <>
              <DataTable
                caption={say('ownAccount.sessions.caption', { count: data.sessions.length })}
                columns={columns}
                rows={data.sessions}
                rowKey={({ startedAt, current }) => `${startedAt} ${current}`}
                stacks
                empty={<p>{say('ownAccount.sessions.none')}</p>}
              />
              {others > 0 ? (
                <Button onClick={() => setAsking(true)}>{say('ownAccount.end')}</Button>
              ) : (
                <p class="quiet">{say('ownAccount.endNone')}</p>
              )}
              {asking && (
                <EndOthers count={others} onClose={() => setAsking(false)} onEnded={sessions.reload} />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface EndOthersProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

function EndOthers({ count, onClose, onEnded }: EndOthersProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const confirm = async () => {
    const outcome = await act.run<EndedReply>('DELETE', api.ownSessions);
    if (!outcome?.ok) return;
    announce(say('ownAccount.end.done', { count: outcome.data.ended }));
    onClose();
    onEnded();
    focusHeading();
  };
  return (
    <ActDialog
      title={say('ownAccount.end')}
      confirm={say('accounts.end.confirm')}
      busy={say('accounts.end.busy')}
      running={act.running}
      failure={act.failure}
      dangerous
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say('ownAccount.end.text', { count })}</p>
    </ActDialog>
  );
}
