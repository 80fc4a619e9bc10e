import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sheetContent } from '../../shared/api/progress-sheet-api.ts';
import { packageDir } from '../package-dir.ts';

const exampleSheets = z.strictObject({
  fiscalYear: z.int(),
  sheets: z.array(z.strictObject({ itemNumber: z.int(), content: sheetContent })),
});

/**
 * The progress sheets of the example plan in fiscal year 2021: names, periods, days and figures as they were published,
 * the sentences in words of our own.
 */
export type ExampleSheets = z.output<typeof exampleSheets>;

export async function readExampleSheets(): Promise<ExampleSheets> {
  const file = join(packageDir(), 'server/example/progress-sheets.json');
  return exampleSheets.parse(JSON.parse(await readFile(file, 'utf8')));
}
