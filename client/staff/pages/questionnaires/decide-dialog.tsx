import { useWords } from '../../frame/locale-setting.tsx';
import { PlainActDialog, type StatusDialogProps } from './plain-act-dialog.tsx';

export interface DecideDialogProps extends StatusDialogProps {
  readonly act: 'close' | 'fix';
  readonly outstanding: number;
}

/** Closing and fixing: what it means for those who have not answered. */
export function DecideDialog({ act, outstanding, ...dialog }: DecideDialogProps) {
  const { say } = useWords();
  const silence =
    outstanding === 0
      ? 'close.allAnswered'
      : (`close.outstanding.${dialog.questionnaire.nonResponse}` as const);
  return (
    <PlainActDialog {...dialog} act={act}>
      <p>{say(`${act}.text`)}</p>
      <p>{say(silence, { outstanding })}</p>
    </PlainActDialog>
  );
}
