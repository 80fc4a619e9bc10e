import type { ImportPreviewReply } from '../../../../shared/api/roster-import-api.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';

/** Named up to this many. */
const NAMED = 10;

/** Titles, sums and notes: told, since somebody might be looking for a person there. */
export function LeftOutRows({ report }: { readonly report: ImportPreviewReply }) {
  const { say } = useWords();
  const { leftOut, leftOutCount } = report;
  if (leftOutCount === 0) return null;
  const shown = leftOut.slice(0, NAMED);
  return (
    <div>
      <p>{say('leftOut.text', { count: groupedFigure(leftOutCount) })}</p>
      <ul class="plain-list">
        {shown.map(({ line, why, text }) => (
          <li key={line}>
            {say(`leftOut.${why}`, { line: groupedFigure(line) })} <bdi class="as-entered">{text}</bdi>
          </li>
        ))}
        {leftOutCount > shown.length && (
          <li>{say('leftOut.more', { count: groupedFigure(leftOutCount - shown.length) })}</li>
        )}
      </ul>
    </div>
  );
}
