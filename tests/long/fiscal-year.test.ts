import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readExampleSheets } from '../../server/example/example-sheets.ts';
import { browserNote, browserWanted, launchBrowser } from '../support/chromium.ts';
import { evaluateMidYear, holdELearning, reviewLastYear, writePlans } from './year-first-half.ts';
import { openOffice, type YearOffice } from './year-office.ts';
import { type FiscalYear, fiscalYearOf } from './year-places.ts';
import { beginNextYear, correctResult, printSheets, publishResults } from './year-publication.ts';
import { askAtYearEnd, fixSheets, lookAtBoard } from './year-second-half.ts';

// Each season goes on from the one before: they are one journey, and run in this order only.
describe.skipIf(!browserWanted)(`fiscal year 2021, from April to April${browserNote}`, () => {
  let browser: Browser;
  let office: YearOffice;
  let year: FiscalYear;
  beforeAll(async () => {
    const [opened, example] = await Promise.all([launchBrowser(), readExampleSheets()]);
    browser = opened;
    office = await openOffice(browser, '2021-04-01');
    year = fiscalYearOf(office, example);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  it(
    'April: the targets stand, and the action plans of both items are written',
    () => writePlans(year),
    180_000,
  );
  it(
    'first quarter: last year’s results are entered and its practice is reviewed by the committees',
    () => reviewLastYear(year),
    180_000,
  );
  it(
    'second quarter: the e-learning is a questionnaire with right answers',
    () => holdELearning(year),
    180_000,
  );
  it(
    'September and October: the mid-year is evaluated, counted and taken note of',
    () => evaluateMidYear(year),
    180_000,
  );
  it(
    'third quarter: what was to be done by now is overdue until it is marked',
    () => lookAtBoard(year),
    120_000,
  );
  it(
    'fourth quarter: the year’s end is rehearsed, asked of 24 ward mayors, reminded, closed and fixed',
    () => askAtYearEnd(year),
    300_000,
  );
  it(
    'March: a missed target is not fixed without issues for next year, returned, written, and fixed',
    () => fixSheets(year),
    300_000,
  );
  it('is printed on one A3 page in the city’s eight columns', () => printSheets(year), 120_000);
  it(
    'is published for everybody: 24/24 achieved and 23/24 missed, read without script',
    () => publishResults(year),
    120_000,
  );
  it('is corrected with a reason, and the old page stays at its address', () => correctResult(year), 120_000);
  it(
    'April again: carried forward, last year’s issues beside the new plan, targets prepared',
    () => beginNextYear(year),
    120_000,
  );
});
