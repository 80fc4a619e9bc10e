import type { Member } from '../../shared/domain/roster.ts';
import { eachInSteps, type Steps } from '../../shared/domain/steps.ts';
import type { PlacedMember } from '../store/store.ts';

/** What must be written so that `after` stands where `before` stood: only the members and places that differ. */
export function* memberRows(
  before: readonly Member[],
  after: readonly Member[],
): Steps<{ readonly goneIds: readonly string[]; readonly placed: readonly PlacedMember[] }> {
  const rowOf = new Map(before.map((member, index) => [member.id, { member, position: index + 1 }]));
  const untouched = new Set<string>();
  const placed: PlacedMember[] = [];
  yield* eachInSteps(after, (member, index) => {
    const row = rowOf.get(member.id);
    if (row && row.position === index + 1 && isSame(row.member, member)) {
      untouched.add(member.id);
    } else {
      placed.push({ position: index + 1, member });
    }
  });
  return { goneIds: before.flatMap(({ id }) => (untouched.has(id) ? [] : [id])), placed };
}

function isSame(left: Member, right: Member): boolean {
  return (
    left.code === right.code &&
    left.name.ja === right.name.ja &&
    left.name.en === right.name.en &&
    left.kana === right.kana &&
    left.title.ja === right.title.ja &&
    left.title.en === right.title.en &&
    left.email === right.email &&
    left.body === right.body
  );
}
