import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply, TallyReply } from '../../requests/replies.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

export interface StatusActsProps {
  readonly questionnaire: QuestionnaireReply;
  readonly tally: TallyReply | undefined;
  readonly onChange: () => void;
}

type Asked = 'extend' | 'close' | 'reopen' | 'fix' | 'publish';

/** What can be done with an issued questionnaire in its present state, and what each will do. */
export function StatusActs({ questionnaire, tally, onChange }: StatusActsProps) {
  const { say } = useWords();
  const [asking, setAsking] = useState<Asked>();
  const { status, dueAt } = questionnaire;
  const overdue = status === 'open' && dueAt !== undefined && new Date(dueAt).getTime() < Date.now();
  // Closing is what comes next only once there is nothing left to wait for.
  const nothingToWaitFor = overdue || tally?.outstanding === 0;
  const isWaiting = status === 'open' && !nothingToWaitFor;
  const acts = actsIn(status, isWaiting);
  if (acts.length === 0) return null;
  const lookOf = (act: Asked) => (isWaiting ? 'text' : act === acts[0] ? 'primary' : 'secondary');
  const dialog = { questionnaire, onClose: () => setAsking(undefined), onChange };
  const outstanding = tally?.outstanding ?? 0;
  return (
    <section class="stack" aria-label={say('acts')}>
      {overdue && (
        <Notice tone="caution" title={say('overdue.title')}>
          <p>{say('overdue.text', { outstanding })}</p>
        </Notice>
      )}
      {(status === 'closed' || status === 'fixed') && (
        <Notice title={say(`${status}.title`)}>
          <p>{say(`${status}.text`)}</p>
        </Notice>
      )}
      <div class={isWaiting ? 'acts-aside' : 'button-row'}>
        {acts.map((act) => (
          <Button key={act} look={lookOf(act)} onClick={() => setAsking(act)}>
            {say(`${act}.ask`)}
          </Button>
        ))}
      </div>
      {asking === 'extend' && <ExtendDialog {...dialog} />}
      {asking === 'reopen' && <ReopenDialog {...dialog} />}
      {asking === 'publish' && <PublishDialog {...dialog} />}
      {(asking === 'close' || asking === 'fix') && <DecideDialog {...dialog} act={asking} />}
    </section>
  );
}

/** What comes next first; while answers are waited for, ending that comes last. */
function actsIn(status: QuestionnaireReply['status'], isWaiting: boolean): readonly Asked[] {
  if (status === 'open') return isWaiting ? ['extend', 'close'] : ['close', 'extend'];
  if (status === 'closed') return ['fix', 'reopen'];
  return status === 'fixed' ? ['publish'] : [];
}
