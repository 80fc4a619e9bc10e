import { useState } from 'preact/hooks';
import { roleMay } from '../../../../shared/domain/account.ts';
import { Button } from '../../../components/button.tsx';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import { useAct } from '../../requests/use-act.ts';

export interface RemovePartProps {
  /** What the button says that opens the dialog, and the dialog's title without the dots. */
  readonly ask: string;
  /** What goes with it. */
  readonly text: string;
  readonly path: string;
  readonly readAgain: () => void;
}

/** Takes an item or an indicator out of the plan, where nothing rests on it; the service says what does. */
export function RemovePart({ ask, text, path, readAgain }: RemovePartProps) {
  const { say } = useWords();
  const { account } = useSignedIn();
  const announce = useAnnounce();
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  if (!roleMay(account.role, 'edit-plans')) return null;
  const close = () => {
    act.clear();
    setOpen(false);
  };
  const remove = async () => {
    const outcome = await act.run('DELETE', path);
    if (!outcome?.ok) return;
    setOpen(false);
    announce(say('planForm.removed'));
    readAgain();
  };
  return (
    <>
      <Button look="text" onClick={() => setOpen(true)}>
        {ask}
      </Button>
      {isOpen && (
        <ActDialog
          title={ask.replace(/…$/, '')}
          confirm={say('planForm.remove')}
          busy={say('planForm.removing')}
          running={act.running}
          dangerous
          failure={act.failure}
          onConfirm={remove}
          onClose={close}
        >
          <p>{text}</p>
          <p>{say('planForm.removeRule')}</p>
        </ActDialog>
      )}
    </>
  );
}
