import { failureWording } from '../messages/failure-wording.ts';
import type { Outcome } from '../requests/api-client.ts';
import { useAnnounce } from './announcements.tsx';
import { useWords } from './locale-setting.tsx';

/**
 * Somebody else was faster: what is on the screen no longer holds. The page is read again, which can take away the
 * dialog that asked, so what happened is said in the announcement and stays there.
 */
export function useConflict(readAgain: () => void): (outcome: Outcome<unknown> | undefined) => void {
  const { locale } = useWords();
  const announce = useAnnounce();
  return (outcome) => {
    if (!outcome || outcome.ok || outcome.failure.kind !== 'problem') return;
    if (outcome.failure.problem.status !== 409) return;
    const { title, text } = failureWording(locale, outcome.failure);
    announce([title, text].join(locale === 'ja' ? '。' : '. '), { stays: true });
    readAgain();
  };
}
