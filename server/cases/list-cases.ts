import { CASES_PER_PAGE, type CaseReply, type CasesReply } from '../../shared/api/case-api.ts';
import type { Case } from '../../shared/domain/cases/case.ts';
import { countsOfCases, evaluationDays } from '../../shared/domain/cases/case-counts.ts';
import { type CaseFilter, findCases, proposersOf } from '../../shared/domain/cases/find-cases.ts';
import type { ReadStore } from '../store/store.ts';
import { getRegister } from './register-place.ts';

/** A page of an item's register of a year, with the figures of the whole of it. */
export async function listCases(
  reads: ReadStore,
  asked: {
    readonly itemId: string;
    readonly fiscalYear: number;
    readonly filter: CaseFilter;
    /** The number that the page follows, 0 for the first. */
    readonly after: number;
    /** `YYYY-MM-DD`, both. */
    readonly today: string;
    readonly on: string;
  },
): Promise<CasesReply> {
  const { plan, item, fiscalYear, register } = await getRegister(reads, asked.itemId, asked.fiscalYear);
  const { revision, cases } = register;
  const matching = findCases(cases, asked.filter);
  const following = matching.filter(({ number }) => number > asked.after);
  const page = following.slice(0, CASES_PER_PAGE);
  const next = following.length > page.length ? page.at(-1)?.number : undefined;
  const days = evaluationDays(fiscalYear);
  const { id, title, firstFiscalYear, lastFiscalYear } = plan;
  return {
    plan: { id, title, firstFiscalYear, lastFiscalYear },
    item: { id: item.id, number: item.number, title: item.title },
    ...{ today: asked.today, fiscalYear, revision, total: cases.length, matching: matching.length },
    cases: page.map(caseReplyOf),
    ...(next === undefined ? {} : { next }),
    proposers: [...proposersOf(cases)],
    counts: {
      midYear: countsOfCases(cases, days['mid-year']),
      yearEnd: countsOfCases(cases, days['year-end']),
      on: countsOfCases(cases, asked.on),
    },
  };
}

export function caseReplyOf({ itemId: _, fiscalYear: __, ...one }: Case): CaseReply {
  return one;
}
