import { useEffect, useState } from 'preact/hooks';
import type { Editing } from '../../editing/use-editing.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useSheetWords } from './sheet-words.ts';

/** Does something once everything written is stored: an act is done to what is stored, the last letters included. */
export function useWhenSaved<Edited, Theirs>({
  state,
  saveNow,
}: Pick<Editing<Edited, Theirs>, 'state' | 'saveNow'>): (then: () => void) => void {
  const { say } = useSheetWords();
  const announce = useAnnounce();
  const [waiting, setWaiting] = useState<{ readonly then: () => void }>();
  const { kind } = state;
  useEffect(() => {
    if (!waiting || kind === 'saving' || kind === 'unsaved') return;
    setWaiting(undefined);
    if (kind === 'saved') waiting.then();
    else announce(say('act.unsaved'), { stays: true });
  }, [waiting, kind]);
  return (then) => {
    saveNow();
    setWaiting({ then });
  };
}
