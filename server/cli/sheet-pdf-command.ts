import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { makeSheetPdf } from '../progress-sheets/print/make-sheet-pdf.ts';
import { hasBodies, printQueryOf, sheetAddress } from '../progress-sheets/print/print-page.ts';
import { readSheetsOfYear } from '../progress-sheets/print/read-printed-sheets.ts';
import { withDependencies } from './with-dependencies.ts';

const USAGE =
  'Say sheet-pdf --year 2021 --out sheet.pdf, with --plan <id> where there are several plans, --paper a3 or a4, --lang ja or en, --bodies for the bodies in charge on A3 too.';

interface Asked {
  readonly planId: string | undefined;
  readonly fiscalYear: number;
  readonly paper: 'a3' | 'a4';
  readonly locale: 'ja' | 'en';
  readonly withBodies: boolean;
  readonly out: string;
}

/** Prints a year's progress sheets to a file. The service may run meanwhile, and need not. */
export async function sheetPdfCommand(args: readonly string[]): Promise<number> {
  const asked = whatIsAsked(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  return withDependencies(async (dependencies) => {
    const planId = asked.planId ?? (await onlyPlan(dependencies));
    if (planId === undefined) {
      console.error('There is not exactly one plan here: name it with --plan.');
      return 2;
    }
    return printed(dependencies, { ...asked, planId });
  });
}

async function printed(
  dependencies: Dependencies,
  { planId, fiscalYear, paper, locale, withBodies, out }: Asked & { readonly planId: string },
): Promise<number> {
  const { store, clock, publicUrl } = dependencies;
  const printing = { paper, locale, withBodies, printedAt: clock() };
  try {
    const year = await store.read((reads) => readSheetsOfYear(reads, { planId, fiscalYear }));
    const onFailure = (failure: Error) => console.error(failure.message);
    const bytes = await makeSheetPdf(dependencies, year, { printing, onFailure });
    await writeFile(out, bytes);
    console.log(`Printed: ${resolve(out)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const page = `${publicUrl()}${sheetAddress({ plan: { id: planId }, fiscalYear }, 'print', printQueryOf(printing))}`;
    console.error(SENTENCES[error.code]?.(page) ?? `It could not be printed: ${error.code}.`);
    return 1;
  }
}

const SENTENCES: Readonly<Record<string, (page: string) => string>> = {
  'not-found': () => 'There is no such plan, or the year is not one of it.',
  'no-print-engine': (page) =>
    `No browser that prints to PDF was found: install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH. The page prints the same from any browser: ${page}`,
  'print-failed': (page) => `The browser made no file. The page prints the same: ${page}`,
};

async function onlyPlan({ store }: Dependencies): Promise<string | undefined> {
  const plans = await store.read((reads) => reads.plans.list());
  return plans.length === 1 ? plans[0]?.id : undefined;
}

/** Undefined for anything that cannot be understood. */
function whatIsAsked(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        plan: { type: 'string' },
        year: { type: 'string' },
        paper: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string' },
        bodies: { type: 'boolean' },
      },
    });
    const { plan: planId, year = '', paper = 'a3', lang: locale = 'ja', out, bodies = false } = values;
    if (!/^\d{4}$/.test(year) || !out) return undefined;
    if ((paper !== 'a3' && paper !== 'a4') || (locale !== 'ja' && locale !== 'en')) return undefined;
    return { planId, fiscalYear: Number(year), paper, locale, withBodies: bodies || hasBodies(paper), out };
  } catch {
    return undefined;
  }
}
