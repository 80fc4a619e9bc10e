import { textIn } from '../../../../shared/domain/localized-text.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { api } from '../../addresses.ts';
import { LineField } from '../../forms/line-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { type FormState, useForm, type Values } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { focusHeading } from '../../frame/arrivals.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useConflict } from '../../frame/use-conflict.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { correctedResult, judgementsToCorrect, valuesNow } from './correction-values.ts';
import { indicatorsIn, type PreviewedIndicator, type PublicationActProps } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

/** Corrects one published figure: which, to what, and why. The fields begin with what is public now. */
export function CorrectionDialog(props: PublicationActProps) {
  const { planId, fiscalYear, publication, preview, onClose, onChange } = props;
  const words = usePublicationWords();
  const announce = useAnnounce();
  const { client } = useSignedIn();
  const indicators = indicatorsIn(preview);
  const [first] = indicators;
  const empty = { indicatorId: first?.id ?? '', result: '', denominator: '', reason: '' };
  const form = useForm<Values>({ ...empty, ...valuesNow(first) }, client);
  const chosen = indicators.find(({ id }) => id === form.values.indicatorId);
  const conflict = useConflict(() => {
    onClose();
    onChange();
  });
  const choose = (id: string) => {
    const fresh = { result: '', denominator: '', ...valuesNow(indicators.find((one) => one.id === id)) };
    form.set('indicatorId', id);
    for (const [name, value] of Object.entries(fresh)) form.set(name, value);
  };
  const correct = async () => {
    if (!chosen) return;
    const given = correctedResult(chosen, form.values);
    if ('refused' in given) return form.refuse(given.refused, given.mistake);
    const outcome = await form.submit({
      method: 'POST',
      path: api.ofPublication(planId, fiscalYear, 'corrections'),
      body: {
        indicatorId: chosen.id,
        result: given.result,
        reason: form.values.reason,
        basedOn: publication.versions.at(-1)?.version,
      },
      required: { reason: 'missing' },
    });
    conflict(outcome);
    if (!outcome?.ok) return;
    announce(words('correct.done'));
    onClose();
    onChange();
    focusHeading();
  };
  return (
    <ActDialog
      title={words('correct.title')}
      confirm={words('correct.confirm')}
      busy={words('correct.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={correct}
      onClose={onClose}
    >
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
      {chosen && <CorrectedFigure form={form} indicator={chosen} />}
      <ParagraphField form={form} name="reason" label={words('correct.reason')} required rows={3} />
    </ActDialog>
  );
}

interface CorrectedFigureProps {
  readonly form: FormState<Values>;
  readonly indicator: PreviewedIndicator;
}

function CorrectedFigure({ form, indicator }: CorrectedFigureProps) {
  const { locale } = useWords();
  const words = usePublicationWords();
  if (indicator.kind !== 'milestone') {
    const { result } = indicator;
    const figure =
      result && 'numerator' in result ? `${result.numerator}/${result.denominator}` : words('correct.none');
    return (
      <>
        <p class="quiet">{words('correct.now', { figure })}</p>
        <LineField form={form} name="result" label={words('correct.numerator')} />
        <LineField form={form} name="denominator" label={words('correct.denominator')} />
      </>
    );
  }
  const status = componentWords(locale);
  const options = [
    { value: '', text: words('correct.notJudged') },
    { value: 'yes', text: status('status.achieved') },
    { value: 'no', text: status('status.missed') },
  ];
  return (
    <>
      {judgementsToCorrect(indicator).map(({ name, body, sentence }) => (
        <SelectField
          key={name}
          id={`correction-${name}`}
          label={words('correct.judgement', { body, milestone: textIn(locale, sentence) })}
          value={form.values[name] ?? ''}
          options={options}
          onChoose={(value) => form.set(name, value)}
        />
      ))}
    </>
  );
}
