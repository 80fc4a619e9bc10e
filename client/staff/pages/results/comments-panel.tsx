import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { CommentItem } from './comment-item.tsx';
import { CommentsFilter } from './comments-filter.tsx';
import { type CommentsChoice, useComments } from './use-comments.ts';

export interface CommentsPanelProps {
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply;
}

/** The words of the people, to read, to narrow down, and to mark for the progress sheet. */
export function CommentsPanel({ questionnaire, tally }: CommentsPanelProps) {
  const { say } = useWords();
  const [choice, setChoice] = useState<CommentsChoice>({ question: '', option: '', onlyMarked: false });
  const { comments, marked, hasMore, loading, failure, readOn, countMark } = useComments(
    questionnaire.id,
    choice,
  );
  const narrowed = choice.question !== '' || choice.onlyMarked;
  return (
    <section class="stack" aria-labelledby="comments">
      <h2 id="comments">{say('comments.heading')}</h2>
      <p class="quiet">{say('comments.lead')}</p>
      <CommentsFilter {...{ questionnaire, tally, choice, marked }} onChoose={setChoice} />
      {comments && (
        <p class="quiet" role="status">
          {comments.length === 0
            ? say(narrowed ? 'comments.noneFiltered' : 'comments.none')
            : say(hasMore ? 'comments.shownSoFar' : 'comments.shown', { count: comments.length })}
        </p>
      )}
      <ul class="comment-list">
        {comments?.map((comment) => (
          <CommentItem
            key={`${comment.invitationId} ${comment.question}`}
            comment={comment}
            questionnaire={questionnaire}
            onMarked={countMark}
          />
        ))}
      </ul>
      {loading && <Waiting />}
      {failure && <FailureNotice failure={failure} onRetry={readOn} />}
      {hasMore && !loading && !failure && <Button onClick={readOn}>{say('comments.more')}</Button>}
    </section>
  );
}
