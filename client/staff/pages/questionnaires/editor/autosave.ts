import type { Failure, Outcome } from '../../../requests/api-client.ts';
import type { QuestionnaireReply } from '../../../requests/replies.ts';
import { type EditedDraft, editedFrom, isSame, patchBetween } from './edited-draft.ts';

/** What somebody else saved in between. */
export interface TheirDraft {
  readonly questionnaire: QuestionnaireReply;
  readonly editedBy?: { readonly name: string } | undefined;
  readonly editedAt?: string | undefined;
}

/**
 * `refused`: the draft as it is cannot be stored; another change can help. `changed` and `ended` are final until
 * somebody chooses.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'unsaved' | 'saving' | 'offline' }
  | { readonly kind: 'refused' | 'ended'; readonly failure: Failure }
  | { readonly kind: 'changed'; readonly theirs: TheirDraft };

const PAUSE_MS = 1_000;
const RETRY_MS = 5_000;

export interface AutosaveOptions {
  readonly start: QuestionnaireReply;
  readonly edited: () => EditedDraft;
  readonly send: (body: Readonly<Record<string, unknown>>) => Promise<Outcome<QuestionnaireReply>>;
  readonly show: (state: SaveState) => void;
  readonly onSaved: (reply: QuestionnaireReply) => void;
}

export interface Autosave {
  readonly changed: () => void;
  readonly saveNow: () => void;
  readonly isUnsaved: () => boolean;
  /** The revision that the next save is based on. */
  readonly revision: () => number;
  /** The draft as the service has it, to build on from here. */
  readonly rebase: (reply: QuestionnaireReply) => void;
  readonly saved: () => EditedDraft;
  /** The editor is closed: what is unsaved is sent once, and not tried again behind somebody’s back. */
  readonly end: () => void;
}

/** Saves a second after the last change, one request at a time, each based on the revision that the last one brought. */
export function autosave({ start, edited, send, onSaved, ...options }: AutosaveOptions): Autosave {
  let saved = editedFrom(start);
  let { revision } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;
  let shown: SaveState = { kind: 'saved', at: undefined };
  let savedAt: Date | undefined;

  function show(state: SaveState): void {
    shown = state;
    options.show(state);
  }

  const isUnsaved = () => sending || !isSame(saved, edited());

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(saveNow, pause);
  }

  function saveNow(): void {
    clearTimeout(timer);
    if (sending || stopped) return;
    const patch = patchBetween(saved, edited());
    if (Object.keys(patch).length > 0) void put(patch, edited());
  }

  async function put(patch: Readonly<Record<string, unknown>>, sent: EditedDraft): Promise<void> {
    sending = true;
    show({ kind: 'saving' });
    const outcome = await send({ ...patch, basedOn: revision });
    sending = false;
    if (!outcome.ok) failed(outcome.failure);
    else {
      saved = sent;
      revision = outcome.data.revision;
      onSaved(outcome.data);
      savedAt = new Date();
      show({ kind: 'saved', at: savedAt });
      if (Object.keys(patchBetween(saved, edited())).length > 0) later(PAUSE_MS);
    }
  }

  function failed(failure: Failure): void {
    const { status, code } = failure.kind === 'problem' ? failure.problem : { status: 503, code: '' };
    if (status === 401 || status === 429 || status >= 500) {
      show({ kind: 'offline' });
      if (!stopped) later(RETRY_MS);
    } else if (code === 'questionnaire-changed' && failure.kind === 'problem') {
      stopped = true;
      show({ kind: 'changed', theirs: failure.problem as typeof failure.problem & TheirDraft });
    } else {
      stopped = status !== 422 && status !== 400;
      show({ kind: stopped ? 'ended' : 'refused', failure });
    }
  }

  return {
    changed() {
      if (stopped) return;
      if (Object.keys(patchBetween(saved, edited())).length === 0) {
        clearTimeout(timer);
        if (!sending && shown.kind !== 'saved') show({ kind: 'saved', at: savedAt });
        return;
      }
      if (!sending) show({ kind: 'unsaved' });
      later(PAUSE_MS);
    },
    saveNow,
    isUnsaved,
    revision: () => revision,
    rebase(reply) {
      saved = editedFrom(reply);
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
