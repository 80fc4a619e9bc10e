import type { FieldError } from '../../shared/api/problems.ts';
import type { ChangeRosterBody } from '../../shared/api/roster-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import type { Member } from '../../shared/domain/roster.ts';
import { atOnce } from '../../shared/domain/steps.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import type { KeptRoster } from '../store/store.ts';
import { wholeRoster } from '../store/whole-roster.ts';
import { memberRows } from './member-rows.ts';

/**
 * Changes a roster by hand. What was issued keeps its own copy; a draft takes the roster as it is at issue. Without any
 * difference nothing is written. Throws `roster-changed` when somebody else came between, `invalid-fields` for members
 * that the roster does not have.
 */
export async function changeRoster(
  { store, clock }: Dependencies,
  { id, body, actor }: { readonly id: string; readonly body: ChangeRosterBody; readonly actor: Actor },
): Promise<KeptRoster> {
  const at = clock();
  const roster = await wholeRoster(store, id);
  if (roster.revision !== body.basedOn) throw new Problem('roster-changed', { revision: roster.revision });
  const { name = roster.name, unit = roster.unit } = body;
  const members = body.members ? placedMembers(roster, body.members, at) : roster.members;
  const rows = atOnce(memberRows(roster.members, members));
  const untouched = rows.goneIds.length + rows.placed.length === 0;
  if (untouched && isSameText(name, roster.name) && isSameText(unit, roster.unit)) return roster;
  await store.write(async (writes) => {
    if (!(await writes.rosters.change(id, roster.revision, { name, unit, ...rows }))) {
      throw new Problem('roster-changed');
    }
    await writes.audit.append({
      at,
      actor,
      action: 'change-roster',
      subject: `roster/${id}`,
      details: { members: members.length, written: rows.placed.length, revision: roster.revision + 1 },
    });
  });
  return { ...roster, name, unit, members, revision: roster.revision + 1 };
}

function placedMembers(
  roster: KeptRoster,
  given: NonNullable<ChangeRosterBody['members']>,
  at: Date,
): readonly Member[] {
  const known = new Set(roster.members.map(({ id }) => id));
  const errors: FieldError[] = [];
  const members = given.map(({ id = newId(at), ...member }, index): Member => {
    if (given[index]?.id !== undefined && !known.has(id)) {
      errors.push({ pointer: `/members/${index}/id`, code: 'unknown-member' });
    }
    return { id, ...member };
  });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors: errors.slice(0, 50) });
  return members;
}

function isSameText(left: LocalizedText, right: LocalizedText): boolean {
  return left.ja === right.ja && left.en === right.en;
}
