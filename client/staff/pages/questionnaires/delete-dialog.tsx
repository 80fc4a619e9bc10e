import { useLocation } from 'preact-iso/router';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';

export interface DeleteDialogProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onClose: () => void;
}

export function DeleteDialog({ questionnaire, onClose }: DeleteDialogProps) {
  const { locale, say } = useWords();
  const announce = useAnnounce();
  const { route } = useLocation();
  const act = useAct();
  const remove = async () => {
    const outcome = await act.run('DELETE', api.questionnaire(questionnaire.id));
    if (!outcome?.ok) return;
    announce(say('delete.done'));
    route(addresses.questionnaires);
  };
  return (
    <ActDialog
      title={say('delete.title', { title: textIn(locale, questionnaire.title) })}
      confirm={say('delete.confirm')}
      busy={say('delete.busy')}
      running={act.running}
      failure={act.failure}
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('delete.text')}</p>
    </ActDialog>
  );
}
