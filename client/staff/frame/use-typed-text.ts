import { useRef } from 'preact/hooks';

type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface TypedText {
  /** For `focusin` of what holds the fields: notes what stood in each before anything was typed. */
  readonly noteField: (event: Event) => void;
  /** For its `input`. */
  readonly noteTyping: (event: Event) => void;
  /** Whether something was written that is not kept anywhere else. */
  readonly isTyped: () => boolean;
  /** To the field that was written in last. */
  readonly goBack: () => void;
}

/** What somebody has typed into the text fields of a dialog. A choice or a day is made again at once, a text is not. */
export function useTypedText(): TypedText {
  const fields = useRef(new Map<TextField, string>());
  const last = useRef<TextField | null>(null);
  return {
    noteField({ target }) {
      if (isTextField(target) && !fields.current.has(target)) fields.current.set(target, target.value);
    },
    noteTyping({ target }) {
      if (isTextField(target)) last.current = target;
    },
    isTyped: () =>
      [...fields.current].some(
        ([field, before]) => field.isConnected && field.value.trim() !== before.trim(),
      ),
    goBack: () => last.current?.focus(),
  };
}

function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && ['text', 'email', 'search', 'tel', 'url'].includes(target.type)
  );
}
