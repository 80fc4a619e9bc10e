import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { printQuery, sheetPrintParams, sheetWorkbookQuery } from '../../../shared/api/sheet-print-api.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { printedTitle } from '../../../shared/domain/progress-sheet/printed-form.ts';
import { downloadAs } from '../../csv/csv-reply.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addRoute, PDF, XLSX } from '../../http/route.ts';
import { writeWorkbook } from '../../workbook/workbook-worker.ts';
import { findPrintEngine } from './find-print-engine.ts';
import { makeSheetPdf } from './make-sheet-pdf.ts';
import { hasBodies, type Printing, printPage } from './print-page.ts';
import { readSheetsOfYear, type SheetsOfYear } from './read-printed-sheets.ts';
import { sheetWorkbook } from './sheet-workbook.ts';

/** The sheets of a plan in a year in the city's form: as a page, as PDF and as a workbook. */
export function addSheetPrintRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { store, clock, config } = dependencies;
  const yearAt = ({ planId, fiscalYear }: { readonly planId: string; readonly fiscalYear: string }) =>
    store.read((reads) => readSheetsOfYear(reads, { planId, fiscalYear: Number(fiscalYear) }));

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/sheets/:fiscalYear/print',
    summary: "The year's progress sheets as a page to print, A3 landscape or A4 portrait",
    access: 'see-figures',
    params: sheetPrintParams,
    query: printQuery,
    replies: { 200: 'text/html' },
    handler: async ({ params, query, reply }) => {
      const year = await yearAt(params);
      const printing = printingOf(query, clock());
      reply.header('content-type', 'text/html; charset=utf-8');
      return printPage(year, printing, findPrintEngine(config) !== undefined);
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/sheets/:fiscalYear/sheet.pdf',
    summary: 'The same as PDF, made by the print engine of a browser where one is installed',
    access: 'see-figures',
    params: sheetPrintParams,
    query: printQuery,
    replies: { 200: PDF },
    handler: async ({ params, query, raw, reply }) => {
      const year = await yearAt(params);
      const printing = printingOf(query, clock());
      const bytes = await makeSheetPdf(dependencies, year, {
        printing,
        end: raw.exportEnd ?? undefined,
        onFailure: (err) => raw.log.error({ err }, 'the print engine failed'),
      });
      downloadAs(reply, PDF, fileNames(year, printing.locale, `-${printing.paper}`), 'pdf');
      return bytes;
    },
  });

  addRoute(app, {
    method: 'GET',
    url: '/api/plans/:planId/sheets/:fiscalYear/sheet.xlsx',
    summary: 'The same as a workbook in the layout of the sheet, with its figures as numbers',
    access: 'see-figures',
    params: sheetPrintParams,
    query: sheetWorkbookQuery,
    replies: { 200: XLSX },
    handler: async ({ params, query: { lang: locale = 'ja', bodies }, raw, reply }) => {
      const year = await yearAt(params);
      const sheets = sheetWorkbook(year, { locale, withBodies: bodies === '1', printedAt: clock() });
      const bytes = await writeWorkbook(sheets, raw.exportEnd ?? undefined);
      downloadAs(reply, XLSX, fileNames(year, locale), 'xlsx');
      return bytes;
    },
  });
}

function printingOf(query: z.output<typeof printQuery>, printedAt: Date): Printing {
  const { paper = 'a3', lang: locale = 'ja', bodies } = query;
  return { paper, locale, printedAt, withBodies: bodies ? bodies === '1' : hasBodies(paper) };
}

function fileNames({ plan, fiscalYear }: SheetsOfYear, locale: Locale, ending = '') {
  const title = printedTitle(plan, fiscalYear).ja.replaceAll('　', '_');
  const kind = locale === 'en' ? `${ending}-en` : ending;
  return { fileName: `${title}${kind}`, asciiFileName: `progress-sheet-${fiscalYear}${kind}` };
}
