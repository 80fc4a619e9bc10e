/**
 * What a file would do to a roster: who is added, changed, moved, removed and refused. Pure, so that the report and
 * the act come from one rule and cannot differ.
 */
import { placesInOrder } from './kept-order.ts';
import { type MemberContent, memberContent, textOf } from './member-content.ts';
import type { Member } from './roster.ts';
import { ROSTER_FIELDS, type RosterField } from './roster-columns.ts';
import type { LineProblem, ReadLine } from './roster-import.ts';
import { matchedMembers } from './roster-matching.ts';
import { atOnce, eachInSteps, mapInSteps, type Steps } from './steps.ts';

export interface FieldChange {
  readonly field: RosterField;
  /** Empty where there is nothing. */
  readonly from: string;
  readonly to: string;
}

export interface MemberChange {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed';
  /** Line of the file; none for somebody whom the file does not have. */
  readonly line?: number | undefined;
  readonly code: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
  /** Place before, from 1; none for somebody new. Given where the place among the others changes, or ends. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A place in the new order: somebody of the roster, as they will be, or somebody new without an id yet. */
export interface NextMember {
  readonly id: string | undefined;
  readonly content: MemberContent;
}

export interface RosterDifference {
  readonly next: readonly NextMember[];
  readonly changes: readonly MemberChange[];
  readonly problems: readonly LineProblem[];
  readonly counts: DifferenceCounts;
}

export interface DifferenceCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** A place in the new order with what is new about it. */
interface Drawn extends NextMember {
  readonly line: number;
  readonly refused: boolean;
  readonly fields: readonly FieldChange[];
}

/** The order is that of the file. Somebody whose line is refused stays as they are, at that line's place. */
export function differenceOf(present: readonly Member[], lines: readonly ReadLine[]): RosterDifference {
  return atOnce(differenceInSteps(present, lines));
}

/** The same for fifty thousand, with others served in between. */
export function* differenceInSteps(
  present: readonly Member[],
  lines: readonly ReadLine[],
): Steps<RosterDifference> {
  const matched = yield* matchedMembers(present, lines);
  const placeOf = new Map(present.map(({ id }, index) => [id, index + 1]));
  const freeCode = freeCodes(present, lines);
  const next: Drawn[] = [];
  yield* eachInSteps(matched, ({ line, values, problems, member, kept }) => {
    for (const { id, ...content } of kept) next.push({ id, content, line, refused: true, fields: [] });
    if (problems.length > 0) return;
    const content = memberContent(values, member, freeCode);
    next.push({ id: member?.id, content, line, refused: false, fields: fieldChanges(member, content) });
  });
  const staying = next.flatMap(({ id }) => (id === undefined ? [] : (placeOf.get(id) ?? [])));
  const inOrder = placesInOrder(staying);
  yield undefined;
  const changes = yield* mapInSteps(next, (drawn, index) => {
    const from = drawn.id === undefined ? undefined : placeOf.get(drawn.id);
    return changeOf(drawn, index + 1, from, from !== undefined && inOrder.has(from));
  });
  const stay = new Set(staying);
  const removals = yield* mapInSteps(present, (member, index) =>
    stay.has(index + 1) ? undefined : removal(member, index + 1),
  );
  const isChange = (change: MemberChange | undefined) => change !== undefined;
  return finished(next, [...changes, ...removals].filter(isChange), matched);
}

/** What happens at a place, if anything; `from` is the place before, and whether it keeps its order among the others. */
function changeOf(
  { line, refused, content, fields }: Drawn,
  to: number,
  from: number | undefined,
  inOrder: boolean,
): MemberChange | undefined {
  const who = { line, code: content.code, name: content.name.ja, fields };
  if (from === undefined) return { kind: 'added', ...who, to };
  if (fields.length > 0) return { kind: 'changed', ...who, ...(inOrder ? {} : { from, to }) };
  return inOrder || refused ? undefined : { kind: 'moved', ...who, from, to };
}

function removal(member: Member, from: number): MemberChange {
  const { code, name } = member;
  return { kind: 'removed', code, name: name.ja, fields: fieldChanges(member, undefined), from };
}

function finished(
  next: readonly NextMember[],
  changes: readonly MemberChange[],
  lines: readonly ReadLine[],
): RosterDifference {
  const count = (kind: MemberChange['kind']) => changes.filter((one) => one.kind === kind).length;
  const refused = lines.filter(({ problems }) => problems.length > 0).length;
  const touched = { added: count('added'), changed: count('changed'), moved: count('moved') };
  const unchanged = lines.length - refused - touched.added - touched.changed - touched.moved;
  return {
    next,
    changes,
    problems: lines.flatMap(({ problems }) => problems),
    counts: { rows: lines.length, ...touched, removed: count('removed'), unchanged, refused },
  };
}

function fieldChanges(
  before: MemberContent | undefined,
  after: MemberContent | undefined,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of ROSTER_FIELDS) {
    const from = before ? textOf(before, field) : '';
    const to = after ? textOf(after, field) : '';
    if (from !== to) changes.push({ field, from, to });
  }
  return changes;
}

/** Codes for those who bring none: the whole numbers from 1 that neither the roster nor the file uses. */
function freeCodes(present: readonly Member[], lines: readonly ReadLine[]): () => string {
  const used = new Set([...present.map(({ code }) => code), ...lines.map(({ values }) => values.code)]);
  let number = 0;
  return () => {
    do number++;
    while (used.has(String(number)));
    return String(number);
  };
}

/** The members that come of it; those who are new get their ids from `newId`. */
export function* membersAfter({ next }: RosterDifference, newId: () => string): Steps<readonly Member[]> {
  return yield* mapInSteps(next, ({ id, content }) => ({ ...content, id: id ?? newId() }));
}

/** Whether there is nothing to do. Somebody refused who keeps a place may still stand between others. */
export function changesNothing({ changes }: RosterDifference): boolean {
  return changes.length === 0;
}
