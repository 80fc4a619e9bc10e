import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { roleMay } from '../../../../shared/domain/account.ts';
import { api } from '../../addresses.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { RostersReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';

/** More would be no help while typing. */
const MOST = 500;

/** Names to choose from: who has proposed before, then the roster that the questionnaires ask most. */
export function useKnownProposers(earlier: readonly string[]): readonly string[] {
  const { account } = useSignedIn();
  const mayRead = roleMay(account.role, 'run-questionnaires');
  const rosters = useResource<RostersReply>(mayRead ? api.rosters : undefined).data?.rosters ?? [];
  const [most] = rosters
    .filter(({ memberCount }) => memberCount <= MOST)
    .toSorted((left, right) => right.questionnaireCount - left.questionnaireCount);
  const roster = useResource<RosterReply>(most && api.roster(most.id)).data;
  return [...new Set([...earlier, ...(roster?.members ?? []).map(({ name }) => name.ja)])].slice(0, MOST);
}
