import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { api } from '../../addresses.ts';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { useForm, type Values } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { CorrectedFigure } from './corrected-figure.tsx';
import { CorrectionOutcome } from './correction-outcome.tsx';
import { correctedResult, NO_VALUES, valuesNow } from './correction-values.ts';
import { PageFrame } from './page-frame.tsx';
import { indicatorsIn, type PublicationActProps } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/**
 * Corrects one published figure: which, to what, and why; then the page as it will be, and only then the act. The fields
 * begin with what is public now.
 */
export function CorrectionDialog(props: PublicationActProps) {
  const { planId, fiscalYear, publication, preview, onClose, onChange } = props;
  const { locale } = useWords();
  const words = usePublicationWords();
  const announce = useAnnounce();
  const { client } = useSignedIn();
  const { document } = preview;
  const indicators = indicatorsIn(preview);
  const [first] = indicators;
  const [page, setPage] = useState<string>();
  const form = useForm<Values>(
    { ...NO_VALUES, indicatorId: first?.id ?? '', reason: '', ...valuesNow(document, first) },
    client,
  );
  const chosen = indicators.find(({ id }) => id === form.values.indicatorId);
  const given = chosen && correctedResult(document, chosen, form.values);
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const choose = (id: string) => {
    const one = indicators.find((indicator) => indicator.id === id);
    form.set('indicatorId', id);
    for (const [name, value] of Object.entries({ ...NO_VALUES, ...valuesNow(document, one) })) {
      form.set(name, value);
    }
  };
  const send = async <T,>(part: 'corrections' | `corrections/preview?lang=${'ja' | 'en'}`) => {
    if (!chosen || !given) return undefined;
    if ('refused' in given) {
      form.refuse(given.refused, given.mistake);
      return undefined;
    }
    const outcome = await form.submit<T>({
      method: 'POST',
      path: api.ofPublication(planId, fiscalYear, part),
      body: {
        indicatorId: chosen.id,
        ...given,
        reason: form.values.reason,
        basedOn: publication.versions.at(-1)?.version,
      },
      required: { reason: 'missing' },
    });
    conflict(outcome);
    return outcome?.ok ? outcome.data : undefined;
  };
  const look = async () => {
    const seen = await send<{ html: string }>(`corrections/preview?lang=${locale}`);
    if (seen) setPage(seen.html);
  };
  const correct = async () => {
    if (!(await send('corrections'))) return;
    announce(words('correct.done'));
    onClose();
    onChange();
    focusHeading();
  };
  const verbatim = preview.stops.some(({ code }) => code === 'comments-verbatim');
  return (
    <ActDialog
      title={words('correct.title')}
      waiting={verbatim ? <p>{words('correct.verbatim')}</p> : undefined}
      confirm={words(page === undefined ? 'correct.look' : 'correct.confirm')}
      busy={words('correct.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={page === undefined ? look : correct}
      onClose={onClose}
    >
      {page === undefined ? (
        <>
          <p>{words('correct.text')}</p>
          <SelectField
            id="correction-indicator"
            label={words('correct.indicator')}
            value={form.values.indicatorId ?? ''}
            options={indicators.map(({ id, displayCode, text }) => ({
              value: id,
              text: `${displayCode} ${text.ja}`,
            }))}
            onChoose={choose}
          />
          {chosen && <CorrectedFigure form={form} document={document} indicator={chosen} />}
          <ParagraphField form={form} name="reason" label={words('correct.reason')} required rows={3} />
        </>
      ) : (
        <>
          <p>{words('correct.seen')}</p>
          <PageFrame title={words('correct.page')} html={page} />
          <p>
            <Button look="text" onClick={() => setPage(undefined)}>
              {words('correct.back')}
            </Button>
          </p>
        </>
      )}
      {chosen && given && 'result' in given && (
        <CorrectionOutcome document={document} indicator={chosen} result={given.result} />
      )}
    </ActDialog>
  );
}
