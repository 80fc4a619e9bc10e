import { SHEET_FIELDS, type SheetContent } from '../../../../shared/domain/progress-sheet/sheet-content.ts';
import { isSame } from '../../editing/is-same.ts';

/** What is chosen between as a whole when two have written: each text, the plan, the counts. */
export const SHEET_PARTS = ['periods', ...SHEET_FIELDS, 'counts'] as const;

export type SheetPart = (typeof SHEET_PARTS)[number];

export interface Changes {
  readonly theirs: readonly SheetPart[];
  readonly mine: readonly SheetPart[];
  /** Written by both, and not the same. */
  readonly both: readonly SheetPart[];
}

/** Who changed what since both saw the same sheet. */
export function changesOf(agreed: SheetContent, theirs: SheetContent, mine: SheetContent): Changes {
  const changed = (after: SheetContent) => SHEET_PARTS.filter((part) => !isSame(agreed[part], after[part]));
  const [byThem, byMe] = [changed(theirs), changed(mine)];
  const both = byThem.filter((part) => byMe.includes(part) && !isSame(theirs[part], mine[part]));
  return {
    theirs: byThem.filter((part) => !both.includes(part)),
    mine: byMe.filter((part) => !both.includes(part) && !byThem.includes(part)),
    both,
  };
}

/** What each changed alone from each; of what both changed, one's own where it was chosen. */
export function joinedSheet(
  { agreed, theirs, mine }: Readonly<Record<'agreed' | 'theirs' | 'mine', SheetContent>>,
  chosen: ReadonlySet<SheetPart>,
): SheetContent {
  const changes = changesOf(agreed, theirs, mine);
  const own = [...changes.mine, ...changes.both.filter((part) => chosen.has(part))];
  return { ...theirs, ...Object.fromEntries(own.map((part) => [part, mine[part]])) };
}
