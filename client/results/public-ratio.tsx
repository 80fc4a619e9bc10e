import type { Locale } from '../../shared/domain/localized-text.ts';
import { formatPercent, type Ratio } from '../../shared/domain/ratio.ts';
import { componentWords } from '../messages/component-words.ts';
import { groupedFigure } from '../messages/figures.ts';
import { isLong } from './figure-cell.tsx';
import { MixedText } from './mixed-text.tsx';
import { ratioWording } from './result-wording.ts';

interface PublicRatioProps {
  readonly locale: Locale;
  /** Nothing measured, or 0 of 0: shown as `－`, never as zero. */
  readonly ratio: Ratio | undefined;
  /** To be put into a sentence: `isolated` where somebody entered it. */
  readonly unit?: string | undefined;
  readonly withPercent?: boolean | undefined;
  readonly small?: boolean | undefined;
}

/** `1,234/2,000 区長 (61.7%)`, readable without style as well. */
export function PublicRatio({ locale, ratio, unit, withPercent, small }: PublicRatioProps) {
  const length = ratio && isLong(ratioWording(ratio)) ? ' is-long' : '';
  const look = `ratio-figure${small ? ' is-small' : ''}${length}`;
  if (!ratio || ratio.denominator === 0) {
    return (
      <p class={look}>
        <span class="no-value">{componentWords(locale)('noValue')}</span>
      </p>
    );
  }
  return (
    <p class={look}>
      <span class="numerator">{groupedFigure(ratio.numerator)}</span>
      <span class="denominator">/{groupedFigure(ratio.denominator)}</span>{' '}
      {unit && (
        <span class="unit">
          <MixedText locale={locale} text={unit} />
        </span>
      )}{' '}
      {withPercent && <span class="percent">({formatPercent(ratio)}%)</span>}
    </p>
  );
}
