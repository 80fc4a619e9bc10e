import { useState } from 'preact/hooks';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../../../messages/date-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { api } from '../../addresses.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { questionName } from '../../messages/measure-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { CommentsReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import { answerWording } from './answer-wording.ts';
import { ChangedMark } from './changed-mark.tsx';

type Comment = CommentsReply['comments'][number];

export interface CommentItemProps {
  readonly comment: Comment;
  readonly questionnaire: QuestionnaireReply;
  readonly onMarked: (change: 1 | -1) => void;
}

/** What one person wrote to one question, and the star: pressed once it is marked, pressed again it is not. */
export function CommentItem({ comment, questionnaire, onMarked }: CommentItemProps) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const announce = useAnnounce();
  const act = useAct();
  const [mark, setMark] = useState(comment.mark);
  const { questions } = questionnaire;
  const index = questions.findIndex(({ code }) => code === comment.question);
  const question = questions[index];
  const person = textIn(locale, comment.respondent.name);
  const name = say('comments.markOf', { name: person, question: questionName(locale, index) });
  const chosen =
    question && 'options' in question && answerWording(locale, question, { options: comment.chosen });
  const words = [comment.text, comment.comment].filter((one) => one !== undefined);
  const path = api.commentMark(questionnaire.id, comment.invitationId, comment.question);

  async function markIt(): Promise<void> {
    const outcome = await act.run<{ version: number; markedAt: string }>('PUT', path, {
      version: comment.version,
    });
    if (!outcome?.ok) return;
    if (!mark) onMarked(1);
    setMark({ ...outcome.data, markedBy: account.name, changed: false });
    announce(say('comments.marked', { name }));
  }
  async function unmarkIt(): Promise<void> {
    const outcome = await act.run('DELETE', path);
    if (!outcome?.ok) return;
    onMarked(-1);
    setMark(null);
    announce(say('comments.unmarked', { name }));
  }
  return (
    <li class={mark ? 'comment-item is-marked' : 'comment-item'}>
      <p class="comment-from">
        <strong>{questionName(locale, index)}</strong>{' '}
        {chosen ? say('comments.chose', { name: person, chosen }) : person}
      </p>
      {words.map((one) => (
        <blockquote key={one} class="as-entered">
          {one}
        </blockquote>
      ))}
      {words.length === 0 && <p class="quiet">{say('comments.removed')}</p>}
      {comment.state === 'excused' && <p class="quiet">{say('comments.outOfRound')}</p>}
      <p class="comment-acts">
        <button
          type="button"
          class="star-button no-print"
          aria-pressed={mark !== null}
          onClick={mark ? unmarkIt : markIt}
        >
          <span aria-hidden="true">{mark ? '★' : '☆'}</span> {say('comments.mark')}
          <span class="visually-hidden">{say('more.of', { name })}</span>
        </button>
        {mark && (
          <span class="quiet">
            {say('comments.markedBy', {
              at: dayTimeWording(locale, new Date(mark.markedAt)),
              name: mark.markedBy,
              version: figureIn(locale, mark.version),
            })}
          </span>
        )}
      </p>
      {mark?.changed && <ChangedMark mark={mark} onMarkAgain={words.length > 0 ? markIt : undefined} />}
      {act.failure && <FailureNotice failure={act.failure} />}
    </li>
  );
}
