import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { isDue, type PublicationActProps } from './publication-parts.ts';
import { PublishYearDialog } from './publish-year-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { usePublicationWords } from './use-publication-words.ts';

const DIALOGS = { publish: PublishYearDialog, correct: CorrectionDialog, takeBack: TakeBackDialog } as const;

/** What can be done now: publish what is new, correct or take back what is public. */
export function PublicationActs(props: Omit<PublicationActProps, 'onClose'>) {
  const words = usePublicationWords();
  const [open, setOpen] = useState<keyof typeof DIALOGS>();
  const { publication, preview } = props;
  const isPublic = publication.state === 'published';
  const mayPublish = preview.stops.length === 0 && !preview.unchanged;
  const Dialog = open && DIALOGS[open];
  return (
    <>
      <div class="button-row">
        {mayPublish && (
          <Button look={isDue(preview) ? 'primary' : 'secondary'} onClick={() => setOpen('publish')}>
            {words('publish')}
          </Button>
        )}
        {isPublic && <Button onClick={() => setOpen('correct')}>{words('correct')}</Button>}
        {isPublic && <Button onClick={() => setOpen('takeBack')}>{words('takeBack')}</Button>}
      </div>
      {Dialog && <Dialog {...props} onClose={() => setOpen(undefined)} />}
    </>
  );
}
