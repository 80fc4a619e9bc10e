import { useEffect, useRef, useState } from 'preact/hooks';
import { isOutstanding, type StandingFilter, standsIn } from '../../../../shared/domain/invitation.ts';
import { api } from '../../addresses.ts';
import type { BoardReply, InvitationReply } from '../../requests/replies.ts';
import { type Resource, useResource } from '../../requests/use-resource.ts';
import { matchesSearch } from './people-search.ts';
import type { LiveBoard } from './use-live-board.ts';

/** People that are shown at once; where more were asked, the service filters and pages. */
export const PAGE = 200;

export interface BoardFilter {
  readonly state: StandingFilter | undefined;
  readonly search: string;
  /** Positions after which the pages before this one began. */
  readonly pages: readonly number[];
}

export const EVERYBODY: BoardFilter = { state: undefined, search: '', pages: [] };

export interface ChaseBoard {
  readonly resource: Resource<BoardReply>;
  /** As they stand now, filtered. */
  readonly shown: readonly InvitationReply[];
  readonly totals: BoardReply['totals'] | undefined;
  /** Whether the board has more pages than one. */
  readonly isPaged: boolean;
  readonly reload: () => void;
  /** Puts in what an act gave back, before anything is read again. */
  readonly put: (invitations: readonly InvitationReply[]) => void;
}

/** Who is shown on the board: read by pages, then kept up to date by what the service tells. */
export function useChaseBoard(questionnaireId: string, filter: BoardFilter, live: LiveBoard): ChaseBoard {
  const [isPaged, setPaged] = useState(false);
  const [newer, setNewer] = useState<ReadonlyMap<string, InvitationReply>>(new Map());
  const [toldTotals, setToldTotals] = useState<BoardReply['totals']>();
  const resource = useResource<BoardReply>(api.board(questionnaireId, queryOf(filter, isPaged)));
  const { data, reload } = resource;
  const reading = useRef(false);
  const toldWhileReading = useRef(false);
  reading.current = resource.loading;

  useEffect(() => {
    if (!data) return;
    // What was read is newer than what was told before; what was told meanwhile may be newer than what was read.
    setNewer(new Map());
    setToldTotals(undefined);
    if (data.next !== undefined) setPaged(true);
    if (toldWhileReading.current) reload();
    toldWhileReading.current = false;
  }, [data]);

  const put = (invitations: readonly InvitationReply[]) =>
    setNewer((before) => new Map([...before, ...invitations.map((one) => [one.id, one] as const)]));

  useEffect(
    () =>
      live.listen(({ rereads, tiles }) => {
        if (rereads) reload();
        if (!tiles) return;
        if (reading.current) toldWhileReading.current = true;
        put(tiles.invitations);
        setToldTotals(tiles.totals);
      }),
    [reload],
  );

  const current = (data?.invitations ?? []).map((one) => newer.get(one.id) ?? one);
  const shown = isPaged ? current : current.filter((one) => isShown(one, filter));
  return { resource, shown, totals: toldTotals ?? data?.totals, isPaged, reload, put };
}

function isShown(one: InvitationReply, { state, search }: BoardFilter): boolean {
  return (state === undefined || standsIn(state, one.state)) && matchesSearch(one.respondent, search);
}

/** A board that fits on one page is read whole and filtered at once, without asking. */
function queryOf({ state, search, pages }: BoardFilter, isPaged: boolean): Readonly<Record<string, string>> {
  const after = pages.at(-1);
  return {
    limit: String(PAGE),
    ...(isPaged && state ? { state } : {}),
    ...(isPaged && search.trim() !== '' ? { search: search.slice(0, 100) } : {}),
    ...(isPaged && after !== undefined ? { after: String(after) } : {}),
  };
}

/** Those of them who can be reminded. */
export function outstandingAmong(people: readonly InvitationReply[]): readonly InvitationReply[] {
  return people.filter(({ state }) => isOutstanding(state));
}
