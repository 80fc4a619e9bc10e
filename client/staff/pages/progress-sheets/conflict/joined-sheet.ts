import {
  type JoinedContent,
  joinedContent,
  type Side,
} from '../../../../../shared/domain/progress-sheet/joined-content.ts';
import type { Sides } from '../../../../../shared/domain/progress-sheet/joined-parts.ts';
import type {
  CountFigure,
  SheetContent,
  SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { figureAt, withFigure } from '../counts/count-edits.ts';
import { UNREAD } from '../counts/typed-numbers.ts';
import { sentSheet } from '../sent-sheet.ts';

/** One sheet from what somebody else saved and what is on the screen, lines that nobody began to write in left out. */
export function joinedSheet(
  { agreed, theirs, mine }: Sides<SheetContent>,
  chosen: ReadonlyMap<string, Side> = new Map(),
): JoinedContent {
  const joined = joinedContent({ agreed: sentSheet(agreed), theirs, mine: sentSheet(mine) }, chosen);
  return { ...joined, content: withTyped(joined.content, mine) };
}

/** What was typed for a number and cannot be read is not sent, but goes on standing in its field. */
function withTyped(content: SheetContent, mine: SheetContent): SheetContent {
  const counts = content.counts.map((count) =>
    typedInCount(
      count,
      mine.counts.find(({ key }) => key === count.key),
    ),
  );
  return { ...content, counts };
}

/** A stored figure has no number that cannot be read: one that has is mine. */
function typedInCount(count: SheetCount, mine: SheetCount | undefined): SheetCount {
  return (['mid-year', 'year-end'] as const).reduce((before, half) => {
    const [figure, own] = [figureAt(before, half), mine && figureAt(mine, half)];
    return figure && own && isUnread(figure) ? withFigure(before, half, own) : before;
  }, count);
}

function isUnread(figure: CountFigure): boolean {
  const numbers =
    figure.kind === 'of-total'
      ? [figure.done, figure.total]
      : [figure.total, ...figure.parts.map(({ count }) => count)];
  return numbers.includes(UNREAD);
}
