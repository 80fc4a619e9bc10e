/** What a chart of one choice question draws: a bar for each option, and one for those who gave no answer. */
export interface ChartRow {
  readonly label: string;
  readonly count: number;
  /** Name of the token it is filled with. */
  readonly colour: '--level-1' | '--level-2' | '--level-3' | '--level-4' | '--level-none' | '--key';
  readonly isSilence: boolean;
}

export interface ChartedOption {
  readonly label: string;
  readonly count: number;
}

const LEVELS = ['--level-1', '--level-2', '--level-3', '--level-4'] as const;

/** A scale of four keeps its four colours; other questions have one, since their options are not an order. */
export function chartRows(
  options: readonly ChartedOption[],
  silence: { readonly label: string; readonly count: number },
  isScale: boolean,
): readonly ChartRow[] {
  const rows = options.map(({ label, count }, index): ChartRow => {
    const colour = isScale && options.length === LEVELS.length ? LEVELS[index] : undefined;
    return { label, count, colour: colour ?? '--key', isSilence: false };
  });
  return [...rows, { ...silence, colour: '--level-none', isSilence: true }];
}

/** The distance between ticks so that there are at most eight, that they are whole, and that the last one fits. */
export function tickStep(whole: number): number {
  const least = Math.max(1, Math.ceil(whole / 8));
  for (let step = least; step <= least * 2; step++) if (whole % step === 0) return step;
  return least;
}

/** Breaks a label into lines of about `width` full-width characters; Latin words stay whole. */
export function wrapLabel(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of label.match(/[!-\u024f]+\s*|\s+|./gu) ?? []) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0020-\u024f]/.test(character) ? 0.55 : 1), 0);
}
