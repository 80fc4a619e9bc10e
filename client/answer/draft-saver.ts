export type DraftState = 'saved' | 'saving' | 'offline' | 'refused' | 'ended';

const PAUSE_MS = 2_000;
const RETRY_MS = 10_000;
/** Browsers finish a request after its page is gone only up to 64 kB; a character can take three bytes. */
const KEPT_ALIVE = 20_000;

export interface DraftSaving {
  /** Where the draft is put. */
  readonly address: string;
  /** The draft as it stands when it is sent. */
  readonly body: () => string;
  readonly show: (state: DraftState, savedAt: string) => void;
}

export interface DraftSaver {
  readonly changed: () => void;
  readonly saveNow: () => void;
  readonly retry: () => void;
  readonly isUnsaved: () => boolean;
}

/**
 * Saves two seconds after the last change, one request at a time, so that an older draft never arrives after a newer
 * one. What could not be sent is tried again; `ended` (the questionnaire closed, the link replaced) is final.
 */
export function draftSaver({ address, body, show }: DraftSaving): DraftSaver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  let sending = false;
  let waiting = false;
  let ended = false;

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(saveNow, pause);
  }

  function saveNow(): void {
    clearTimeout(timer);
    if (!unsaved || ended) return;
    if (sending) waiting = true;
    else void send();
  }

  async function send(): Promise<void> {
    sending = true;
    unsaved = false;
    show('saving', '');
    try {
      const draft = body();
      const answer = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        credentials: 'same-origin',
        keepalive: draft.length < KEPT_ALIVE,
        body: draft,
      });
      if (answer.ok) show('saved', (await answer.json()).savedAt);
      else refused(answer.status);
    } catch {
      unreachable();
    }
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
      ended = status === 404 || status === 409 || status === 410;
      show(ended ? 'ended' : 'refused', '');
    }
  }

  function unreachable(): void {
    unsaved = true;
    show('offline', '');
    later(RETRY_MS);
  }

  return {
    changed() {
      unsaved = true;
      if (!ended) later(PAUSE_MS);
    },
    saveNow,
    retry: saveNow,
    isUnsaved: () => unsaved || sending,
  };
}
