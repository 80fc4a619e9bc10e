import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ProgressSheetProps,
  renderProgressSheet,
  renderProgressSheetFile,
  stylesheetOf,
} from '../../../client/sheets/progress-sheet-pages.tsx';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { printedTitle } from '../../../shared/domain/progress-sheet/printed-form.ts';
import { findClientDir } from '../../http/client-files.ts';
import { packageDir } from '../../package-dir.ts';
import { printedItemsOf, type SheetsOfYear } from './read-printed-sheets.ts';

export interface Printing {
  readonly paper: ProgressSheetProps['paper'];
  readonly locale: Locale;
  readonly printedAt: Date;
}

/** Where a year's sheets are to be had: `print`, `sheet.pdf`, `sheet.xlsx`, on either paper and in either language. */
export function sheetAddress(
  { plan, fiscalYear }: { readonly plan: Pick<Plan, 'id'>; readonly fiscalYear: number },
  file: 'print' | 'sheet.pdf' | 'sheet.xlsx',
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query).toString();
  const path = `/api/plans/${encodeURIComponent(plan.id)}/sheets/${fiscalYear}/${file}`;
  return asked === '' ? path : `${path}?${asked}`;
}

/** The page to look at and to print. `hasEngine`: whether PDF files can be had here. */
export function printPage(year: SheetsOfYear, printing: Printing, hasEngine: boolean): string {
  const { paper, locale } = printing;
  const addresses = {
    back: `/staff/sheets?plan=${encodeURIComponent(year.plan.id)}&year=${year.fiscalYear}`,
    otherPaper: sheetAddress(year, 'print', { paper: paper === 'a3' ? 'a4' : 'a3', lang: locale }),
    otherLanguage: sheetAddress(year, 'print', { paper, lang: locale === 'ja' ? 'en' : 'ja' }),
    pdf: hasEngine ? sheetAddress(year, 'sheet.pdf', { paper, lang: locale }) : undefined,
    workbook: sheetAddress(year, 'sheet.xlsx'),
  };
  return renderProgressSheet({ ...propsOf(year, printing), addresses });
}

/** The same as one file that is complete in itself. */
export async function printFile(year: SheetsOfYear, printing: Printing): Promise<string> {
  const clientDir = findClientDir(packageDir());
  if (!clientDir) throw new Error('The built stylesheets were not found: npm run build makes them.');
  const css = await readFile(join(clientDir, 'assets', stylesheetOf(printing.paper)), 'utf8');
  return renderProgressSheetFile(propsOf(year, printing), css);
}

function propsOf(year: SheetsOfYear, { paper, locale, printedAt }: Printing): ProgressSheetProps {
  const title = printedTitle(year.plan, year.fiscalYear);
  return { locale, paper, title, items: printedItemsOf(year, locale), printedAt };
}
