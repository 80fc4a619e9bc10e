import type { Page } from 'playwright-core';
import type { ExampleSheets } from '../../server/example/example-sheets.ts';
import type { SheetReply } from '../../shared/api/progress-sheet-api.ts';
import type { SheetContent } from '../../shared/domain/progress-sheet/sheet-content.ts';
import type { YearOffice } from './year-office.ts';

/** What one ward mayor writes beside their answer, and what becomes of it in the sheet. */
export const COMMENT = '権限の整理が道半ばである。';
/** What the office makes of it in its own words: comments are not published. */
export const ISSUES = '・区の判断に任せる権限を、次の年度のうちに整理し終える。';

/** Fiscal year 2021 in the office: where its pages are, and what its sheets will say. */
export interface FiscalYear {
  readonly office: YearOffice;
  readonly contentOf: (item: number) => SheetContent;
  readonly sheetPath: (item: number, year?: number) => string;
  readonly stored: (item: number, year?: number) => Promise<SheetReply>;
  readonly toSheet: (page: Page, item: number) => Promise<void>;
  readonly boardPath: () => string;
  readonly planPath: () => string;
  readonly publicPath: (version?: string) => string;
}

export function fiscalYearOf(office: YearOffice, example: ExampleSheets): FiscalYear {
  const { plan, url } = office;
  const itemId = (item: number) => plan.items[item - 1]?.id;
  const sheetPath = (item: number, year = 2021) => `/staff/sheets/${itemId(item)}/${year}`;
  return {
    office,
    contentOf(item) {
      const found = example.sheets.find(({ itemNumber }) => itemNumber === item);
      if (!found) throw new Error(`no sheet of item ${item}`);
      return found.content;
    },
    sheetPath,
    stored: (item, year = 2021) => office.call('GET', `/api/items/${itemId(item)}/sheets/${year}`),
    async toSheet(page, item) {
      await page.goto(`${url}${sheetPath(item)}`);
      // Until it is drawn no field of it is there to be looked for.
      await page.locator('.sheet-layout').waitFor();
    },
    boardPath: () => `/staff/sheets/actions?plan=${plan.id}&year=2021`,
    planPath: () => `/staff/plans/${plan.id}`,
    publicPath: (version = '') => `/results/${plan.id}/2021${version}?lang=ja`,
  };
}

export const leave = (page: Page) => page.context().close();
