import { addresses } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { ChangeIndicator } from './indicator-forms.tsx';
import type { Indicator } from './plan-parts.ts';

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
      </div>
    </div>
  );
}
