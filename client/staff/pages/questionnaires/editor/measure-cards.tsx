import { textIn } from '../../../../../shared/domain/localized-text.ts';
import type { Measure } from '../../../../../shared/domain/questionnaire.ts';
import { countingOf } from '../../../../../shared/domain/quiz.ts';
import { formatRatio } from '../../../../../shared/domain/ratio.ts';
import { Button } from '../../../../components/button.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { measureWording } from '../../../messages/measure-wording.ts';
import { ChosenOptions } from './chosen-options.tsx';
import { CombineFields, QuizCounting } from './counting-fields.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { focusPlace } from './focus-place.ts';
import {
  addMeasure,
  changeMeasure,
  freeIndicators,
  isOf,
  type MeasurableIndicator,
  removeMeasure,
} from './measure-edits.ts';
import { hasOptions } from './option-edits.ts';

/** Which indicators are measured, with which answers, said in a sentence. */
export function MeasureCards() {
  const { say } = useWords();
  const { draft, edit, indicators } = useEditorParts();
  const free = freeIndicators(indicators, draft);
  const [next] = free;
  return (
    <section aria-labelledby={placeId('/measures')}>
      <h2 id={placeId('/measures')} tabIndex={-1}>
        {say('measures.heading')}
      </h2>
      {draft.measures.length === 0 && <p class="empty-state">{say('editor.measures.empty')}</p>}
      <ul class="measure-cards">
        {draft.measures.map((measure, at) => (
          <MeasureForm key={`${measure.itemNumber}/${measure.indicatorKey}`} measure={measure} at={at} />
        ))}
      </ul>
      {next && (
        <Button
          onClick={() => {
            edit(addMeasure(draft, next));
            focusPlace(`/measures/${draft.measures.length}/indicatorKey`);
          }}
        >
          <span aria-hidden="true">＋</span>
          {say('editor.measure.add')}
        </Button>
      )}
    </section>
  );
}

function MeasureForm({ measure, at }: { readonly measure: Measure; readonly at: number }) {
  const { locale, say } = useWords();
  const { draft, edit, indicators } = useEditorParts();
  const place = `/measures/${at}`;
  const change = (changed: Measure, own?: string) => edit(changeMeasure(draft, at, changed), own);
  const own = indicators.find((indicator) => isOf(measure, indicator));
  const nameOf = (one: MeasurableIndicator) =>
    say('editor.measure.option', {
      code: one.displayCode,
      target: one.target ? say('target.is', { ratio: formatRatio(one.target) }) : say('target.none'),
      text: textIn(locale, one.text).slice(0, 40),
    });
  const choose = (value: string) => {
    const chosen = indicators.find((one) => nameIn(one) === value);
    if (!chosen) return;
    const { itemNumber, indicatorKey } = chosen;
    edit(changeMeasure(draft, at, { ...measure, itemNumber, indicatorKey }));
    focusPlace(`${place}/indicatorKey`);
  };
  const unknown = { value: nameIn(measure), text: say('editor.measure.unknown') };
  const known = freeIndicators(indicators, draft, measure).map((one) => ({
    value: nameIn(one),
    text: nameOf(one),
  }));
  return (
    <li class="card stack">
      <SelectField
        id={placeId(`${place}/indicatorKey`)}
        label={say('editor.measure.indicator')}
        value={nameIn(measure)}
        options={own ? known : [unknown, ...known]}
        onChoose={choose}
      />
      {own && (
        <p class="quiet">
          <Localized text={own.text} />
        </p>
      )}
      <p class="sentence" aria-live="polite">
        {measureWording(locale, { ...measure, ...countingOf(draft, measure) }, draft.questions)}
      </p>
      <QuizCounting measure={measure} place={place} onChange={change} />
      {!measure.counts && (
        <fieldset class="options stack" id={placeId(`${place}/conditions`)} tabIndex={-1}>
          <legend>{say('editor.measure.positive')}</legend>
          <ChosenOptions
            place={`${place}/conditions`}
            conditions={measure.conditions}
            choices={draft.questions.filter(hasOptions)}
            ask={say(measure.conditions.length > 0 ? 'editor.measure.another' : 'editor.measure.question')}
            onChange={(conditions) => change({ ...measure, conditions })}
          />
        </fieldset>
      )}
      {measure.conditions.length > 1 && <CombineFields measure={measure} place={place} onChange={change} />}
      <Button
        look="text"
        onClick={() => {
          edit(removeMeasure(draft, at));
          focusPlace('/measures');
        }}
      >
        {say('editor.measure.remove', { code: own?.displayCode ?? '' })}
      </Button>
    </li>
  );
}

function nameIn({ itemNumber, indicatorKey }: Pick<Measure, 'itemNumber' | 'indicatorKey'>): string {
  return `${itemNumber}/${indicatorKey}`;
}
