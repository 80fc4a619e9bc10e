import { Button } from '../../components/button.tsx';
import { groupedFigure } from '../../messages/figures.ts';
import { useWords } from '../frame/locale-setting.tsx';

/** Rows drawn at once: fifty thousand would hold up the browser. */
export const PAGE_ROWS = 100;

export interface PagingProps {
  /** What is paged, for those who jump from landmark to landmark. */
  readonly label: string;
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Nothing where one page holds everything. */
export function Paging({ label, count, page, onPage }: PagingProps) {
  const { say } = useWords();
  const pages = Math.ceil(count / PAGE_ROWS);
  if (pages <= 1) return null;
  const first = page * PAGE_ROWS + 1;
  const last = Math.min(count, first + PAGE_ROWS - 1);
  return (
    <nav class="paging" aria-label={label}>
      <div class="button-row">
        {page > 0 && <Button onClick={() => onPage(page - 1)}>{say('paging.before')}</Button>}
        <p role="status">
          {say('paging.shown', {
            first: groupedFigure(first),
            last: groupedFigure(last),
            count: groupedFigure(count),
          })}
        </p>
        {page < pages - 1 && <Button onClick={() => onPage(page + 1)}>{say('paging.next')}</Button>}
      </div>
    </nav>
  );
}
