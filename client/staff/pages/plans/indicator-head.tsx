import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { ChangeIndicator } from './indicator-forms.tsx';
import type { Indicator } from './plan-parts.ts';
import { RemovePart } from './remove-part.tsx';

export interface IndicatorHeadProps {
  readonly planId: string;
  readonly indicator: Indicator;
  readonly readAgain: () => void;
}

export function IndicatorHead({ planId, indicator, readAgain }: IndicatorHeadProps) {
  const { say } = useWords();
  const { id, displayCode, text } = indicator;
  return (
    <div class="indicator-name">
      <strong>{displayCode}</strong>
      <p>
        <Localized text={text} />
      </p>
      <div class="button-row">
        <a href={addresses.indicator(planId, id)}>{say('plan.history', { code: displayCode })}</a>
        <ChangeIndicator indicator={indicator} readAgain={readAgain} />
        <RemovePart
          ask={say('plan.removeIndicator')}
          text={say('planForm.removeIndicator', { code: displayCode })}
          path={api.indicator(id)}
          readAgain={readAgain}
        />
      </div>
    </div>
  );
}
