import { Waiting } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply } from '../../requests/replies.ts';
import { linkHolders } from './link-holders.ts';
import { PlainActDialog, type StatusDialogProps } from './plain-act-dialog.tsx';

export interface PublishDialogProps extends StatusDialogProps {
  /** Undefined until they have been read. */
  readonly invitations: readonly InvitationReply[] | undefined;
}

/** Publishing: what will be seen and by how many, before it cannot be taken back. */
export function PublishDialog({ invitations, ...dialog }: PublishDialogProps) {
  const { say } = useWords();
  const waiting = invitations ? undefined : <Waiting />;
  return (
    <PlainActDialog {...dialog} act="publish" waiting={waiting}>
      <p>{say('publish.text', { count: linkHolders(invitations ?? []) })}</p>
      <p>{say('publish.private')}</p>
    </PlainActDialog>
  );
}
