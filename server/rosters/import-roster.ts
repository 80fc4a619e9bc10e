import type { ImportReply } from '../../shared/api/roster-import-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { changesNothing, differenceInSteps, membersAfter } from '../../shared/domain/roster-difference.ts';
import type { Dependencies } from '../dependencies.ts';
import { inTurns } from '../in-turns.ts';
import { newId } from '../new-id.ts';
import { Problem } from '../problem.ts';
import { wholeRoster } from '../store/whole-roster.ts';
import { memberRows } from './member-rows.ts';
import { type ReadingChoice, readRosterFile } from './read-roster-file.ts';

/**
 * Does what the report has shown, in one transaction. A file that brings nothing new writes nothing, whatever it was
 * based on: so a file that is sent twice is answered twice. Throws `file-changed` when the bytes are not those of the
 * report, `roster-changed` when somebody else came between, `invalid-import` when nothing of the file can be taken in.
 */
export async function importRoster(
  { store, clock }: Dependencies,
  given: {
    readonly rosterId: string;
    readonly bytes: Buffer;
    readonly choice: ReadingChoice;
    readonly basedOn: number;
    readonly digest: string;
    readonly actor: Actor;
  },
): Promise<ImportReply> {
  const at = clock();
  const { rosterId, actor, basedOn } = given;
  const roster = await wholeRoster(store, rosterId);
  const file = await readRosterFile(given.bytes, given.choice);
  if (file.digest !== given.digest) throw new Problem('file-changed');
  if (file.stop) throw new Problem('invalid-import', { errors: [{ pointer: '', ...file.stop }] });
  const difference = await inTurns(differenceInSteps(roster.members, file.lines));
  const { counts } = difference;
  if (changesNothing(difference)) return { changed: false, revision: roster.revision, rows: counts };
  const members = await inTurns(membersAfter(difference, () => newId(at)));
  const rows = await inTurns(memberRows(roster.members, members));
  await store.write(async (writes) => {
    const { name, unit } = roster;
    // Refused too where the roster was read after that revision: the store compares with what it has now.
    if (!(await writes.rosters.change(rosterId, basedOn, { name, unit, ...rows }))) {
      throw new Problem('roster-changed');
    }
    await writes.audit.append({
      at,
      actor,
      action: 'import-roster',
      subject: `roster/${rosterId}`,
      details: { ...counts, members: members.length, revision: basedOn + 1 },
    });
  });
  return { changed: true, revision: basedOn + 1, rows: counts };
}
