import type { Member } from './roster.ts';
import type { LineProblem, ReadLine } from './roster-import.ts';
import { nameKey } from './roster-keys.ts';
import { eachInSteps, mapInSteps, type Steps } from './steps.ts';

export interface MatchedLine extends ReadLine {
  /** Who of the roster the line is about; undefined for somebody new. */
  readonly member: Member | undefined;
  /** Whom a refused line may be about: they stay as they are, since a mistake in a file must remove nobody. */
  readonly kept: readonly Member[];
}

/**
 * Finds for each line the member it is about: by code, else by the name of somebody whom no code has claimed. A name
 * that two have, in the file or in the roster, tells nobody: without a code such a line is refused.
 */
export function* matchedMembers(
  present: readonly Member[],
  lines: readonly ReadLine[],
): Steps<readonly MatchedLine[]> {
  const byCode = new Map(present.map((member) => [member.code, member]));
  const claimed = new Set<Member>();
  const claim = (member: Member | undefined) => {
    if (!member || claimed.has(member)) return undefined;
    claimed.add(member);
    return member;
  };
  const coded = yield* mapInSteps(lines, (read) => ({
    read,
    member: claim(byCode.get(read.values.code ?? '')),
  }));
  const rest = present.filter((member) => !claimed.has(member));
  const namesakes = yield* grouped(rest, ({ name }) => nameKey(name.ja));
  const open = coded.filter(({ read, member }) => !member && !isRepeated(read));
  const asking = yield* grouped(open, ({ read }) => read.nameKey);
  const named = yield* mapInSteps(coded, ({ read, member }) => {
    const found = namesakes.get(read.nameKey) ?? [];
    if (member || found.length === 0 || isRepeated(read)) return { read, member };
    const only = found.length === 1 && asking.get(read.nameKey)?.length === 1;
    if (only) return { read, member: claim(found[0]) };
    return { read: read.values.code ? read : ambiguous(read), member };
  });
  return yield* mapInSteps(named, ({ read, member }): MatchedLine => {
    if (read.problems.length === 0) return { ...read, member, kept: [] };
    const left = (namesakes.get(read.nameKey) ?? []).flatMap((one) => claim(one) ?? []);
    return { ...read, member: undefined, kept: member ? [member] : left };
  });
}

/** The second of two: it is the first that the name or code leads to. */
function isRepeated({ problems }: ReadLine): boolean {
  return problems.some(({ code }) => code === 'duplicate-code' || code === 'duplicate-name');
}

function ambiguous(read: ReadLine): ReadLine {
  const { line, entered } = read;
  const problem: LineProblem = { line, field: 'name', code: 'ambiguous-name', text: entered.name };
  return { ...read, problems: [...read.problems, problem] };
}

function* grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachInSteps(things, (thing) => {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  });
  return groups;
}
