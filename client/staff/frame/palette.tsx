import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { useAnnounce } from './announcements.tsx';
import { useWords } from './locale-setting.tsx';
import { lateTrouble } from './new-build.ts';
import type { PaletteDialogProps } from './palette-dialog.tsx';

/** The button in the header, and Ctrl+K or ⌘K anywhere. What opens is fetched when it is first wanted. */
export function Palette() {
  const { say } = useWords();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [Dialog, setDialog] = useState<FunctionComponent<PaletteDialogProps>>();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      // Another dialog asks something: that comes first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (!isOpen || Dialog) return;
    import('./palette-dialog.tsx').then(
      ({ PaletteDialog }) => setDialog(() => PaletteDialog),
      async () => {
        setOpen(false);
        // The page below may hold what somebody is writing: they load it again when they are ready.
        const isAway = (await lateTrouble({ reloads: false })) === 'away';
        announce(say(isAway ? 'late.away.title' : 'late.newerHere'), { stays: !isAway });
      },
    );
  }, [isOpen, Dialog, announce, say]);
  return (
    <>
      <span class="palette-open">
        <Button look="text" onClick={() => setOpen(true)}>
          {say('palette.open')}
          <kbd>{/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>
        </Button>
      </span>
      {isOpen && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
