import { Notice } from '../../../components/notice.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { TallyReply } from '../../requests/replies.ts';

/** What kind of figures these are and as of when; figures that can still change say so. */
export function TallyMoment({
  tally,
}: {
  readonly tally: Pick<TallyReply, 'provisional' | 'status' | 'asOf'>;
}) {
  const { locale, say } = useWords();
  const at = dayTimeWording(locale, new Date(tally.asOf));
  if (tally.provisional) {
    return (
      <Notice tone="caution" title={say('results.provisional.title')}>
        <p>{say('results.provisional.text', { at })}</p>
      </Notice>
    );
  }
  return (
    <p class="quiet">{say(tally.status === 'closed' ? 'results.closedAsOf' : 'results.fixedAsOf', { at })}</p>
  );
}
