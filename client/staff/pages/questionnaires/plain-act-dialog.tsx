import type { ComponentChildren } from 'preact';
import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';

export interface StatusDialogProps {
  readonly questionnaire: QuestionnaireReply;
  readonly onClose: () => void;
  readonly onChange: () => void;
}

export interface PlainActDialogProps extends StatusDialogProps {
  readonly act: 'close' | 'fix' | 'publish';
  /** What will happen, and to how many. */
  readonly children: ComponentChildren;
  /** Until what will happen is known. */
  readonly waiting?: ComponentChildren;
}

/** Closing, fixing and publishing: acts that need nothing but a yes. */
export function PlainActDialog({
  questionnaire,
  act: name,
  children,
  waiting,
  onClose,
  onChange,
}: PlainActDialogProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const act = useAct();
  const confirm = async () => {
    const outcome = await act.run('POST', api.ofQuestionnaire(questionnaire.id, name));
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(say(`${name}.done`));
    onClose();
    onChange();
    focusHeading();
  };
  return (
    <ActDialog
      title={say(`${name}.title`)}
      waiting={waiting}
      confirm={say(`${name}.confirm`)}
      busy={say(`${name}.busy`)}
      running={act.running}
      failure={act.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
    </ActDialog>
  );
}
