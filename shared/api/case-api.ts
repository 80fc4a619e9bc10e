import { z } from 'zod';
import { CASE_BOUNDS, CASE_OUTCOMES } from '../domain/cases/case.ts';
import { day, fiscalYear, fiscalYearText, idInAddress, TEXT_BOUNDS, textReply } from './value-api.ts';

export const caseOutcome = z.enum(CASE_OUTCOMES);

export const registerParams = z.object({ itemId: idInAddress });
export const caseParams = z.object({ caseId: idInAddress });

/** Cases on a page of the list. */
export const CASES_PER_PAGE = 100;

export const registerQuery = z.strictObject({ fiscalYear: fiscalYearText });

export const casesQuery = registerQuery.extend({
  outcome: caseOutcome.optional(),
  /** Exactly as entered. */
  proposer: z.string().max(TEXT_BOUNDS.line).optional(),
  /** Somewhere in the title, the proposer or the notes. */
  text: z.string().max(TEXT_BOUNDS.line).optional(),
  /** The number of the last case of the page before. */
  after: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  /** The day of the third column of figures; today where none is named. */
  on: day.optional(),
});

// Only bounded here: the rules of shared/domain/cases say what is wrong, at the field.
const line = z.string().max(10_000);

const caseFields = {
  proposer: line,
  title: line,
  examinedOn: line.optional(),
  outcome: caseOutcome.optional(),
  decidedOn: line.optional(),
  notes: line.optional(),
};

/** Without an outcome it is under examination. */
export const addCaseBody = z.strictObject({ fiscalYear, ...caseFields });

/** A case as it was before it was deleted. */
export const putBackCaseBody = addCaseBody.extend({ number: z.int().min(1).max(CASE_BOUNDS.number) });

/** What is left out stays as it is; null empties. `basedOn` is the revision of the case that the editor saw. */
export const changeCaseBody = z.strictObject({
  basedOn: z.int().min(1),
  proposer: line.optional(),
  title: line.optional(),
  examinedOn: line.nullable().optional(),
  outcome: caseOutcome.optional(),
  decidedOn: line.nullable().optional(),
  notes: line.nullable().optional(),
});

/** The revision that was seen: somebody else's change is not deleted with it. */
export const deleteCaseQuery = z.strictObject({ basedOn: z.string().regex(/^[1-9]\d{0,8}$/) });

export const caseReply = z.object({
  id: z.string(),
  number: z.int(),
  revision: z.int(),
  proposer: z.string(),
  title: z.string(),
  examinedOn: z.string().optional(),
  outcome: caseOutcome,
  decidedOn: z.string().optional(),
  notes: z.string().optional(),
});

/** The figures as of the end of a day; see `CaseCounts` of the domain. */
export const caseCountsReply = z.object({
  on: z.string(),
  examined: z.int(),
  outcomes: z.object({
    unsuited: z.int(),
    revised: z.int(),
    done: z.int(),
    'in-progress': z.int(),
  }),
  /** Of those examined that ask for something to be done. */
  handled: z.object({ done: z.int(), total: z.int() }),
});

export const casesReply = z.object({
  plan: z.object({
    id: z.string(),
    title: textReply,
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
  }),
  item: z.object({ id: z.string(), number: z.int(), title: textReply }),
  /** By the service's clock in Tokyo, `YYYY-MM-DD`. */
  today: z.string(),
  /** In which these cases were proposed. */
  fiscalYear: z.int(),
  /** Of the register, 0 where nothing was ever entered. */
  revision: z.int(),
  /** In the whole register, and of those how many meet the filter. */
  total: z.int(),
  matching: z.int(),
  /** By number; the first hundred that follow `after`. */
  cases: z.array(caseReply),
  /** What to ask for as `after` next; absent on the last page. */
  next: z.int().optional(),
  /** Everybody who proposed something, in the order of their first case. */
  proposers: z.array(z.string()),
  /** Of the whole register: at 30 September, at 31 March, and on the day that was asked for. */
  counts: z.object({ midYear: caseCountsReply, yearEnd: caseCountsReply, on: caseCountsReply }),
});

/** How a year's result is taken from the register; see the route. */
export const resultFromCasesBody = z.strictObject({
  /** The year whose cases are counted; that of the result where none is named. */
  casesOf: fiscalYear.optional(),
  /** Within the year of the result and not to come; its last day, or today while it runs, where none is named. */
  on: day.optional(),
  /** The version of the result that was seen, 0 for none. */
  basedOn: z.int().min(0).optional(),
});

export type AddCaseBody = z.infer<typeof addCaseBody>;
export type PutBackCaseBody = z.infer<typeof putBackCaseBody>;
export type ChangeCaseBody = z.infer<typeof changeCaseBody>;
export type CaseReply = z.infer<typeof caseReply>;
export type CaseCountsReply = z.infer<typeof caseCountsReply>;
export type CasesReply = z.infer<typeof casesReply>;
export type ResultFromCasesBody = z.infer<typeof resultFromCasesBody>;
