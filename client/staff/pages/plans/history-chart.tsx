import { useWords } from '../../frame/locale-setting.tsx';
import { shortFiscalYear } from '../../messages/year-wording.ts';
import type { IndicatorHistoryReply } from '../../requests/replies.ts';
import { historyDrawing, stepPath } from './history-drawing.ts';
import { useRoomForTable } from './use-room-for-table.ts';

const HEIGHT = 280;
const [TOP, BOTTOM, LEFT] = [28, 36, 48];

/** Results as bars and targets as steps over the years; a year without a result is a gap. */
export function HistoryChart({ history }: { readonly history: IndicatorHistoryReply }) {
  const { locale, say } = useWords();
  // Drawn for the width it gets: shrunk, its figures could not be read.
  const width = useRoomForTable() ? 720 : 336;
  const { years, ticks } = historyDrawing(history.years);
  const band = (width - LEFT) / Math.max(1, years.length);
  const height = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  const left = (index: number) => LEFT + band * index;
  const ground = height(0);
  return (
    <figure class="history-chart card">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={say('planHistory.chart', { code: history.displayCode })}
      >
        {ticks.map(({ share, text }) => (
          <g key={text}>
            <line class="tick" x1={LEFT} x2={width} y1={height(share)} y2={height(share)} />
            <text x={LEFT - 8} y={height(share) + 5} text-anchor="end">
              {text}
            </text>
          </g>
        ))}
        {years.map(({ fiscalYear, resultShare, resultText, tone }, index) => (
          <g key={fiscalYear}>
            {resultShare !== undefined && (
              <rect
                class={`value is-${tone}`}
                x={left(index) + band * 0.2}
                width={band * 0.6}
                y={height(resultShare)}
                height={ground - height(resultShare)}
              />
            )}
            {resultShare !== undefined && (
              <BarText
                x={left(index) + band / 2}
                top={height(resultShare)}
                ground={ground}
                text={resultText}
              />
            )}
            <text x={left(index) + band / 2} y={HEIGHT - 10} text-anchor="middle">
              {shortFiscalYear(locale, fiscalYear)}
            </text>
          </g>
        ))}
        <path class="target is-halo" d={stepPath(years, { left, height })} />
        <path class="target" d={stepPath(years, { left, height })} />
        {years.map(
          ({ fiscalYear, targetShare, targetText }, index) =>
            targetShare !== undefined && (
              <text
                key={fiscalYear}
                class="target-text"
                x={left(index) + band / 2}
                y={height(targetShare) - 7}
                text-anchor="middle"
              >
                {targetText}
              </text>
            ),
        )}
        <line class="ground" x1={LEFT} x2={width} y1={ground} y2={ground} />
      </svg>
      <figcaption class="quiet">{say('planHistory.legend')}</figcaption>
    </figure>
  );
}

/** In the bar where it is high enough, above it where it is not: a result of zero has its figure too. */
function BarText(props: {
  readonly x: number;
  readonly top: number;
  readonly ground: number;
  readonly text: string | undefined;
}) {
  const { x, top, ground, text } = props;
  const fits = ground - top > 28;
  return (
    <text
      class={fits ? 'value-text' : 'value-text is-above'}
      x={x}
      y={fits ? ground - 10 : top - 8}
      text-anchor="middle"
    >
      {text}
    </text>
  );
}
