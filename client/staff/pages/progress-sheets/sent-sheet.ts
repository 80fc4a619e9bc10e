/** A sheet while it is written, and as it is stored. */
import type { ProblemReply } from '../../../../shared/api/problems.ts';
import {
  type Action,
  type SheetContent,
  type SheetCount,
  saysTheSame,
} from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import type { SheetState } from '../../requests/replies.ts';
import { isEmptyFigure, NO_NUMBER } from './counts/count-edits.ts';
import { withoutTyped } from './counts/typed-numbers.ts';

export const contentFrom = ({ content }: Pick<SheetState, 'content'>): SheetContent => content;

/**
 * What is sent: without the lines that somebody has added and not begun to write in. They stay on the screen, and do not
 * stop the rest from being saved. A number that cannot be read is sent as one that is refused, never left out: what was
 * right before does not stay behind it unnoticed.
 */
export function sentSheet(content: SheetContent): SheetContent {
  return {
    ...content,
    periods: content.periods
      .map((period) => ({
        ...period,
        actions: period.actions.filter((action) => !isUnbegun(action)).map(withoutTyped),
      }))
      .filter(({ label, actions }) => label !== '' || actions.length > 0),
    counts: content.counts.map(sentCount).filter((count) => !isUnbegunCount(count)),
  };
}

function isUnbegun({ key: _, text, ...rest }: Action): boolean {
  return text === '' && Object.values(rest).every((value) => value === undefined);
}

function sentCount(count: SheetCount): SheetCount {
  const entries = count.entries
    .filter(({ figure }) => !isEmptyFigure(figure))
    .map(({ asOf, figure }) => ({
      asOf,
      figure:
        figure.kind === 'of-total'
          ? withoutTyped(figure)
          : {
              ...withoutTyped(figure),
              parts: figure.parts
                .filter(({ label, count: cases }) => label !== '' || cases !== NO_NUMBER)
                .map(withoutTyped),
            },
    }));
  return { ...count, entries };
}

function isUnbegunCount({ label, body, startedOn, unit, entries }: SheetCount): boolean {
  return (
    label === '' && entries.length === 0 && [body, startedOn, unit].every((value) => value === undefined)
  );
}

export function sheetPatch(saved: SheetContent, edited: SheetContent): Readonly<Record<string, unknown>> {
  const [before, after] = [sentSheet(saved), sentSheet(edited)];
  return saysTheSame(before, after) ? {} : { content: after };
}

/** What somebody else saved in between. */
export function theirSheet(problem: ProblemReply): SheetState | undefined {
  if (problem.code !== 'sheet-changed') return undefined;
  return (problem as ProblemReply & { readonly current: SheetState }).current;
}

export function isWholeSheet({ periods, counts }: Partial<SheetContent>): boolean {
  return Array.isArray(periods) && Array.isArray(counts);
}
