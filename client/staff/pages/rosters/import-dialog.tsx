import { useState } from 'preact/hooks';
import type { ImportPreviewReply, ImportReply } from '../../../../shared/api/roster-import-api.ts';
import { groupedFigure } from '../../../messages/figures.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Outcome } from '../../requests/api-client.ts';

export interface ImportDialogProps {
  readonly report: ImportPreviewReply;
  readonly onTakeIn: () => Promise<Outcome<ImportReply> | undefined>;
  readonly onClose: () => void;
}

/** Those who go are named up to this many; the report behind has more. */
const NAMED = 10;

/** What will happen and to how many, those who are removed by name. */
export function ImportDialog({ report, onTakeIn, onClose }: ImportDialogProps) {
  const { say } = useWords();
  const [running, setRunning] = useState(false);
  const { rows, changes } = report;
  const said = (['added', 'changed', 'moved', 'removed', 'refused'] as const).filter(
    (kind) => rows[kind] > 0,
  );
  const removed = changes.removed.slice(0, NAMED).map(({ name }) => name);
  const confirm = async () => {
    setRunning(true);
    onClose();
    await onTakeIn();
  };
  return (
    <ActDialog
      title={say('importDialog.title')}
      confirm={say('importReport.ask')}
      busy={say('importDialog.busy')}
      running={running}
      failure={undefined}
      dangerous={rows.removed > 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ul class="plain-list">
        {said.map((kind) => (
          <li key={kind}>{say(`importDialog.${kind}`, { count: groupedFigure(rows[kind]) })}</li>
        ))}
      </ul>
      {removed.length > 0 && (
        <p>
          {say(rows.removed > removed.length ? 'importDialog.removedSome' : 'importDialog.removedAll', {
            names: removed.join(say('listComma')),
            more: groupedFigure(rows.removed - removed.length),
          })}
        </p>
      )}
      <p>{say('importDialog.kept')}</p>
    </ActDialog>
  );
}
