import { useEffect } from 'preact/hooks';
import type { Autosave, Stored } from './autosave.ts';

/** Nothing written is lost by leaving: it is sent, kept in the browser, or the browser asks. */
export function useLeaving<Edited, Reply extends Stored>(
  saver: Autosave<Edited, Reply>,
  keep: () => void,
): void {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') saver.saveNow();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (!saver.isUnsaved()) return;
      keep();
      saver.saveNow();
      event.preventDefault();
      // Older browsers ask only where a value is set.
      event.returnValue = '';
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('beforeunload', ask);
    addEventListener('online', saver.saveNow);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('beforeunload', ask);
      removeEventListener('online', saver.saveNow);
      // To another page of the app: the request goes on, and what it cannot bring is there on coming back.
      keep();
      saver.end();
    };
  }, [saver, keep]);
}
