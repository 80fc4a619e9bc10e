import type { InvitationState } from '../../../../shared/domain/invitation.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply } from '../../requests/replies.ts';

export interface StateFilterProps {
  readonly totals: BoardReply['totals'];
  readonly state: InvitationState | undefined;
  readonly onChoose: (state: InvitationState | undefined) => void;
}

const STATES: readonly InvitationState[] = ['issued', 'draft', 'answered', 'excused', 'revoked'];

/** How many stand where, and the board of those alone. A link is rarely revoked: that is shown where it is so. */
export function StateFilter({ totals, state, onChoose }: StateFilterProps) {
  const { locale, say } = useWords();
  const words = componentWords(locale);
  const all = STATES.reduce((sum, one) => sum + totals[one], 0);
  const offered = STATES.filter((one) => one !== 'revoked' || totals.revoked > 0 || state === 'revoked');
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{say('invitations.filter')}</legend>
      {[undefined, ...offered].map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          class="filter-button"
          aria-pressed={state === one}
          onClick={() => onChoose(one)}
        >
          {one
            ? `${words(`invitation.${one}`)} ${groupedFigure(totals[one])}`
            : say('invitations.all', { count: groupedFigure(all) })}
        </button>
      ))}
    </fieldset>
  );
}
