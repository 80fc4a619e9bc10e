import type { FormState, Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { CellField, RatioFields } from './cell-fields.tsx';
import { type Indicator, ratioText, type Year } from './plan-parts.ts';

export interface TargetPartProps {
  readonly form: FormState<Values>;
  readonly indicator: Indicator;
  readonly year: Year;
}

export function TargetPart({ form, indicator, year }: TargetPartProps) {
  const { say } = useWords();
  const frozen = ratioText(year.measured?.target ?? null);
  return (
    <fieldset class="cell-part">
      <legend>{say('planCell.target')}</legend>
      {indicator.kind === 'milestone' ? (
        <>
          <CellField
            form={form}
            part="target"
            name="milestones"
            shape="lines"
            label={say('planCell.milestones')}
          />
          <CellField
            form={form}
            part="target"
            name="milestonesEn"
            shape="lines"
            label={say('planCell.milestonesEn')}
          />
        </>
      ) : (
        <RatioFields form={form} part="target" isCount={indicator.kind === 'count'} />
      )}
      <p class="quiet">{say('planCell.emptyTarget')}</p>
      {year.measured && (
        <p>
          <strong>
            {frozen === undefined
              ? say('planCell.frozenNone')
              : say('planCell.frozenStays', { ratio: frozen })}
          </strong>
        </p>
      )}
    </fieldset>
  );
}
