import { useEffect, useState } from 'preact/hooks';
import { type LateTrouble, lateTrouble } from './new-build.ts';

export interface Late<T> {
  readonly loaded: T | undefined;
  readonly trouble: LateTrouble | undefined;
  readonly retry: () => void;
}

/**
 * A part of the app that is fetched when it is wanted. Where the service has become a newer one the page is loaded
 * anew, once: what was typed on the page before has been kept or asked about when that was left.
 */
export function useLate<T>(load: () => Promise<T>, known?: T): Late<T> {
  const [held, setHeld] = useState<{ readonly part: T } | undefined>(known && { part: known });
  const [trouble, setTrouble] = useState<LateTrouble>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (held) return undefined;
    let wanted = true;
    const fail = async () => {
      const found = await lateTrouble({ reloads: true });
      if (!wanted) return;
      setTrouble(found);
      if (found === 'newer') location.reload();
    };
    load().then(
      (part) => {
        if (wanted) setHeld({ part });
      },
      () => void fail(),
    );
    return () => {
      wanted = false;
    };
  }, [tries]);
  const retry = () => {
    // Browsers remember what they did not find: only a new page asks for it again.
    if (trouble === 'missing') location.reload();
    else setTries((count) => count + 1);
  };
  return { loaded: held?.part, trouble: held ? undefined : trouble, retry };
}
