export interface BarProps {
  readonly value: number;
  /** The whole: people asked. Nothing is drawn of a whole of zero. */
  readonly max: number;
  /** Drawn as a line across the bar. */
  readonly target?: number | undefined;
  readonly tone?: 'key' | 'good' | 'bad' | undefined;
  /** The bar in words, for those who do not see it. */
  readonly label: string;
}

/** A horizontal bar from zero to the whole, with the target as a line. SVG attributes only: inline style is barred. */
export function Bar({ value, max, target, tone = 'key', label }: BarProps) {
  if (max <= 0) return null;
  return (
    <svg class="bar" viewBox={`0 0 ${max} 1`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="track" width={max} height="1" />
      <rect class={`value is-${tone}`} width={Math.min(value, max)} height="1" />
      <rect class="frame" width={max} height="1" />
      {target !== undefined && <line class="target" x1={target} x2={target} y1="-0.2" y2="1.2" />}
    </svg>
  );
}
