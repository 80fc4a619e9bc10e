import { textIn } from '../../../../shared/domain/localized-text.ts';
import { componentWords } from '../../../messages/component-words.ts';
import { SelectField } from '../../forms/select-field.tsx';
import type { FormState, Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fieldWording } from '../../messages/field-wording.ts';
import { type Indicator, milestonesIn, type Year } from './plan-parts.ts';
import type { JudgementRow } from './result-values.ts';

export interface JudgementFieldsProps {
  readonly form: FormState<Values>;
  readonly rows: readonly JudgementRow[];
  readonly indicator: Indicator;
  readonly year: Year;
}

/** What each body says of each sentence of the year. */
export function JudgementFields({ form, rows, indicator, year }: JudgementFieldsProps) {
  const { locale, say } = useWords();
  const status = componentWords(locale);
  const options = [
    { value: '', text: say('planCell.notJudged') },
    { value: 'yes', text: status('status.achieved') },
    { value: 'no', text: status('status.missed') },
  ];
  const milestones = milestonesIn(year.target);
  const bodyNamed = (ja: string) => (indicator.judgedBy ?? []).find((body) => body.ja === ja) ?? { ja };
  return rows.map(({ name, milestone, body }) => {
    const mistake = form.mistakes.get(name);
    const sentence = milestones[milestone - 1];
    const words = {
      body: textIn(locale, bodyNamed(body)),
      milestone: sentence ? textIn(locale, sentence) : '',
    };
    return (
      <SelectField
        key={name}
        id={`cell-result-${name}`}
        label={say('planCell.judgement', words)}
        value={form.values[name] ?? ''}
        options={options}
        error={mistake && fieldWording(locale, mistake)}
        onChoose={(value) => form.set(name, value)}
      />
    );
  });
}
