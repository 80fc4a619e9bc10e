import type { StandingFilter } from '../../../../shared/domain/invitation.ts';
import { Button } from '../../../components/button.tsx';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply } from '../../requests/replies.ts';
import { type BoardFilter, PAGE } from './use-chase-board.ts';

export interface BoardPagesProps {
  readonly reply: BoardReply;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** Through a board of more people than are shown at once. */
export function BoardPages({ reply, filter, onFilter }: BoardPagesProps) {
  const { say } = useWords();
  const { next, found, totals } = reply;
  const { pages, state } = filter;
  const all = Object.values(totals).reduce((sum, one) => sum + one, 0);
  const inState = (one: StandingFilter) =>
    one === 'outstanding' ? totals.issued + totals.draft : totals[one];
  const people = found ?? (state ? inState(state) : all);
  const last = Math.max(Math.ceil(people / PAGE), pages.length + 1);
  return (
    <nav class="button-row" aria-label={say('chase.pages')}>
      {pages.length > 0 && (
        <Button onClick={() => onFilter({ ...filter, pages: pages.slice(0, -1) })}>
          {say('chase.before')}
        </Button>
      )}
      <span>
        {say('chase.page', { page: pages.length + 1, pages: last })}
        {found !== undefined && `${say('dot')}${say('chase.found', { count: groupedFigure(found) })}`}
      </span>
      {next !== undefined && (
        <Button onClick={() => onFilter({ ...filter, pages: [...pages, next] })}>{say('chase.next')}</Button>
      )}
    </nav>
  );
}
