import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../frame/locale-setting.tsx';
import type { ChartRow } from './chart-rows.ts';

export interface ChoiceChartProps {
  readonly rows: readonly ChartRow[];
  /** Where the axis ends: the people asked. */
  readonly whole: number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
}

/** A chart whose drawing code is fetched when it is first shown; its figures stand in the table beside it anyway. */
export function ChoiceChart({ rows, whole, label }: ChoiceChartProps) {
  const { say } = useWords();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const drawn = JSON.stringify(rows);
  useEffect(() => {
    let takeAway: (() => void) | undefined;
    let wanted = true;
    import('./draw-choice-chart.ts')
      .then(({ drawChoiceChart }) => {
        if (!wanted || !canvasRef.current) return;
        setFailed(false);
        takeAway = drawChoiceChart(canvasRef.current, rows, whole);
      })
      .catch(() => setFailed(true));
    return () => {
      wanted = false;
      takeAway?.();
    };
  }, [drawn, whole]);
  return (
    <div class="chart">
      <canvas ref={canvasRef} role="img" aria-label={label} />
      {failed && <p class="quiet">{say('chart.failed')}</p>}
    </div>
  );
}
