import { textIn } from '../../../../shared/domain/localized-text.ts';
import { api } from '../../addresses.ts';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import type { InvitationActName } from './invitation-acts.ts';

export interface InvitationDialogProps {
  readonly invitation: InvitationReply;
  readonly act: InvitationActName;
  readonly questionnaire: Pick<QuestionnaireReply, 'nonResponse'>;
  /** How many are asked now, without those excused. */
  readonly eligible: number;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

/** Asks before a link is replaced or killed, or somebody leaves the base or comes back into it. */
export function InvitationDialog(props: InvitationDialogProps) {
  const { invitation, act, questionnaire, eligible, onClose, onChange } = props;
  const { locale, say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const form = useForm({ reason: '' }, client);
  const name = textIn(locale, invitation.respondent.name);
  const excusing = act === 'excuse';
  const confirm = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.ofInvitation(invitation.id, act),
      ...(excusing ? { body: form.values, required: { reason: 'missing' } } : { body: undefined }),
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say(`${act}.done`, { name }));
    onClose();
    onChange();
  };
  return (
    <ActDialog
      title={say(`${act}.title`, { name })}
      confirm={say(`${act}.confirm`)}
      busy={say(`${act}.busy`)}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      dangerous={act === 'revoke'}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say(`${act}.text`, { name })}</p>
      {(excusing || act === 'reinstate') && (
        <p>
          <strong>
            {say(`excuse.base.${questionnaire.nonResponse}`, {
              before: eligible,
              after: excusing ? eligible - 1 : eligible + 1,
            })}
          </strong>
        </p>
      )}
      {act === 'reissue' && (
        <>
          <p>{say('reissue.successor')}</p>
          <p>{say('reissue.handOver', { name })}</p>
        </>
      )}
      {excusing && (
        <ParagraphField
          form={form}
          name="reason"
          label={say('reason')}
          help={say('excuse.help')}
          required
          rows={3}
        />
      )}
    </ActDialog>
  );
}
