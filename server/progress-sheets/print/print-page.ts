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
  readonly withBodies: boolean;
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

/** What is asked of a print, said in its address: the bodies only where that is not what the paper has by itself. */
export function printQueryOf({
  paper,
  locale,
  withBodies,
}: Omit<Printing, 'printedAt'>): Readonly<Record<string, string>> {
  const query = { paper, lang: locale };
  return withBodies === hasBodies(paper) ? query : { ...query, bodies: withBodies ? '1' : '0' };
}

/** The city's own form does not say who is responsible for an action; on A4 there is room for it. */
export function hasBodies(paper: Printing['paper']): boolean {
  return paper === 'a4';
}

/** The page to look at and to print. `hasEngine`: whether PDF files can be had here. */
export function printPage(year: SheetsOfYear, printing: Printing, hasEngine: boolean): string {
  const { paper, locale, withBodies } = printing;
  const page = (other: Partial<Printing>) =>
    sheetAddress(year, 'print', printQueryOf({ ...printing, ...other }));
  const otherPaper = paper === 'a3' ? 'a4' : 'a3';
  const addresses = {
    back: `/staff/sheets?plan=${encodeURIComponent(year.plan.id)}&year=${year.fiscalYear}`,
    otherPaper: page({ paper: otherPaper, withBodies: hasBodies(otherPaper) }),
    otherLanguage: page({ locale: locale === 'ja' ? 'en' : 'ja' }),
    otherBodies: page({ withBodies: !withBodies }),
    pdf: hasEngine ? sheetAddress(year, 'sheet.pdf', printQueryOf(printing)) : undefined,
    workbook: sheetAddress(year, 'sheet.xlsx', {
      lang: locale,
      // Laid out as on A3, and without the bodies as there.
      ...(paper === 'a3' && withBodies ? { bodies: '1' } : {}),
    }),
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

function propsOf(year: SheetsOfYear, printing: Printing): ProgressSheetProps {
  return {
    ...printing,
    title: printedTitle(year.plan, year.fiscalYear),
    items: printedItemsOf(year, printing),
    publicVersion: year.publicVersion,
  };
}
