import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { useWords } from './locale-setting.tsx';

export interface AnnounceOptions {
  /** Left standing until it is put away: something in it has still to be used. */
  readonly stays?: boolean | undefined;
}

type Announce = (message: string, options?: AnnounceOptions) => void;

interface Message extends AnnounceOptions {
  readonly text: string;
  readonly count: number;
}

const SHOWN_MS = 10_000;

const AnnounceContext = createContext<Announce>(() => {});

/** Says that something has been done: shown at the foot of the window for a while, and read out politely. */
export function Announcements({ children }: { readonly children: ComponentChildren }) {
  const { say } = useWords();
  const [message, setMessage] = useState<Message>();
  const announce = useCallback<Announce>(
    (text, options) => setMessage((before) => ({ ...options, text, count: (before?.count ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!message || message.stays) return undefined;
    const timer = setTimeout(() => setMessage(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* There from the start: screen readers miss regions that appear together with their text. */}
      <p class="visually-hidden" role="status">
        {message && <span key={message.count}>{message.text}</span>}
      </p>
      {message && (
        <section
          class={message.stays ? 'announcement is-caution' : 'announcement'}
          aria-label={say('announcement')}
        >
          <span>{message.text}</span>
          <button type="button" class="announcement-close" onClick={() => setMessage(undefined)}>
            {say('close')}
          </button>
        </section>
      )}
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
