import type { Config } from '../../config.ts';
import { Problem } from '../../problem.ts';
import { findPrintEngine } from './find-print-engine.ts';
import { PrintFailure, printToPdf } from './print-engine.ts';
import { type Printing, printFile, printQueryOf, sheetAddress } from './print-page.ts';
import type { SheetsOfYear } from './read-printed-sheets.ts';

/**
 * The sheets of a year as a PDF file. Throws `no-print-engine` and `print-failed`, which say in `print` where the page is
 * that prints the same.
 */
export async function makeSheetPdf(
  { config }: { readonly config: Pick<Config, 'browser'> },
  year: SheetsOfYear,
  asked: {
    readonly printing: Printing;
    readonly end?: AbortSignal | undefined;
    /** Told why the engine made no file. */
    readonly onFailure: (failure: PrintFailure) => void;
  },
): Promise<Buffer> {
  const { printing, end, onFailure } = asked;
  const print = sheetAddress(year, 'print', printQueryOf(printing));
  const engine = findPrintEngine(config);
  if (engine === undefined) throw new Problem('no-print-engine', { print });
  const html = await printFile(year, printing);
  try {
    return await printToPdf({ engine, folders: config.browser.folders, html, end });
  } catch (error) {
    if (!(error instanceof PrintFailure)) throw error;
    onFailure(error);
    throw new Problem('print-failed', { print });
  }
}
