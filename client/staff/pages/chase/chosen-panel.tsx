import { Button } from '../../../components/button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { PersonPanel } from './person-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';

export interface ChosenPanelProps {
  readonly questionnaire: QuestionnaireReply;
  /** In roster order. */
  readonly chosen: readonly InvitationReply[];
  readonly onClear: () => void;
  /** Shows what an act gave back. */
  readonly onPut: (invitations: readonly InvitationReply[]) => void;
  readonly onChange: () => void;
}

/** What can be done with whoever is chosen, beside the board: one person in full, several at once. */
export function ChosenPanel(props: ChosenPanelProps) {
  const { say } = useWords();
  const { chosen, onClear } = props;
  const [first, ...others] = chosen;
  return (
    <aside class={first ? 'chosen-panel' : 'chosen-panel is-empty'} aria-label={say('chase.chosen')}>
      {!first && <p class="quiet">{say('chase.choose')}</p>}
      {first && (
        <>
          <Button look="text" onClick={onClear}>
            {say('chase.clear')}
          </Button>
          {others.length === 0 ? (
            <PersonPanel key={first.id} {...props} invitation={first} />
          ) : (
            <SeveralPanel {...props} />
          )}
        </>
      )}
    </aside>
  );
}
