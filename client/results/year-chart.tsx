import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedYear } from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { shortYear } from './result-wording.ts';

interface YearChartProps {
  readonly locale: Locale;
  readonly years: readonly PublishedYear[];
  /** The year that the page is about, in its own colour. */
  readonly ownYear: number;
  /** The chart in words. */
  readonly label: string;
}

/**
 * A row a year: the result as a bar over everybody of that year, the target as a line; a zero has a mark and
 * its number, and where nothing was measured there is not even a frame. Names and numbers are drawn by the style, because
 * the table under it says them.
 */
export function YearChart({ locale, years, ownYear, label }: YearChartProps) {
  const say = resultsWords(locale);
  return (
    <figure class="year-chart">
      <div role="img" aria-label={label}>
        {years.map(({ fiscalYear, target, result }) => (
          <div class="year-row" key={fiscalYear}>
            <span class="year-name" data-label={shortYear(locale, fiscalYear)} />
            <span
              class="year-track"
              data-label={share(result) === 0 ? figureWording(locale, result) : undefined}
            >
              <YearBar target={share(target)} result={share(result)} isOwn={fiscalYear === ownYear} />
            </span>
          </div>
        ))}
      </div>
      <figcaption class="quiet">{say('chart.yearsLegend')}</figcaption>
    </figure>
  );
}

/** A part of the whole, from 0 to 1, for drawing alone: verdicts are made of whole numbers. */
function share(figure: PublishedYear['target'] | PublishedYear['result']): number | undefined {
  const ratio = ratioIn(figure);
  return ratio && ratio.denominator > 0 ? ratio.numerator / ratio.denominator : undefined;
}

function YearBar({
  target,
  result,
  isOwn,
}: {
  readonly target: number | undefined;
  readonly result: number | undefined;
  readonly isOwn: boolean;
}) {
  const tone = isOwn ? 'is-key' : 'is-earlier';
  return (
    <svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {result !== undefined && <rect class={`value ${tone}`} width={result} height="1" />}
      {result !== undefined && <rect class="frame" width="1" height="1" />}
      {result === 0 && <line class={`zero ${tone}`} y1="0" y2="1" />}
      {target !== undefined && <line class="target" x1={target} x2={target} y1="-0.2" y2="1.2" />}
    </svg>
  );
}
