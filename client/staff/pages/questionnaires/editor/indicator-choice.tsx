import { textIn } from '../../../../../shared/domain/localized-text.ts';
import type { Measure } from '../../../../../shared/domain/questionnaire.ts';
import { formatRatio } from '../../../../../shared/domain/ratio.ts';
import { SelectField } from '../../../forms/select-field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { freeIndicators, isOf, type MeasurableIndicator } from './measure-edits.ts';
import type { FixedBy } from './measured-elsewhere.ts';

export interface IndicatorChoiceProps {
  /** JSON pointer of the measure. */
  readonly place: string;
  /** Absent while none is chosen: the first of the list is nobody's decision. */
  readonly measure?: Measure | undefined;
  readonly fixedBy: FixedBy;
  readonly onChoose: (indicator: MeasurableIndicator) => void;
}

/** The indicators that nothing else of the draft measures, those named that are fixed already. */
export function IndicatorChoice({ place, measure, fixedBy, onChoose }: IndicatorChoiceProps) {
  const { locale, say } = useWords();
  const { draft, indicators } = useEditorParts();
  const own = measure && indicators.find((indicator) => isOf(measure, indicator));
  const nameOf = (one: MeasurableIndicator) => {
    const words = {
      code: one.displayCode,
      target: one.target ? say('target.is', { ratio: formatRatio(one.target) }) : say('target.none'),
      text: textIn(locale, one.text).slice(0, 40),
    };
    const by = fixedBy(one);
    return by
      ? say('editor.measure.option.fixed', { ...words, by: textIn(locale, by) })
      : say('editor.measure.option', words);
  };
  const known = freeIndicators(indicators, draft, measure).map((one) => ({
    value: nameIn(one),
    text: nameOf(one),
  }));
  const unchosen = measure
    ? { value: nameIn(measure), text: say('editor.measure.unknown') }
    : { value: '', text: say('editor.choose') };
  return (
    <SelectField
      id={placeId(`${place}/indicatorKey`)}
      label={say('editor.measure.indicator')}
      value={measure ? nameIn(measure) : ''}
      options={own ? known : [unchosen, ...known]}
      onChoose={(value) => {
        const chosen = indicators.find((one) => nameIn(one) === value);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}

export function nameIn({ itemNumber, indicatorKey }: Pick<Measure, 'itemNumber' | 'indicatorKey'>): string {
  return `${itemNumber}/${indicatorKey}`;
}
