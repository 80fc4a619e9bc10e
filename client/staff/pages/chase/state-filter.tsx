import type { StandingFilter } from '../../../../shared/domain/invitation.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply } from '../../requests/replies.ts';

export interface StateFilterProps {
  readonly totals: BoardReply['totals'];
  readonly state: StandingFilter | undefined;
  readonly onChoose: (state: StandingFilter | undefined) => void;
}

const FILTERS: readonly StandingFilter[] = ['outstanding', 'draft', 'answered', 'excused', 'revoked'];

/**
 * How many stand where, and the board of those alone. Who is waited for is counted as in the figures above, drafts
 * included. A link is rarely revoked: that is shown where it is so.
 */
export function StateFilter({ totals, state, onChoose }: StateFilterProps) {
  const { locale, say } = useWords();
  const words = componentWords(locale);
  const outstanding = totals.issued + totals.draft;
  const all = outstanding + totals.answered + totals.excused + totals.revoked;
  const offered = FILTERS.filter((one) => one !== 'revoked' || totals.revoked > 0 || state === 'revoked');
  const labelOf = (one: StandingFilter | undefined) => {
    if (one === undefined) return say('invitations.all', { count: groupedFigure(all) });
    if (one === 'outstanding') return `${words('people.outstanding')} ${groupedFigure(outstanding)}`;
    const count = groupedFigure(totals[one]);
    return one === 'draft' ? say('chase.draftsAmong', { count }) : `${words(`invitation.${one}`)} ${count}`;
  };
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
          {labelOf(one)}
        </button>
      ))}
    </fieldset>
  );
}
