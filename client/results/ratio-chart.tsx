import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedIndicator } from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { smallestCountReaching } from '../../shared/domain/ratio.ts';
import { Bar } from '../components/bar.tsx';
import { groupedFigure } from '../messages/figures.ts';
import { resultsWords } from './messages/results-words.ts';
import { counted } from './result-wording.ts';

/** The result as a bar from zero to everybody, with the target as a line; nothing where nothing was measured. */
export function RatioChart({
  locale,
  indicator,
}: {
  readonly locale: Locale;
  readonly indicator: PublishedIndicator;
}) {
  const say = resultsWords(locale);
  const [result, target] = [ratioIn(indicator.result), ratioIn(indicator.target)];
  if (!result || result.denominator === 0) return null;
  const { numerator, denominator } = result;
  const words = {
    base: counted(locale, indicator, denominator, 'whole'),
    count: counted(locale, indicator, numerator, 'part'),
  };
  const needed = target && smallestCountReaching(target, denominator);
  const label =
    needed === undefined
      ? say('chart.ratioNoTarget', words)
      : say('chart.ratio', { ...words, needed: counted(locale, indicator, needed, 'part') });
  return (
    <figure class="ratio-chart">
      <Bar
        value={numerator}
        max={denominator}
        target={needed}
        tone={indicator.status === 'achieved' ? 'good' : indicator.status === 'missed' ? 'bad' : 'key'}
        label={label}
      />
      {/* Drawn by the style alone, so that nobody has the numbers read out twice. */}
      <div class="ticks" aria-hidden="true">
        {ticksUpTo(denominator).map((tick) => (
          <span key={tick} data-label={groupedFigure(tick)} />
        ))}
      </div>
      {needed !== undefined && <figcaption class="quiet">{say('chart.legend')}</figcaption>}
    </figure>
  );
}

/** Whole numbers at even distances from zero to the whole, five at most between them, and one where they are long: 0, 6, 12, 18, 24. */
export function ticksUpTo(whole: number): readonly number[] {
  const counts = whole < 100_000 ? [4, 5, 6, 3, 2] : [2];
  const parts = counts.find((count) => whole % count === 0) ?? 1;
  return Array.from({ length: parts + 1 }, (_, index) => (whole / parts) * index);
}
