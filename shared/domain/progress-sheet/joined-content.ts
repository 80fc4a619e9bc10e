/**
 * One sheet from two that were written at the same time, against the version that both began from: by field, and by key
 * of periods, actions, counts and their figures. What only one changed is taken from that one; what both changed alike
 * is no question; only what both changed otherwise has to be asked, a part too that one removed and the other changed.
 */
import { type JoinPlace, joinPlaceId } from './join-place.ts';
import { joinedCounts } from './joined-counts.ts';
import { joinedLines } from './joined-lines.ts';
import { type Joining, memberOf, type PartSides, type Sides } from './joined-parts.ts';
import { joinedPlan } from './joined-plan.ts';
import { type SheetContent, type SheetField, saysTheSame } from './sheet-content.ts';

export type Side = 'theirs' | 'mine';

export interface JoinedContent {
  /** Where something is asked and not chosen yet, it says what they wrote. */
  readonly content: SheetContent;
  /** Chosen or not. */
  readonly asked: readonly JoinPlace[];
  /** Taken from them alone, and from me alone. A text that holds lines of both is in both. */
  readonly byTheirs: readonly JoinPlace[];
  readonly byMine: readonly JoinPlace[];
}

/** @param chosen for places that are asked, by `joinPlaceId` */
export function joinedContent(
  sides: Sides<SheetContent>,
  chosen: ReadonlyMap<string, Side> = new Map(),
): JoinedContent {
  const [asked, byTheirs, byMine]: [JoinPlace[], JoinPlace[], JoinPlace[]] = [[], [], []];
  const decide = <T>(place: JoinPlace, { agreed, theirs, mine }: PartSides<T>): T => {
    if (saysTheSame(theirs, mine)) return theirs;
    if (saysTheSame(agreed, mine)) {
      byTheirs.push(place);
      return theirs;
    }
    if (saysTheSame(agreed, theirs)) {
      byMine.push(place);
      return mine;
    }
    asked.push(place);
    return chosen.get(joinPlaceId(place)) === 'mine' ? mine : theirs;
  };
  const decideText = (place: JoinPlace, text: PartSides<string>): string => {
    const joined = joinedLines(text);
    if (joined === undefined) return decide(place, text);
    byTheirs.push(place);
    byMine.push(place);
    return joined;
  };
  const joining: Joining = { decide, decideText };
  const field = (part: SheetField) =>
    decideText(
      { part },
      memberOf(sides, (content) => content[part]),
    );
  const content: SheetContent = {
    periods: joinedPlan(sides, joining),
    midYearEvaluation: field('midYearEvaluation'),
    secondHalfDirection: field('secondHalfDirection'),
    yearEndEvaluation: field('yearEndEvaluation'),
    nextYearIssues: field('nextYearIssues'),
    counts: joinedCounts(sides, joining),
  };
  return { content, asked, byTheirs, byMine };
}
