/** `changed`: somebody else saved in the meantime. `ended`: the questionnaire closed, or the link was replaced. */
export type DraftState = 'saved' | 'saving' | 'offline' | 'refused' | 'changed' | 'ended';

/** What the server said of a draft that it took. */
export interface SavedDraft {
  readonly savedAt: string;
  readonly revision: string;
}

const PAUSE_MS = 2_000;
const RETRY_MS = 10_000;
/** Longer than a slow line takes; a request that hangs would otherwise say 保存しています for ever. */
const GIVEN_UP_MS = 30_000;
/** Browsers finish a request after its page is gone only up to 64 kB; a character can take three bytes. */
const KEPT_ALIVE = 20_000;

export interface DraftSaving {
  /** Where the draft is put. */
  readonly address: string;
  /** The draft as it stands when it is sent. */
  readonly body: () => string;
  readonly show: (state: DraftState, saved?: SavedDraft) => void;
}

export interface DraftSaver {
  readonly changed: () => void;
  readonly saveNow: () => void;
  readonly isUnsaved: () => boolean;
  /** Whether the last try did not reach the server. */
  readonly isOffline: () => boolean;
  /** Sends nothing more: the form itself is on its way, and an older draft must not arrive after it. */
  readonly stop: () => void;
}

/**
 * Saves two seconds after the last change, one request at a time, so that an older draft never arrives after a newer
 * one. What could not be sent is tried again; `changed` and `ended` are final.
 */
export function draftSaver({ address, body, show }: DraftSaving): DraftSaver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  let sending = false;
  let waiting = false;
  let offline = false;
  let final = false;
  let request: AbortController | undefined;

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(saveNow, pause);
  }

  function saveNow(): void {
    clearTimeout(timer);
    if (!unsaved || final) return;
    if (sending) waiting = true;
    else void send();
  }

  async function send(): Promise<void> {
    sending = true;
    unsaved = false;
    show('saving');
    const own = new AbortController();
    request = own;
    const limit = setTimeout(() => own.abort(), GIVEN_UP_MS);
    try {
      const draft = body();
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        credentials: 'same-origin',
        keepalive: draft.length < KEPT_ALIVE,
        body: draft,
        signal: own.signal,
      });
      const saved: SavedDraft | undefined = answer.ok ? await answer.json() : undefined;
      offline = false;
      if (saved) show('saved', saved);
      else refused(answer.status);
    } catch {
      // Stopped for the sake of the form: that it did not arrive says nothing of the network.
      if (request === own) unreachable();
    }
    clearTimeout(limit);
    sending = false;
    if (waiting) {
      waiting = false;
      saveNow();
    }
  }

  function refused(status: number): void {
    if (status === 429 || status >= 500) unreachable();
    else {
      // The draft itself is refused: only another change can help, and leaving would lose what is there.
      unsaved = true;
      final = status === 404 || status === 409 || status === 410;
      show(status === 409 ? 'changed' : final ? 'ended' : 'refused');
    }
  }

  function unreachable(): void {
    unsaved = true;
    offline = true;
    show('offline');
    later(RETRY_MS);
  }

  return {
    changed() {
      unsaved = true;
      if (!final) later(PAUSE_MS);
    },
    saveNow,
    isUnsaved: () => unsaved || sending,
    isOffline: () => offline,
    stop() {
      clearTimeout(timer);
      waiting = false;
      const running = request;
      request = undefined;
      if (sending) running?.abort();
    },
  };
}
