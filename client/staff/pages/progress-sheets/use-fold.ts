import { useEffect, useState } from 'preact/hooks';

export interface Fold {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Whether something that folds is open: what is wrong inside opens it, and correcting it does not close it again. */
export function useFold(hasProblem: boolean, isOpenFirst = false): Fold {
  const [isOpen, setOpen] = useState(isOpenFirst || hasProblem);
  useEffect(() => {
    if (hasProblem) setOpen(true);
  }, [hasProblem]);
  return { isOpen, setOpen };
}
