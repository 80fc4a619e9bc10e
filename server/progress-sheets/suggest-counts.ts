import type { SheetSuggestionsReply } from '../../shared/api/progress-sheet-api.ts';
import {
  countableDays,
  countEntries,
  examinedFigure,
  handledFigure,
} from '../../shared/domain/cases/case-counts.ts';
import type { ReadStore } from '../store/store.ts';

export interface SheetYearToday {
  readonly itemId: string;
  readonly fiscalYear: number;
  /** `YYYY-MM-DD`: no figure is given for a day to come. */
  readonly today: string;
}

type CountSuggestions = SheetSuggestionsReply['counts'];

/**
 * The figures of the case register, ready to be entered: what was examined of the year's own proposals (32案件 of which
 * 28 and 4), and what has been done by now about those of the year before (19 of 21). Nothing where nothing was examined.
 */
export async function suggestCounts(
  reads: ReadStore,
  { itemId, fiscalYear, today }: SheetYearToday,
): Promise<CountSuggestions> {
  const days = countableDays(fiscalYear, today);
  const suggestions: CountSuggestions = [];
  for (const [casesOf, figureOf] of [
    [fiscalYear, examinedFigure],
    [fiscalYear - 1, handledFigure],
  ] as const) {
    const { cases } = await reads.cases.register(itemId, casesOf);
    const entries = countEntries(cases, days, figureOf);
    if (entries.length === 0) continue;
    suggestions.push({ casesOf, days: [...days], entries: entries.map(entryReplyOf) });
  }
  return suggestions;
}

function entryReplyOf({ asOf, figure }: ReturnType<typeof countEntries>[number]) {
  return {
    asOf,
    figure:
      figure.kind === 'breakdown' ? { ...figure, parts: figure.parts.map((part) => ({ ...part })) } : figure,
  };
}
