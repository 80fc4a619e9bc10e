import { figureIn } from '../../../messages/figures.ts';
import { api } from '../../addresses.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useAct } from '../../requests/use-act.ts';
import { indicatorsIn, itemsWithoutSheet, type PublicationActProps } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** Says what becomes public and how much of it, and publishes exactly what the preview has shown. */
export function PublishYearDialog({ planId, fiscalYear, preview, onClose, onChange }: PublicationActProps) {
  const { locale } = useWords();
  const words = usePublicationWords();
  const announce = useAnnounce();
  const act = useAct();
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const indicators = indicatorsIn(preview);
  const statusCount = (wanted: string) => indicators.filter(({ status }) => status === wanted).length;
  const questionnaires = preview.document.questionnaires.length;
  const sheets = preview.document.items.filter(({ sheet }) => sheet).length;
  const missing = itemsWithoutSheet(preview);
  const publish = async () => {
    const body = { digest: preview.digest };
    const outcome = await act.run('POST', api.ofPublication(planId, fiscalYear, 'publish'), body);
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(words('publish.done'));
    onClose();
    onChange();
    focusHeading();
  };
  return (
    <ActDialog
      title={words('publish.title', { year: fiscalYearWording(locale, fiscalYear) })}
      confirm={words('publish.confirm')}
      busy={words('publish.busy')}
      running={act.running}
      failure={act.failure}
      onConfirm={publish}
      onClose={onClose}
    >
      <p>{words('publish.text')}</p>
      <ul>
        <li>
          {words('publish.indicators', {
            count: figureIn(locale, indicators.length),
            achieved: figureIn(locale, statusCount('achieved')),
            missed: figureIn(locale, statusCount('missed')),
          })}
        </li>
        {questionnaires > 0 && (
          <li>{words('publish.questionnaires', { count: figureIn(locale, questionnaires) })}</li>
        )}
        {sheets > 0 && <li>{words('publish.sheets', { count: figureIn(locale, sheets) })}</li>}
        {missing.length > 0 && <li>{words('sheets.missing', { items: missing.join(', ') })}</li>}
      </ul>
      <p>{words('publish.later')}</p>
    </ActDialog>
  );
}
