import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import type { Member } from '../../../../shared/domain/roster.ts';
import { api } from '../../addresses.ts';
import { codeOf, type Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { type MemberEdit, reversed, withEdits } from './member-edits.ts';
import { idsAfter, type ServiceIds, sentMembers, underOwnIds } from './member-ids.ts';

export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

interface Work {
  /** As the service has it. */
  readonly roster: RosterReply;
  readonly ids: ServiceIds;
  /** As the screen shows them. */
  readonly members: readonly Member[];
  /** Made, but not saved yet. */
  readonly pending: readonly MemberEdit[];
  /** What can be taken back, saved or not. */
  readonly past: readonly MemberEdit[];
  readonly state: SavingState;
  /** When the service last took a change; undefined before the first. */
  readonly savedAt: Date | undefined;
  readonly failure: Failure | undefined;
}

export interface RosterEditing extends Pick<Work, 'members' | 'pending' | 'state' | 'savedAt' | 'failure'> {
  /** Done at once on the screen, and saved a moment later. */
  readonly edit: (edit: MemberEdit) => void;
  /** Takes the last change back; undefined where there is none. */
  readonly undo: (() => void) | undefined;
  readonly saveNow: () => void;
  /** After somebody else was faster: their state, with what is not saved laid over it, or thrown away. */
  readonly takeLatest: (keep: boolean) => Promise<void>;
}

/** Long enough for several presses in a row to be one save. */
const REST_MS = 800;
const MOST_UNDONE = 100;

/** The members of a roster under somebody's hands: saved by themselves, and told when another editor came between. */
export function useRosterEditing(loaded: RosterReply, onSaved: (roster: RosterReply) => void): RosterEditing {
  const { client } = useSignedIn();
  const held = useRef<Work>(startWith(loaded));
  const [, draw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = (change: Partial<Work>) => {
    held.current = { ...held.current, ...change };
    draw(undefined);
  };

  const save = async () => {
    clearTimeout(timer.current);
    const { roster, ids, members, pending, state } = held.current;
    if (state === 'saving' || state === 'conflict' || pending.length === 0) return;
    set({ state: 'saving', failure: undefined });
    const body = { basedOn: roster.revision, members: sentMembers(members, roster.members, ids) };
    const outcome = await client.send<RosterReply>('PATCH', api.roster(roster.id), { body });
    if (!outcome.ok) return set(refused(outcome.failure));
    // What was done while the request was on its way comes on top of what the service has now.
    const later = held.current.pending.slice(pending.length);
    const after = idsAfter(ids, members, outcome.data.members);
    set({ ...taken(outcome.data, after, later), savedAt: new Date() });
    onSaved(outcome.data);
    if (later.length > 0) schedule();
  };

  const schedule = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, REST_MS);
  };

  const put = (edit: MemberEdit, past: readonly MemberEdit[]) => {
    const { members, pending, state } = held.current;
    const waits = state === 'saving' || state === 'conflict';
    set({
      members: edit.make(members),
      pending: [...pending, edit],
      past,
      ...(waits ? {} : { state: 'waiting', failure: undefined }),
    });
    if (!waits) schedule();
  };

  useEffect(() => {
    // Read anew, or its name was changed: taken as long as nothing of ours waits; otherwise saving tells the difference.
    const { roster, ids, pending } = held.current;
    if (loaded.revision > roster.revision && pending.length === 0) set(taken(loaded, ids, []));
  }, [loaded]);
  useEffect(() => {
    // Signed in again: what could not be saved for want of a session is saved now.
    if (held.current.state === 'failed' && !held.current.failure) save();
  }, [client]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (held.current.pending.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      // To another page of the app: the request goes on by itself.
      save();
    };
  }, []);

  const { past } = held.current;
  const last = past.at(-1);
  return {
    ...held.current,
    edit: (edit) => put(edit, [...past.slice(-MOST_UNDONE), edit]),
    undo: last && (() => put(reversed(last), past.slice(0, -1))),
    saveNow: save,
    async takeLatest(keep) {
      const outcome = await client.send<RosterReply>('GET', api.roster(held.current.roster.id));
      if (!outcome.ok) return set({ failure: outcome.failure });
      const { ids, pending } = held.current;
      set({ ...taken(outcome.data, ids, keep ? pending : []), past: [] });
      onSaved(outcome.data);
      await save();
    },
  };
}

function startWith(roster: RosterReply): Work {
  const ids: ServiceIds = new Map();
  return { ...taken(roster, ids, []), past: [], savedAt: undefined };
}

/** The service's state with what is not saved on top. */
function taken(roster: RosterReply, ids: ServiceIds, pending: readonly MemberEdit[]) {
  const members = withEdits(underOwnIds(roster.members, ids), pending);
  const state: SavingState = pending.length > 0 ? 'waiting' : 'saved';
  return { roster, ids, members, pending, state, failure: undefined };
}

/** A conflict and an ended session are said in ways of their own. */
function refused(failure: Failure): Partial<Work> {
  const code = codeOf(failure);
  if (code === 'roster-changed') return { state: 'conflict', failure: undefined };
  return { state: 'failed', failure: code === 'not-signed-in' ? undefined : failure };
}
