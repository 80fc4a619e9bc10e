import { useState } from 'preact/hooks';
import type { InvitationState } from '../../../../shared/domain/invitation.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply } from '../../requests/replies.ts';
import type { InvitationActName } from './invitation-acts.ts';
import { InvitationDialog } from './invitation-dialog.tsx';
import { InvitationTile } from './invitation-tile.tsx';

export interface InvitationBoardProps {
  readonly invitations: readonly InvitationReply[];
  /** Once the figures are fixed nobody is excused or brought back any more. */
  readonly frozen: boolean;
  readonly onChange: () => void;
}

const STATES: readonly InvitationState[] = ['issued', 'draft', 'answered', 'excused', 'revoked'];

/** Everybody who was asked, in the roster's order, with state, link and what can be done. */
export function InvitationBoard({ invitations, frozen, onChange }: InvitationBoardProps) {
  const { locale, say } = useWords();
  const [only, setOnly] = useState<InvitationState>();
  const [asking, setAsking] = useState<{
    readonly invitation: InvitationReply;
    readonly act: InvitationActName;
  }>();
  const present = STATES.filter((state) => invitations.some((one) => one.state === state));
  const shown = invitations.filter(({ state }) => only === undefined || state === only);
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say('invitations.heading', { count: invitations.length })}</h2>
      <fieldset class="filter">
        <legend class="visually-hidden">{say('invitations.filter')}</legend>
        <FilterButton pressed={only === undefined} onPress={() => setOnly(undefined)}>
          {say('invitations.all', { count: invitations.length })}
        </FilterButton>
        {present.map((state) => (
          <FilterButton key={state} pressed={only === state} onPress={() => setOnly(state)}>
            {componentWords(locale)(`invitation.${state}`)}{' '}
            {invitations.filter((one) => one.state === state).length}
          </FilterButton>
        ))}
      </fieldset>
      {shown.length === 0 && <p class="empty-state">{say('invitations.noneInState')}</p>}
      <ul class="tiles">
        {shown.map((invitation) => (
          <InvitationTile
            key={invitation.id}
            invitation={invitation}
            frozen={frozen}
            onAsk={(act) => setAsking({ invitation, act })}
          />
        ))}
      </ul>
      {asking && <InvitationDialog {...asking} onClose={() => setAsking(undefined)} onChange={onChange} />}
    </section>
  );
}

interface FilterButtonProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: preact.ComponentChildren;
}

function FilterButton({ pressed, onPress, children }: FilterButtonProps) {
  return (
    <button type="button" class="filter-button" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}
