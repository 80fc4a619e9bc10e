import { api } from '../../addresses.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { BoardReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { PlainActDialog, type StatusDialogProps } from './plain-act-dialog.tsx';

/** Publishing: what will be seen and by how many, before it cannot be taken back. */
export function PublishDialog(dialog: StatusDialogProps) {
  const { say } = useWords();
  const board = useResource<BoardReply>(api.board(dialog.questionnaire.id, { limit: '1' }));
  const waiting = board.data ? undefined : <Loaded resource={board}>{() => null}</Loaded>;
  return (
    <PlainActDialog {...dialog} act="publish" waiting={waiting}>
      <p>{say('publish.text', { count: board.data?.links ?? 0 })}</p>
      <p>{say('publish.private')}</p>
    </PlainActDialog>
  );
}
