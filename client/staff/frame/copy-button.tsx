import type { ComponentChildren } from 'preact';
import { useAnnounce } from './announcements.tsx';
import { copyText } from './copy-text.ts';
import { useWords } from './locale-setting.tsx';

export interface CopyButtonProps {
  readonly text: string;
  readonly done: string;
  readonly children: ComponentChildren;
}

export function CopyButton({ text, done, children }: CopyButtonProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const copy = async () => {
    if (await copyText(text)) announce(done);
    else announce(say('copy.failed', { text }), { stays: true });
  };
  return (
    <button type="button" class="tile-link" onClick={copy}>
      {children}
    </button>
  );
}
