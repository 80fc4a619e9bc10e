import { Notice } from '../../../components/notice.tsx';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useChangesWords } from './changes-words.ts';
import type { LiveBoard } from './use-live-board.ts';

/** Why the board does not move by itself, and that it will again. */
export function LineNotice({ live: { isLive, maintenance } }: { readonly live: LiveBoard }) {
  const { locale, say } = useWords();
  const sayOf = useChangesWords();
  if (isLive) return null;
  if (!maintenance) {
    return (
      <Notice tone="caution" title={say('chase.offline.title')} live>
        <p>{say('chase.offline.text')}</p>
      </Notice>
    );
  }
  const { endsAt } = maintenance;
  return (
    <Notice tone="caution" title={sayOf('chase.maintenance.title')} live>
      {endsAt !== undefined && (
        <p>{sayOf('chase.maintenance.until', { time: dayTimeWording(locale, new Date(endsAt)) })}</p>
      )}
      <p>{sayOf('chase.maintenance.text')}</p>
    </Notice>
  );
}
