import { Button } from '../../../components/button.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { PersonPanel } from './person-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';

export interface ChosenPanelProps {
  readonly questionnaire: QuestionnaireReply;
  /** How many are asked now, without those excused. */
  readonly eligible: number;
  /** In roster order. */
  readonly chosen: readonly InvitationReply[];
  readonly onClear: () => void;
  /** Escape: back to where somebody else can be chosen. */
  readonly onLeave: () => void;
  /** Shows what an act gave back. */
  readonly onPut: (invitations: readonly InvitationReply[]) => void;
  readonly onChange: () => void;
}

/** What can be done with whoever is chosen, beside the board: one person in full, several at once. */
export function ChosenPanel(props: ChosenPanelProps) {
  const { say } = useWords();
  const { chosen, onClear, onLeave } = props;
  const [first, ...others] = chosen;
  return (
    <aside
      class={first ? 'chosen-panel' : 'chosen-panel is-empty'}
      aria-label={say('chase.chosen')}
      onKeyDown={({ key, target }) => {
        // Escape in a dialog closes the dialog.
        if (key === 'Escape' && target instanceof Element && !target.closest('dialog')) onLeave();
      }}
    >
      {!first && <p class="quiet">{say('chase.choose')}</p>}
      {first && (
        <>
          <Button look="text" onClick={onClear}>
            {say('chase.clear')}
          </Button>
          {others.length === 0 ? (
            <PersonPanel key={first.id} {...props} invitation={first} />
          ) : (
            <SeveralPanel key={chosen.map(({ id }) => id).join()} {...props} />
          )}
        </>
      )}
    </aside>
  );
}
