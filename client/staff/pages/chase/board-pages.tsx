import { Button } from '../../../components/button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply } from '../../requests/replies.ts';
import type { BoardFilter } from './use-chase-board.ts';

export interface BoardPagesProps {
  readonly reply: BoardReply;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** Through a board of more people than are shown at once. */
export function BoardPages({ reply, filter, onFilter }: BoardPagesProps) {
  const { say } = useWords();
  const { next, found } = reply;
  const { pages } = filter;
  return (
    <nav class="button-row" aria-label={say('chase.pages')}>
      {pages.length > 0 && (
        <Button onClick={() => onFilter({ ...filter, pages: pages.slice(0, -1) })}>
          {say('chase.before')}
        </Button>
      )}
      <span>
        {say('chase.page', { page: pages.length + 1 })}
        {found !== undefined && `${say('dot')}${say('chase.found', { count: found })}`}
      </span>
      {next !== undefined && (
        <Button onClick={() => onFilter({ ...filter, pages: [...pages, next] })}>{say('chase.next')}</Button>
      )}
    </nav>
  );
}
