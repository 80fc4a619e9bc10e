import { useState } from 'preact/hooks';
import { textIn } from '../../../../../shared/domain/localized-text.ts';
import type { Measure } from '../../../../../shared/domain/questionnaire.ts';
import { countingOf } from '../../../../../shared/domain/quiz.ts';
import { Button } from '../../../../components/button.tsx';
import { api } from '../../../addresses.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { measureWording } from '../../../messages/measure-wording.ts';
import type { AchievementsReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { ChosenOptions } from './chosen-options.tsx';
import { CombineFields, QuizCounting } from './counting-fields.tsx';
import { useEditorParts } from './editor-context.ts';
import { placeId } from './editor-places.ts';
import { focusPlace } from './focus-place.ts';
import { IndicatorChoice, nameIn } from './indicator-choice.tsx';
import {
  addMeasure,
  changeMeasure,
  freeIndicators,
  isOf,
  type MeasurableIndicator,
  removeMeasure,
} from './measure-edits.ts';
import { type FixedBy, fixedBy } from './measured-elsewhere.ts';
import { hasOptions } from './option-edits.ts';

/** Which indicators are measured, with which answers, said in a sentence. */
export function MeasureCards({ fiscalYear }: { readonly fiscalYear: number }) {
  const { say } = useWords();
  const { draft, edit, indicators, plan, earlierOnes } = useEditorParts();
  const { data } = useResource<AchievementsReply>(api.achievements(plan.id, fiscalYear));
  const fixed = fixedBy(data, earlierOnes);
  const [isChoosing, setChoosing] = useState(false);
  const isFree = freeIndicators(indicators, draft).length > 0;
  return (
    <section aria-labelledby={placeId('/measures')}>
      <h2 id={placeId('/measures')} tabIndex={-1}>
        {say('measures.heading')}
      </h2>
      {draft.measures.length === 0 && <p class="empty-state">{say('editor.measures.empty')}</p>}
      <ul class="measure-cards">
        {draft.measures.map((measure, at) => (
          <MeasureForm key={nameIn(measure)} measure={measure} at={at} fixedBy={fixed} />
        ))}
      </ul>
      {isFree && isChoosing && (
        <div class="card stack">
          <IndicatorChoice
            place="/measures/new"
            fixedBy={fixed}
            onChoose={(chosen) => {
              setChoosing(false);
              edit(addMeasure(draft, chosen));
              focusPlace(`/measures/${draft.measures.length}/indicatorKey`);
            }}
          />
          <Button
            look="text"
            onClick={() => {
              setChoosing(false);
              focusPlace('/measures');
            }}
          >
            {say('cancel')}
          </Button>
        </div>
      )}
      {isFree && !isChoosing && (
        <Button
          onClick={() => {
            setChoosing(true);
            focusPlace('/measures/new/indicatorKey');
          }}
        >
          <span aria-hidden="true">＋</span>
          {say('editor.measure.add')}
        </Button>
      )}
    </section>
  );
}

interface MeasureFormProps {
  readonly measure: Measure;
  readonly at: number;
  readonly fixedBy: FixedBy;
}

function MeasureForm({ measure, at, fixedBy: fixed }: MeasureFormProps) {
  const { locale, say } = useWords();
  const { draft, edit, indicators } = useEditorParts();
  const place = `/measures/${at}`;
  const change = (changed: Measure, own?: string) => edit(changeMeasure(draft, at, changed), own);
  const own = indicators.find((indicator) => isOf(measure, indicator));
  const by = own && fixed(own);
  const choose = ({ itemNumber, indicatorKey }: MeasurableIndicator) => {
    edit(changeMeasure(draft, at, { ...measure, itemNumber, indicatorKey }));
    focusPlace(`${place}/indicatorKey`);
  };
  return (
    <li class="card stack">
      <IndicatorChoice place={place} measure={measure} fixedBy={fixed} onChoose={choose} />
      {own && (
        <p class="quiet">
          <Localized text={own.text} />
        </p>
      )}
      {by && <p>{say('editor.measure.fixed', { code: own.displayCode, by: textIn(locale, by) })}</p>}
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
