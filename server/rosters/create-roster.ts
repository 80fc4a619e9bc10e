import type { RosterDocument } from '../../shared/api/roster-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import type { KeptRoster } from '../store/store.ts';

/** Members keep the order of the document: the official one. */
export async function createRoster(
  { store, clock }: Dependencies,
  document: RosterDocument,
  actor: Actor,
): Promise<KeptRoster> {
  const at = clock();
  const roster: KeptRoster = {
    id: newId(at),
    revision: 1,
    name: document.name,
    unit: document.unit,
    members: document.members.map(({ code, name, kana, title, email, body }) => ({
      id: newId(at),
      code,
      name,
      kana,
      title,
      email,
      body,
    })),
  };
  await store.write(async (writes) => {
    await writes.rosters.add(roster, at);
    await writes.audit.append({
      at,
      actor,
      action: 'create-roster',
      subject: `roster/${roster.id}`,
      details: { members: roster.members.length },
    });
  });
  return roster;
}
