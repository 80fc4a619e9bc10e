import type { Locale } from '../../shared/domain/localized-text.ts';
import { formatPercent, type Ratio } from '../../shared/domain/ratio.ts';
import { componentWords } from '../messages/component-words.ts';

export interface RatioFigureProps {
  readonly locale: Locale;
  /** Nothing measured, or 0 of 0: shown as `－`, never as zero. */
  readonly ratio: Ratio | undefined;
  /** `区長` */
  readonly unit?: string | undefined;
  /** An addition for reading; it decides nothing. */
  readonly withPercent?: boolean | undefined;
  readonly small?: boolean | undefined;
}

/** `23/24 区長`, big. Its people-line belongs beside it. */
export function RatioFigure({ locale, ratio, unit, withPercent, small }: RatioFigureProps) {
  const percent = ratio && withPercent ? formatPercent(ratio) : undefined;
  const measured = ratio !== undefined && ratio.denominator > 0;
  return (
    <p class={small ? 'ratio-figure is-small' : 'ratio-figure'}>
      {!measured && <span class="no-value">{componentWords(locale)('noValue')}</span>}
      {measured && <span class="numerator">{ratio.numerator}</span>}
      {measured && <span class="denominator">/{ratio.denominator}</span>}
      {measured && unit && <span class="unit">{unit}</span>}
      {percent && <span class="percent">({percent}%)</span>}
    </p>
  );
}
