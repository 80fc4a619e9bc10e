import type { PlanSheetsReply } from '../../shared/api/progress-sheet-api.ts';
import { actionBoard, actionFigures } from '../../shared/domain/progress-sheet/action-board.ts';
import { EMPTY_SHEET } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { measuredIndicators } from '../store/measured-indicators.ts';
import type { ReadStore } from '../store/store.ts';
import { acknowledgementReplyOf } from './read-sheet.ts';
import { getPlanInYear } from './sheet-place.ts';
import { namesOf, sheetHeadOf, stopsOf } from './sheet-state.ts';

/** The sheets of every item of a plan in a year, with the figures of their actions on a day (`YYYY-MM-DD`). */
export async function listSheets(
  reads: ReadStore,
  { planId, fiscalYear, on }: { readonly planId: string; readonly fiscalYear: number; readonly on: string },
): Promise<PlanSheetsReply> {
  const plan = await getPlanInYear(reads, planId, fiscalYear);
  const sheets = new Map(
    (await reads.sheets.ofPlan(planId, fiscalYear)).map((sheet) => [sheet.itemId, sheet]),
  );
  const acknowledgements = await reads.sheets.acknowledgementsOfPlan(planId, fiscalYear);
  const measured = await measuredIndicators(reads, planId, fiscalYear);
  const names = await namesOf(reads, [
    ...[...sheets.values()].map(({ updatedBy }) => updatedBy),
    ...acknowledgements.map(({ accountId }) => accountId),
  ]);
  return {
    fiscalYear,
    on,
    sheets: plan.items.map((item) => {
      const { id: itemId, number, pillar, title } = item;
      const sheet = sheets.get(itemId);
      const { content = EMPTY_SHEET } = sheet ?? {};
      return {
        ...{ itemId, number, pillar, title },
        ...sheetHeadOf(sheet, names),
        stops: stopsOf(item, { fiscalYear, content, measured }),
        actions: actionFigures(actionBoard([{ itemId, fiscalYear, content }], on)),
        acknowledgements: acknowledgements
          .filter((one) => one.itemId === itemId)
          .map((one) => acknowledgementReplyOf(one, names)),
      };
    }),
  };
}
