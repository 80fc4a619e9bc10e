import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { CommentsReply } from '../../requests/replies.ts';

export interface ChangedMarkProps {
  readonly mark: NonNullable<CommentsReply['comments'][number]['mark']>;
  /** Absent where there are no words any more. */
  readonly onMarkAgain?: (() => void) | undefined;
}

/** The words as they were marked, where the answer says something else now. */
export function ChangedMark({ mark, onMarkAgain }: ChangedMarkProps) {
  const { locale, say } = useWords();
  const words = [mark.words?.text, mark.words?.comment].filter((one) => one !== undefined);
  return (
    <Notice tone="caution" title={say('comments.changed')}>
      <p>{say('comments.changed.before', { version: figureIn(locale, mark.version) })}</p>
      {words.map((one) => (
        <blockquote key={one} class="as-entered">
          {one}
        </blockquote>
      ))}
      {onMarkAgain && <Button onClick={onMarkAgain}>{say('comments.markAgain')}</Button>}
    </Notice>
  );
}
