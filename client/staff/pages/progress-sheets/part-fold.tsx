import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSheetWords } from './sheet-words.ts';
import { useFold } from './use-fold.ts';

export interface PartFoldProps {
  /** Of which part, for who hears it without seeing where it stands. */
  readonly name: string;
  /** What is in it, in a few words. */
  readonly digest: string;
  /** In which nothing is written yet, or something is wrong: it is open from the beginning. */
  readonly isNew: boolean;
  readonly hasProblem: boolean;
  readonly children: ComponentChildren;
}

/** The fields of a part, folded away where the window is narrow; somewhere to go to inside opens it. */
export function PartFold({ name, digest, isNew, hasProblem, children }: PartFoldProps) {
  const { say } = useSheetWords();
  const isNarrow = useNarrowWindow();
  const { isOpen, setOpen } = useFold(hasProblem, isNew);
  return (
    <details
      class="part-fold"
      open={!isNarrow || isOpen}
      onToggle={({ currentTarget }) => {
        if (isNarrow) setOpen(currentTarget.open);
      }}
    >
      <summary>
        {digest}
        <span class="visually-hidden">{say('of', { name })}</span>
      </summary>
      <div class="stack">{children}</div>
    </details>
  );
}

/** The one width at which pages become narrow. */
const NARROW = '(max-width: 47.99rem)';

function useNarrowWindow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isNarrow;
}
