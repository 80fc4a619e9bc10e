import type { ProgressSheetProps } from '../../../client/sheets/progress-sheet-pages.tsx';
import { readExampleDocuments } from '../../../server/example/example-documents.ts';
import { readExampleSheets } from '../../../server/example/example-sheets.ts';
import { itemFromDocument } from '../../../server/plans/plan-documents.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { yearsOf } from '../../../shared/domain/plan.ts';
import { printedTitle } from '../../../shared/domain/progress-sheet/printed-form.ts';
import { printedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';
import type { SheetContent } from '../../../shared/domain/progress-sheet/sheet-content.ts';
import { asLongAs } from './as-long-as-official.ts';

const AT = new Date('2022-03-31T17:05:00+09:00');

/** The example's sheets of fiscal year 2021 as the page shows them. */
export async function printedExample(
  paper: ProgressSheetProps['paper'],
  locale: Locale,
  status: 'draft' | 'fixed' = 'draft',
): Promise<ProgressSheetProps> {
  return printedSheets(paper, locale, { status, ...(await readExampleSheets()) });
}

/** Sheets with as many characters in every line as the city's own of that year, with all bodies and counts or without. */
export async function printedAsLong(withAll: boolean): Promise<ProgressSheetProps> {
  const { fiscalYear, sheets } = await readExampleSheets();
  const asLong = sheets.map((sheet) => ({ ...sheet, content: asLongAs(sheet, withAll) }));
  return printedSheets('a3', 'ja', { status: 'fixed', fiscalYear, sheets: asLong, withBodies: withAll });
}

async function printedSheets(
  paper: ProgressSheetProps['paper'],
  locale: Locale,
  given: {
    readonly fiscalYear: number;
    readonly sheets: readonly { readonly itemNumber: number; readonly content: SheetContent }[];
    readonly status: 'draft' | 'fixed';
    readonly withBodies?: boolean;
  },
): Promise<ProgressSheetProps> {
  const { plan } = await readExampleDocuments();
  const { status, fiscalYear, sheets, withBodies = paper === 'a4' } = given;
  const items = plan.items.map((document) => {
    const item = itemFromDocument(document, AT);
    const content = sheets.find(({ itemNumber }) => itemNumber === item.number)?.content;
    const indicators = item.indicators.map((indicator) => ({
      ...indicator,
      years: yearsOf(plan).map((year) => ({ fiscalYear: year, target: indicator.targets[year] })),
    }));
    const sheet = content && { status, revision: 7, content };
    return printedItem(item, sheet, {
      ...{ fiscalYear, indicators, locale },
      ...{ corrections: [], withBodies },
    });
  });
  const others = { otherPaper: '/a', otherLanguage: '/b', otherBodies: '/e' };
  return {
    ...{ locale, paper, title: printedTitle(plan, fiscalYear), items, printedAt: AT },
    ...{ withBodies, publicVersion: undefined },
    addresses: { back: '/back', ...others, pdf: '/c', workbook: '/d' },
  };
}
