import { useRef } from 'preact/hooks';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { Button } from '../../../components/button.tsx';
import { InvitationBadge } from '../../../components/invitation-badge.tsx';
import { dayWithoutYear } from '../../../messages/date-wording.ts';
import { timeWording } from '../../../messages/time-wording.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { InvitationReply } from '../../requests/replies.ts';
import { type InvitationActName, invitationActs } from './invitation-acts.ts';

export interface InvitationTileProps {
  readonly invitation: InvitationReply;
  readonly frozen: boolean;
  readonly onAsk: (act: InvitationActName) => void;
}

export function InvitationTile({ invitation, frozen, onAsk }: InvitationTileProps) {
  const { locale, say } = useWords();
  const { respondent, state, url, answeredAt, version, excusedReason } = invitation;
  const name = textIn(locale, respondent.name);
  const menuRef = useRef<HTMLDetailsElement>(null);
  // Folded before the dialog opens, and left from its summary: that is where the focus comes back to.
  const foldMenu = () => {
    menuRef.current?.querySelector('summary')?.focus();
    if (menuRef.current) menuRef.current.open = false;
  };
  return (
    <li class={`tile is-${state}`}>
      <div class="tile-head">
        <h3>
          <Localized text={respondent.name} />
        </h3>
        <InvitationBadge locale={locale} state={state} />
      </div>
      {answeredAt && (
        <p class="quiet">
          {dayWithoutYear(locale, new Date(answeredAt))} {timeWording(new Date(answeredAt))}
          {version !== undefined && version > 1 && `${say('dot')}${say('version', { version })}`}
        </p>
      )}
      {excusedReason && <p class="quiet as-entered">{say('excusedBecause', { reason: excusedReason })}</p>}
      {!answeredAt && !excusedReason && <p class="quiet">{say(`invitation.waiting.${state}`)}</p>}
      <div class="tile-acts">
        {url && state !== 'excused' && (
          <>
            <CopyButton text={url} done={say('link.copied', { name })}>
              {say('link.copy')}
              <span class="visually-hidden">{say('link.copyOf', { name })}</span>
            </CopyButton>
            <a class="tile-link" href={url} target="_blank" rel="noreferrer">
              {say('link.open')}
              <span class="visually-hidden">{say('link.openOf', { name })}</span>
            </a>
          </>
        )}
        {!frozen && (
          <details class="tile-more" ref={menuRef}>
            <summary>
              {say('more')}
              <span class="visually-hidden">{say('more.of', { name })}</span>
            </summary>
            <ul>
              {invitationActs(invitation).map((act) => (
                <li key={act}>
                  <Button
                    look="text"
                    onClick={() => {
                      foldMenu();
                      onAsk(act);
                    }}
                  >
                    {say(`${act}.ask`)}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
