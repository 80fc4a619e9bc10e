import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import type { Acknowledgement } from '../../shared/domain/progress-sheet/progress-sheet.ts';
import { achievementReplyOf, measuredYears } from '../replies/achievement-replies.ts';
import { correctionsOfYear } from '../store/corrections-of-year.ts';
import type { ReadStore } from '../store/store.ts';
import { getSheetPlace } from './sheet-place.ts';
import { type Names, namesOf, personOf, sheetStateOf } from './sheet-state.ts';

/** The sheet with everything that stands beside it: the item, its indicators that year, who took note, last year. */
export async function readSheet(reads: ReadStore, itemId: string, fiscalYear: number): Promise<SheetReply> {
  const place = await getSheetPlace(reads, itemId, fiscalYear);
  const { plan, item } = place;
  const measured = await measuredYears(reads, plan, fiscalYear);
  const corrections = await correctionsOfYear(reads, plan.id, fiscalYear);
  const acknowledgements = await reads.sheets.acknowledgements(itemId, fiscalYear);
  const names = await namesOf(
    reads,
    acknowledgements.map(({ accountId }) => accountId),
  );
  const lastYear = await reads.sheets.find(itemId, fiscalYear - 1);
  const { id, title, firstFiscalYear, lastFiscalYear, ownerBody } = plan;
  const { number, pillar, goalState } = item;
  return {
    ...(await sheetStateOf(reads, place)),
    plan: { id, title, firstFiscalYear, lastFiscalYear, ownerBody },
    item: { number, pillar, title: item.title, goalState },
    indicators: item.indicators.map((indicator) => ({
      ...achievementReplyOf(indicator, { plan, fiscalYear, measured, corrections }),
      judgedBy: indicator.judgedBy && [...indicator.judgedBy],
    })),
    acknowledgements: acknowledgements.map((one) => acknowledgementReplyOf(one, names)),
    lastYear: lastYear
      ? {
          fiscalYear: lastYear.fiscalYear,
          nextYearIssues: lastYear.content.nextYearIssues,
          status: lastYear.status,
        }
      : null,
  };
}

export function acknowledgementReplyOf(
  { committee, half, on, note, accountId, at }: Acknowledgement,
  names: Names,
): SheetReply['acknowledgements'][number] {
  return {
    ...{ committee, half, on },
    ...(note === undefined ? {} : { note }),
    by: personOf(accountId, names),
    at: at.toISOString(),
  };
}
