import { useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import type { PlanReply, QuestionnaireReply } from '../../../requests/replies.ts';
import { CopyDialog } from './copy-dialog.tsx';

export interface CopyActProps {
  readonly questionnaire: QuestionnaireReply;
  readonly plan: PlanReply | undefined;
}

export function CopyAct({ questionnaire, plan }: CopyActProps) {
  const { say } = useWords();
  const [asking, setAsking] = useState(false);
  if (!plan) return null;
  return (
    <div class="button-row">
      <Button onClick={() => setAsking(true)}>{say('copyYear.ask')}</Button>
      {asking && <CopyDialog questionnaire={questionnaire} plan={plan} onClose={() => setAsking(false)} />}
    </div>
  );
}
