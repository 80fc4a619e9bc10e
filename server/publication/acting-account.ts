import type { Actor } from '../../shared/domain/audit.ts';
import { Problem } from '../problem.ts';

/** The account that acts: what is public is answered for by somebody. */
export function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new Problem('not-permitted');
  return actor.id;
}
