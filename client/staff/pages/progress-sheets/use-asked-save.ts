import { useEffect, useState } from 'preact/hooks';
import type { Editing } from '../../editing/use-editing.ts';
import { goToId } from './problems/place-ids.ts';

export const PROBLEMS_ID = 'sheet-problems';

/**
 * The editor whose saves somebody asks for: where one is refused, what is wrong is gone to, because it may stand far
 * above. A save that comes by itself takes nobody away from writing.
 */
export function useAskedSave<Edited, Theirs>(editor: Editing<Edited, Theirs>): Editing<Edited, Theirs> {
  const [isAsked, setAsked] = useState(false);
  const { kind } = editor.state;
  useEffect(() => {
    if (!isAsked || kind === 'saving' || kind === 'unsaved') return;
    setAsked(false);
    if (kind === 'refused') goToId(PROBLEMS_ID);
  }, [isAsked, kind]);
  return {
    ...editor,
    saveNow() {
      editor.saveNow();
      setAsked(true);
    },
  };
}
