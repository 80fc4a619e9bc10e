import { z } from 'zod';
import { planSheetsParams } from './progress-sheet-api.ts';

export const sheetPrintParams = planSheetsParams;

/** A3 and Japanese unless asked otherwise; the responsible bodies on A4 alone. */
export const printQuery = z.strictObject({
  paper: z.enum(['a3', 'a4']).optional(),
  lang: z.enum(['ja', 'en']).optional(),
  bodies: z.enum(['0', '1']).optional(),
});

/** The workbook is laid out as on A3. */
export const sheetWorkbookQuery = printQuery.omit({ paper: true });
