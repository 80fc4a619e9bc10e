import { tickStep } from '../../charts/chart-rows.ts';
import { decidingTarget, type HistoryYear, ratioText } from './plan-parts.ts';

export interface DrawnYear {
  readonly fiscalYear: number;
  /** From 0 to 1 of the axis, for drawing only; undefined is a gap, which is not zero. */
  readonly resultShare: number | undefined;
  readonly resultText: string | undefined;
  readonly targetShare: number | undefined;
  readonly targetText: string | undefined;
  readonly tone: 'good' | 'bad' | 'key';
}

export interface HistoryDrawing {
  readonly years: readonly DrawnYear[];
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

/**
 * Where bars and steps stand. Whole numbers along the axis where all years have one denominator; percentages where
 * they have not, since 23 of 24 and 20 of 21 have no common scale of people.
 */
export function historyDrawing(history: readonly HistoryYear[]): HistoryDrawing {
  const ratios = history.flatMap((year) =>
    [decidingTarget(year), year.result].flatMap((value) =>
      value !== null && 'numerator' in value && value.denominator > 0 ? [value] : [],
    ),
  );
  const wholes = new Set(ratios.map(({ denominator }) => denominator));
  const [whole = 100] = wholes.size === 1 ? wholes : [];
  const step = wholes.size === 1 ? tickStep(whole) : 25;
  const count = Math.floor(whole / step) + 1;
  return {
    years: history.map((year) => ({
      fiscalYear: year.fiscalYear,
      resultShare: shareOf(year.result),
      resultText: ratioText(year.result),
      targetShare: shareOf(decidingTarget(year)),
      targetText: ratioText(decidingTarget(year)),
      tone: year.status === 'achieved' ? 'good' : year.status === 'missed' ? 'bad' : 'key',
    })),
    ticks: Array.from({ length: count }, (_, index) => ({
      share: (index * step) / whole,
      text: wholes.size === 1 ? String(index * step) : `${index * step}%`,
    })),
  };
}

function shareOf(value: HistoryYear['target'] | HistoryYear['result']): number | undefined {
  if (value === null || !('numerator' in value) || value.denominator === 0) return undefined;
  return value.numerator / value.denominator;
}

/** The targets as steps: along each year, up or down to the next, and broken where a year has none. */
export function stepPath(
  years: readonly DrawnYear[],
  at: { readonly left: (index: number) => number; readonly height: (share: number) => number },
): string {
  return years
    .flatMap(({ targetShare }, index) => {
      if (targetShare === undefined) return [];
      const y = at.height(targetShare);
      const joins = index > 0 && years[index - 1]?.targetShare !== undefined;
      return [`${joins ? `V${y}` : `M${at.left(index)} ${y}`}H${at.left(index + 1)}`];
    })
    .join('');
}
