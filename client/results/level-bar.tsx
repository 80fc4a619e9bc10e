export interface LevelPart {
  readonly label: string;
  readonly count: number;
  readonly level: '1' | '2' | '3' | '4' | 'none';
}

/** All answers to one question as one bar, edge to edge; its table stands under it, so it carries no text of its own. */
export function LevelBar({
  parts,
  whole,
  label,
}: {
  readonly parts: readonly LevelPart[];
  readonly whole: number;
  readonly label: string;
}) {
  if (whole <= 0) return null;
  let from = 0;
  return (
    <svg
      class="level-bar"
      viewBox={`0 0 ${whole} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {parts
        .filter(({ count }) => count > 0)
        .map(({ label: name, level, count }) => {
          const at = from;
          from += count;
          return <rect key={name} class={`level-${level}`} x={at} width={count} height="1" />;
        })}
    </svg>
  );
}

/** Ties a row of the table to its part of the bar. */
export function LevelSwatch({ level }: Pick<LevelPart, 'level'>) {
  return (
    <svg class="level-swatch" viewBox="0 0 1 1" width="14" height="14" aria-hidden="true" focusable="false">
      <rect class={`level-${level}`} width="1" height="1" />
    </svg>
  );
}
