import { z } from 'zod';
import { planSheetsParams } from './progress-sheet-api.ts';

export const sheetPrintParams = planSheetsParams;

/** A3 and Japanese unless asked otherwise. */
export const printQuery = z.strictObject({
  paper: z.enum(['a3', 'a4']).optional(),
  lang: z.enum(['ja', 'en']).optional(),
});
