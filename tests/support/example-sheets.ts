import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { readExampleSheets } from '../../server/example/example-sheets.ts';
import { type PlanReply, planReply } from '../../shared/api/plan-api.ts';
import type { Client } from './api-client.ts';
import { actOn, sheetPath, writeSheet } from './api-sheets.ts';

export interface ExampleSheetsEntered {
  readonly plan: PlanReply;
  readonly itemIds: readonly string[];
  /** `/api/plans/…/sheets/2021` */
  readonly path: string;
  /** Submits and fixes every sheet. */
  fix(): Promise<void>;
}

/** The example plan with the progress sheets of fiscal year 2021, as drafts. */
export async function exampleSheetsEntered(asEditor: Client): Promise<ExampleSheetsEntered> {
  const example = await readExampleDocuments();
  const plan = planReply.parse((await asEditor.post('/api/plans', example.plan)).body);
  const { sheets } = await readExampleSheets();
  const itemIds = sheets.map(
    ({ itemNumber }) => plan.items.find((one) => one.number === itemNumber)?.id ?? '',
  );
  for (const [at, { content }] of sheets.entries())
    await writeSheet(asEditor, sheetPath(itemIds[at]), content);
  return {
    plan,
    itemIds,
    path: `/api/plans/${plan.id}/sheets/2021`,
    async fix() {
      for (const id of itemIds) {
        await actOn(asEditor, sheetPath(id), 'submit');
        await actOn(asEditor, sheetPath(id), 'fix');
      }
    },
  };
}
