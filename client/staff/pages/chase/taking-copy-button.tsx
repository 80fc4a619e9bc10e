import type { ComponentChildren } from 'preact';
import { useAnnounce } from '../../frame/announcements.tsx';
import { copyText } from '../../frame/copy-text.ts';
import { useWords } from '../../frame/locale-setting.tsx';

export interface TakingCopyButtonProps {
  readonly text: string;
  readonly done: string;
  readonly children: ComponentChildren;
  /** The text is on the clipboard: what comes next can be offered. */
  readonly onTaken: () => void;
}

/** Copies letters that will be sent with another program, and tells the page that they were. */
export function TakingCopyButton({ text, done, children, onTaken }: TakingCopyButtonProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const copy = async () => {
    if (await copyText(text)) announce(done);
    else announce(say('copy.failed', { text }), { stays: true });
    // Where the browser keeps us from the clipboard, the text is shown and copied by hand.
    onTaken();
  };
  return (
    <button type="button" class="tile-link" onClick={copy}>
      {children}
    </button>
  );
}
