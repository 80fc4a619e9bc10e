import type { ProgressSheetProps } from '../../../client/sheets/progress-sheet-pages.tsx';
import { readExampleDocuments } from '../../../server/example/example-documents.ts';
import { readExampleSheets } from '../../../server/example/example-sheets.ts';
import { itemFromDocument } from '../../../server/plans/plan-documents.ts';
import type { Locale } from '../../../shared/domain/localized-text.ts';
import { yearsOf } from '../../../shared/domain/plan.ts';
import { printedTitle } from '../../../shared/domain/progress-sheet/printed-form.ts';
import { printedItem } from '../../../shared/domain/progress-sheet/printed-item.ts';

const AT = new Date('2022-03-31T17:05:00+09:00');

/** The example's sheets of fiscal year 2021 as the page shows them. */
export async function printedExample(
  paper: ProgressSheetProps['paper'],
  locale: Locale,
  status: 'draft' | 'fixed' = 'draft',
): Promise<ProgressSheetProps> {
  const { plan } = await readExampleDocuments();
  const { fiscalYear, sheets } = await readExampleSheets();
  const items = plan.items.map((document) => {
    const item = itemFromDocument(document, AT);
    const content = sheets.find(({ itemNumber }) => itemNumber === item.number)?.content;
    const indicators = item.indicators.map((indicator) => ({
      ...indicator,
      years: yearsOf(plan).map((year) => ({ fiscalYear: year, target: indicator.targets[year] })),
    }));
    const sheet = content && { status, revision: 7, content };
    return printedItem(item, sheet, { fiscalYear, indicators, locale });
  });
  const addresses = { back: '/back', otherPaper: '/a', otherLanguage: '/b', pdf: '/c', workbook: '/d' };
  return { locale, paper, title: printedTitle(plan, fiscalYear), items, printedAt: AT, addresses };
}
