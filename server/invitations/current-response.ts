import type { ResponseVersion } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { found } from '../problem.ts';

/** What a person has answered by now: what the office changes on behalf begins with it. Throws `not-found`. */
export function currentResponse(
  { store }: Pick<Dependencies, 'store'>,
  invitationId: string,
): Promise<ResponseVersion | undefined> {
  return store.read(async (reads) => {
    found(await reads.invitations.find(invitationId));
    return reads.responses.current(invitationId);
  });
}
