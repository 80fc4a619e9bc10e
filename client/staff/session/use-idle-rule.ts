import { useEffect, useRef, useState } from 'preact/hooks';
import { idlenessAt } from './idle-rule.ts';
import { lastInputAt, noteInput } from './last-input.ts';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove', 'input'] as const;
const LOOK_EVERY_MS = 1000;

export interface IdleRule {
  /** Seconds until the session ends, while the warning stands. */
  readonly secondsLeft: number | undefined;
  readonly stay: () => void;
}

/** While somebody is signed in: counts the time without input, and calls `onOver` once when it is up. */
export function useIdleRule(signedIn: boolean, onOver: () => void): IdleRule {
  const [secondsLeft, setSecondsLeft] = useState<number | undefined>(undefined);
  const warned = useRef(false);
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    if (!signedIn) return undefined;
    noteInput(Date.now());
    const look = () => {
      const idleness = idlenessAt(lastInputAt(Date.now()), Date.now());
      warned.current = idleness.state === 'warned';
      setSecondsLeft(idleness.state === 'warned' ? idleness.secondsLeft : undefined);
      if (idleness.state === 'over') over.current();
    };
    // Once the warning stands it wants an answer: a cat on the keyboard is not somebody who works.
    const note = () => {
      if (!warned.current) noteInput(Date.now());
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    for (const input of INPUTS) document.addEventListener(input, note, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const input of INPUTS) document.removeEventListener(input, note, { capture: true });
      warned.current = false;
      setSecondsLeft(undefined);
    };
  }, [signedIn]);

  const stay = () => {
    noteInput(Date.now());
    warned.current = false;
    setSecondsLeft(undefined);
  };
  return { secondsLeft, stay };
}
