import type { ProblemReply } from '../../../shared/api/problems.ts';
import type { Failure, Outcome } from '../requests/api-client.ts';

/**
 * `refused`: what is written cannot be stored as it is; another change can help. `changed` and `ended` are final until
 * somebody chooses. `Theirs` is what somebody else saved in between.
 */
export type SaveState<Theirs> =
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'unsaved' | 'saving' | 'offline' }
  | { readonly kind: 'refused' | 'ended'; readonly failure: Failure }
  | { readonly kind: 'changed'; readonly theirs: Theirs };

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

/** What is stored, with the number that grows with every change of it. */
export interface Stored {
  readonly revision: number;
}

/** How one kind of thing is written and stored. */
export interface SavedKind<Edited, Reply extends Stored, Theirs> {
  readonly editedFrom: (reply: Reply) => Edited;
  /** What has to be sent so that the service has `edited`; without members where nothing has. */
  readonly patchBetween: (saved: Edited, edited: Edited) => Readonly<Record<string, unknown>>;
  /** What somebody else saved in between, where that is what the problem says. */
  readonly theirsIn: (problem: ProblemReply) => Theirs | undefined;
}

export interface AutosaveOptions<Edited, Reply extends Stored, Theirs>
  extends SavedKind<Edited, Reply, Theirs> {
  readonly start: Reply;
  readonly edited: () => Edited;
  readonly send: (body: Readonly<Record<string, unknown>>) => Promise<Outcome<Reply>>;
  readonly show: (state: SaveState<Theirs>) => void;
  readonly onSaved: (reply: Reply) => void;
}

export interface Autosave<Edited, Reply extends Stored> {
  readonly changed: () => void;
  readonly saveNow: () => void;
  readonly isUnsaved: () => boolean;
  /** The revision that the next save is based on. */
  readonly revision: () => number;
  /**
   * What is written, as the service has it, to build on from here; `agreed` where this was begun from something earlier
   * than the reply says.
   */
  readonly rebase: (reply: Reply, agreed?: Edited) => void;
  readonly saved: () => Edited;
  /** The editor is closed: what is unsaved is sent once, and not tried again behind somebody’s back. */
  readonly end: () => void;
}

/** Saves a second after the last change, one request at a time, each based on the revision that the last one brought. */
export function autosave<Edited, Reply extends Stored, Theirs>({
  start,
  edited,
  editedFrom,
  patchBetween,
  theirsIn,
  send,
  onSaved,
  ...options
}: AutosaveOptions<Edited, Reply, Theirs>): Autosave<Edited, Reply> {
  let saved = editedFrom(start);
  let { revision } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;
  let shown: SaveState<Theirs> = { kind: 'saved', at: undefined };
  let savedAt: Date | undefined;

  function show(state: SaveState<Theirs>): void {
    shown = state;
    options.show(state);
  }

  const patch = () => patchBetween(saved, edited());
  const isEmpty = (one: object) => Object.keys(one).length === 0;

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(saveNow, pause);
  }

  function saveNow(): void {
    clearTimeout(timer);
    if (sending || stopped) return;
    const wanted = patch();
    if (!isEmpty(wanted)) void put(wanted, edited());
  }

  async function put(body: Readonly<Record<string, unknown>>, sent: Edited): Promise<void> {
    sending = true;
    show({ kind: 'saving' });
    const outcome = await send({ ...body, basedOn: revision });
    sending = false;
    if (!outcome.ok) failed(outcome.failure);
    else {
      saved = sent;
      revision = outcome.data.revision;
      onSaved(outcome.data);
      savedAt = new Date();
      show({ kind: 'saved', at: savedAt });
      if (!isEmpty(patch())) later(PAUSE_MS);
    }
  }

  function failed(failure: Failure): void {
    const { status } = failure.kind === 'problem' ? failure.problem : { status: 503 };
    const theirs = failure.kind === 'problem' ? theirsIn(failure.problem) : undefined;
    if (status === 401 || status === 429 || status >= 500) {
      show({ kind: 'offline' });
      if (!stopped) later(RETRY_MS);
    } else if (theirs !== undefined) {
      stopped = true;
      show({ kind: 'changed', theirs });
    } else {
      stopped = status !== 422 && status !== 400;
      show({ kind: stopped ? 'ended' : 'refused', failure });
    }
  }

  return {
    changed() {
      if (stopped) return;
      if (isEmpty(patch())) {
        clearTimeout(timer);
        if (!sending && shown.kind !== 'saved') show({ kind: 'saved', at: savedAt });
        return;
      }
      if (!sending) show({ kind: 'unsaved' });
      later(PAUSE_MS);
    },
    saveNow,
    isUnsaved: () => sending || !isEmpty(patch()),
    revision: () => revision,
    rebase(reply, agreed = editedFrom(reply)) {
      saved = agreed;
      revision = reply.revision;
      stopped = false;
    },
    saved: () => saved,
    end() {
      saveNow();
      clearTimeout(timer);
      stopped = true;
    },
  };
}
