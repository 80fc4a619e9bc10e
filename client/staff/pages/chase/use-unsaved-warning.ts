import { useEffect } from 'preact/hooks';
import { useWords } from '../../frame/locale-setting.tsx';

/** Asks before the page is left with words that were not sent: by the browser, and by links inside the app. */
export function useUnsavedWarning(isUnsaved: boolean): void {
  const { say } = useWords();
  const question = say('chase.unsaved');
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older browsers ask only where a value is set.
      event.returnValue = '';
    };
    const askAtLink = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return;
      if (link.getAttribute('href')?.startsWith('#') || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('beforeunload', ask);
    // Before the app's own routing hears of it.
    addEventListener('click', askAtLink, true);
    return () => {
      removeEventListener('beforeunload', ask);
      removeEventListener('click', askAtLink, true);
    };
  }, [isUnsaved, question]);
}
