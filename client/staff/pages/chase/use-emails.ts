import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { api } from '../../addresses.ts';
import type { RostersReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';

/** A roster of more people is not read for a few addresses: its letters go out by mail merge. */
const MOST_READ = 2_000;

/** The e-mail addresses that the roster has today, by the members' codes, as the list for mail merge takes them. */
export function useEmails(rosterId: string): ReadonlyMap<string, string> {
  const rosters = useResource<RostersReply>(api.rosters).data?.rosters ?? [];
  const isRead = rosters.some(({ id, memberCount }) => id === rosterId && memberCount <= MOST_READ);
  const roster = useResource<RosterReply>(isRead ? api.roster(rosterId) : undefined).data;
  return new Map((roster?.members ?? []).flatMap(({ code, email }) => (email ? [[code, email]] : [])));
}
