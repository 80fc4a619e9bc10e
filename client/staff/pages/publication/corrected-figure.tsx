import { textIn } from '../../../../shared/domain/localized-text.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { LineField } from '../../forms/line-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import type { FormState, Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { judgementsToCorrect, policyOf } from './correction-values.ts';
import type { Preview, PreviewedIndicator } from './publication-parts.ts';
import { usePublicationWords } from './use-publication-words.ts';

interface CorrectedFigureProps {
  readonly form: FormState<Values>;
  readonly document: Preview['document'];
  readonly indicator: PreviewedIndicator;
}

/** What a figure is corrected to: its numbers, those of the people that it rests on too, or what bodies have judged. */
export function CorrectedFigure(props: CorrectedFigureProps) {
  const { form, document, indicator } = props;
  const words = usePublicationWords();
  if (indicator.kind === 'milestone') return <Judgements {...props} />;
  const { result } = indicator;
  const figure =
    result && 'numerator' in result ? `${result.numerator}/${result.denominator}` : words('correct.none');
  const policy = policyOf(document, indicator);
  // Where silence counts against, the base is everybody asked: one field for both.
  const base = policy === 'counts-against' ? 'correct.eligibleBase' : 'correct.denominator';
  return (
    <>
      <p class="quiet">{words('correct.now', { figure })}</p>
      <LineField form={form} name="result" label={words('correct.numerator')} />
      <LineField form={form} name="denominator" label={words(base)} />
      {policy === 'leaves-base' && (
        <LineField form={form} name="eligible" label={words('correct.eligible')} />
      )}
      {policy && (
        <>
          <LineField
            form={form}
            name="responded"
            label={words('correct.responded')}
            help={words('correct.responded.help')}
          />
          <LineField form={form} name="excused" label={words('correct.excused')} />
        </>
      )}
    </>
  );
}

function Judgements({ form, indicator }: CorrectedFigureProps) {
  const { locale } = useWords();
  const words = usePublicationWords();
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
