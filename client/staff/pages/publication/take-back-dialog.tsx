import { figureIn } from '../../../messages/figures.ts';
import { api } from '../../addresses.ts';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PublicationActProps } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** Takes a year from the public, with a reason that the public reads. */
export function TakeBackDialog(props: PublicationActProps) {
  const { planId, fiscalYear, publication, onClose, onChange } = props;
  const { locale } = useWords();
  const words = usePublicationWords();
  const announce = useAnnounce();
  const { client } = useSignedIn();
  const form = useForm({ reason: '' }, client);
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const takeBack = async () => {
    const outcome = await form.submit({
      method: 'POST',
      path: api.ofPublication(planId, fiscalYear, 'take-back'),
      body: { reason: form.values.reason },
      required: { reason: 'missing' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(words('takeBack.done'));
    onClose();
    onChange();
    focusHeading();
  };
  const readable = publication.versions.filter(({ takenBackAt }) => takenBackAt === undefined).length;
  return (
    <ActDialog
      title={words('takeBack.title', { year: fiscalYearWording(locale, fiscalYear) })}
      confirm={words('takeBack.confirm')}
      busy={words('takeBack.busy')}
      running={form.running}
      dangerous
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={takeBack}
      onClose={onClose}
    >
      <p>{words('takeBack.text', { count: figureIn(locale, readable) })}</p>
      <ParagraphField form={form} name="reason" label={words('takeBack.reason')} required rows={3} />
    </ActDialog>
  );
}
