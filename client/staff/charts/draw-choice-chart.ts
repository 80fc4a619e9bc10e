/** Drawn late: this file and Chart.js with it are fetched only when a chart is shown. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { type ChartRow, tickStep, wrapLabel } from './chart-rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const ROW_HEIGHT = 44;
const AXIS_HEIGHT = 40;
const NARROW = 480;

/** Draws the rows into the canvas; the function it gives back takes the drawing away again. */
export function drawChoiceChart(
  canvas: HTMLCanvasElement,
  rows: readonly ChartRow[],
  whole: number,
): () => void {
  const token = tokens();
  const font = { family: token('--font'), size: 14 };
  const box = canvas.parentElement;
  // Through the object model, which the content security policy allows where a style attribute is barred.
  if (box) box.style.height = `${rows.length * ROW_HEIGHT + AXIS_HEIGHT}px`;
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => label),
      datasets: [
        {
          // A bar of nothing would still leave a hair of its colour.
          data: rows.map(({ count }) => (count === 0 ? null : count)),
          backgroundColor: rows.map(({ colour }) => token(colour)),
          borderColor: token('--border-control'),
          borderWidth: rows.map(({ isSilence }) => (isSilence ? 1 : 0)),
          barThickness: 24,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 36 } },
      scales: {
        x: {
          min: 0,
          max: Math.max(1, whole),
          ticks: {
            stepSize: tickStep(Math.max(1, whole)),
            precision: 0,
            maxRotation: 0,
            font,
            color: token('--text-quiet'),
          },
          grid: { color: token('--level-none') },
          border: { color: token('--border-table') },
        },
        y: {
          ticks: {
            font,
            color: token('--text'),
            autoSkip: false,
            callback(value) {
              const label = this.getLabelForValue(Number(value));
              return [...wrapLabel(label, this.chart.width < NARROW ? 8 : 14)];
            },
          },
          grid: { display: false },
          border: { color: token('--border-table') },
        },
      },
    },
    plugins: [countLabels(rows, font, token('--text-strong'))],
  });
  return () => chart.destroy();
}

/** Each bar's count beside its end: nobody should have to read it off the axis. */
function countLabels(
  rows: readonly ChartRow[],
  font: { readonly family: string; readonly size: number },
  colour: string,
): Plugin<'bar'> {
  return {
    id: 'counts',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `700 ${font.size}px ${font.family}`;
      ctx.fillStyle = colour;
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        const count = rows[index]?.count ?? 0;
        ctx.fillText(String(count), (chart.scales.x?.getPixelForValue(count) ?? bar.x) + 8, bar.y);
      });
      ctx.restore();
    },
  };
}

/** Values of the design tokens, so that charts and pages cannot differ. */
function tokens(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim();
}
