import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { InvitationBadge } from '../../../components/invitation-badge.tsx';
import { QrPicture } from '../../../components/qr-picture.tsx';
import { addresses, api } from '../../addresses.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { InvitationReply, PersonReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { type InvitationActName, invitationActs } from '../questionnaires/invitation-acts.ts';
import { InvitationDialog } from '../questionnaires/invitation-dialog.tsx';
import { nameOf } from './chase-tile.tsx';
import type { ChosenPanelProps } from './chosen-panel.tsx';
import { HandOverState } from './hand-over-state.tsx';
import { PersonHistory } from './person-history.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { outstandingAmong } from './use-chase-board.ts';

export interface PersonPanelProps extends ChosenPanelProps {
  readonly invitation: InvitationReply;
}

/** One person: the link in every form, what can be done, and what came of it so far. */
export function PersonPanel({ questionnaire, eligible, invitation, onPut, onChange }: PersonPanelProps) {
  const { locale, say } = useWords();
  const { id, state, url, respondent } = invitation;
  const person = useResource<PersonReply>(api.invitation(id));
  const [asking, setAsking] = useState<InvitationActName | 'remind'>();
  const seen = JSON.stringify(invitation);
  // What the board has heard is not all that is shown here.
  useEffect(() => person.reload(), [seen]);
  const { status } = questionnaire;
  const mayAct = status === 'open' || status === 'closed';
  const name = nameOf(locale, invitation);
  return (
    <div class="stack person-panel">
      <div class="tile-head">
        <h3 tabIndex={-1}>
          <Localized text={respondent.name} />
        </h3>
        <InvitationBadge locale={locale} state={state} />
      </div>
      {url && state !== 'excused' && (
        <div class="panel-acts">
          <CopyButton text={url} done={say('link.copied', { name })}>
            {say('link.copy')}
            <span class="visually-hidden">{say('link.copyOf', { name })}</span>
          </CopyButton>
          {person.data?.preparingUrl && (
            <CopyButton text={person.data.preparingUrl} done={say('chase.preparingCopied', { name })}>
              {say('chase.copyPreparing')}
              <span class="visually-hidden">{say('link.copyOf', { name })}</span>
            </CopyButton>
          )}
          <a class="tile-link" href={url} target="_blank" rel="noreferrer">
            {say('link.open')}
            <span class="visually-hidden">{say('link.openOf', { name })}</span>
          </a>
          {status === 'open' && (
            <a
              class="tile-link"
              href={api.linkSheets(questionnaire.id, { lang: locale, ids: id })}
              target="_blank"
              rel="noreferrer"
            >
              {say('chase.printOne')}
              <span class="visually-hidden">{say('chase.newTab')}</span>
            </a>
          )}
        </div>
      )}
      {url && status === 'open' && state !== 'excused' && (
        <HandOverState invitation={invitation} onPut={onPut} onChange={onChange} />
      )}
      <div class="panel-acts">
        {status === 'open' && outstandingAmong([invitation]).length > 0 && (
          <Button onClick={() => setAsking('remind')}>{say('chase.remind.askOne')}</Button>
        )}
        {status === 'open' && state !== 'excused' && (
          <a class="button is-secondary" href={addresses.proxy(questionnaire.id, id)}>
            {say('chase.proxy')}
          </a>
        )}
        {mayAct &&
          invitationActs(invitation).map((act) => (
            <Button key={act} look="text" onClick={() => setAsking(act)}>
              {say(`${act}.ask`)}
            </Button>
          ))}
      </div>
      <Loaded resource={person}>
        {(reply) => (
          <>
            {reply.qr && state !== 'excused' && (
              <QrPicture {...reply.qr} name={say('chase.qrOf', { name })} />
            )}
            <PersonHistory person={reply} />
          </>
        )}
      </Loaded>
      {asking === 'remind' && (
        <RemindDialog
          questionnaire={questionnaire}
          people={[invitation]}
          onClose={() => setAsking(undefined)}
          onPut={onPut}
          onChange={onChange}
        />
      )}
      {asking && asking !== 'remind' && (
        <InvitationDialog
          invitation={invitation}
          act={asking}
          questionnaire={questionnaire}
          eligible={eligible}
          onClose={() => setAsking(undefined)}
          onChange={onChange}
        />
      )}
    </div>
  );
}
