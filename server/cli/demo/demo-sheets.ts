import type { PlanReply } from '../../../shared/api/plan-api.ts';
import type { SheetState } from '../../../shared/api/progress-sheet-api.ts';
import { readExampleSheets } from '../../example/example-sheets.ts';
import type { ApiClient } from './demo-client.ts';

/** Enters the progress sheets of the year, submits and fixes them, as the office would. Gives back how many. */
export async function enterSheets(staff: ApiClient, plan: PlanReply): Promise<number> {
  const { fiscalYear, sheets } = await readExampleSheets();
  for (const { itemNumber, content } of sheets) {
    const item = plan.items.find(({ number }) => number === itemNumber);
    const path = `/api/items/${item?.id}/sheets/${fiscalYear}`;
    const saved = await staff.put<SheetState>(path, { content, basedOn: 0 });
    const submitted = await staff.post<SheetState>(`${path}/submit`, { basedOn: saved.revision });
    await staff.post<SheetState>(`${path}/fix`, { basedOn: submitted.revision });
  }
  return sheets.length;
}
