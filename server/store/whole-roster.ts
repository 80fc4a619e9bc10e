import type { Member } from '../../shared/domain/roster.ts';
import { found } from '../problem.ts';
import type { KeptRoster, Store } from './store.ts';

const PAGE = 1_000;

/**
 * A roster with everybody in it, read in pages so that other requests pass between. When somebody changes it meanwhile
 * it is read anew. Throws `not-found`.
 */
export async function wholeRoster(store: Store, id: string): Promise<KeptRoster> {
  for (;;) {
    const head = found(await store.read((reads) => reads.rosters.findHead(id)));
    const members = await everybody(store, id);
    const after = found(await store.read((reads) => reads.rosters.findHead(id)));
    if (after.revision === head.revision) return { ...head, members };
  }
}

async function everybody(store: Store, id: string): Promise<readonly Member[]> {
  const all: Member[] = [];
  for (let after = 0; ; ) {
    const page = await store.read((reads) => reads.rosters.members(id, after, PAGE));
    for (const { member } of page) all.push(member);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.position;
    await new Promise(setImmediate);
  }
}
