import type { ResultFromCasesBody } from '../../shared/api/case-api.ts';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { countsOfCases, evaluationDays } from '../../shared/domain/cases/case-counts.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { keepResult } from './enter-result.ts';
import { getIndicator } from './indicator-in-plan.ts';

/**
 * Enters what an item's case register says as a year's result of a `count` indicator: of the cases that were examined
 * and ask for something to be done, those that have it. It is a result like one by hand, its source naming the
 * register and the day; what the register says later changes nothing of it.
 */
export async function resultFromCases(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: {
    readonly indicatorId: string;
    readonly fiscalYear: number;
    readonly asked: ResultFromCasesBody;
    readonly actor: Actor;
  },
): Promise<PlanReply['items'][number]['indicators'][number]> {
  const at = clock();
  const { indicatorId, fiscalYear, asked, actor } = given;
  const { casesOf = fiscalYear, basedOn } = asked;
  const on = dayWithin(fiscalYear, asked.on, formatDay(tokyoTimeOf(at)));
  return store.write(async (writes) => {
    const { plan, indicator } = await getIndicator(writes, indicatorId, fiscalYear);
    if (indicator.kind !== 'count') throw invalid({ pointer: '', code: 'not-a-count-indicator' });
    const item = found(plan.items.find((one) => one.indicators.some(({ id }) => id === indicatorId)));
    const { cases } = await writes.cases.register(item.id, casesOf);
    const { done, total } = countsOfCases(cases, on).handled;
    if (total === 0) throw invalid({ pointer: '', code: 'no-cases-counted', params: { countedOn: on } });
    const register = casesOf === fiscalYear ? '事例台帳' : `事例台帳（${eraFiscalYear(casesOf)}）`;
    const entered = { numerator: done, denominator: total, source: `${register} ${on}現在`, basedOn };
    return keepResult(writes, { indicatorId, fiscalYear, entered, actor }, at);
  });
}

/** The day that was asked for, else the last of the year, or today while it runs. */
function dayWithin(fiscalYear: number, asked: string | undefined, today: string): string {
  const first = formatDay({ year: fiscalYear, month: 4, day: 1 });
  const end = evaluationDays(fiscalYear)['year-end'];
  const last = today < end ? today : end;
  const on = asked ?? last;
  if (on >= first && on <= last) return on;
  throw invalid({ pointer: '/on', code: 'day-outside-year', params: { firstOn: first, lastOn: last } });
}

function invalid(error: FieldError): Problem {
  return new Problem('invalid-fields', { errors: [error] });
}
