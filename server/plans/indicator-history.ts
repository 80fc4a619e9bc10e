import type { IndicatorHistoryReply } from '../../shared/api/plan-editing-api.ts';
import type { Indicator } from '../../shared/domain/plan.ts';
import { found } from '../problem.ts';
import { originReplyOf, resultReplyOf, targetReplyOf } from '../replies/plan-replies.ts';
import { correctionsOfYear } from '../store/corrections-of-year.ts';
import type { ReadStore } from '../store/store.ts';
import { readPlanInYears, yearRepliesOf } from './years-of-plan.ts';

/** One indicator over the years of its plan, with every version of its targets and results. Throws `not-found`. */
export async function indicatorHistory(
  reads: ReadStore,
  indicatorId: string,
): Promise<IndicatorHistoryReply> {
  const planId = found(await reads.plans.findPlanIdOfIndicator(indicatorId));
  const read = await readPlanInYears(reads, planId);
  const item = found(read.plan.items.find((one) => one.indicators.some(({ id }) => id === indicatorId)));
  const indicator = found(item.indicators.find(({ id }) => id === indicatorId));
  const { key, displayCode, kind, unit, text } = indicator;
  const whoCorrected = await correctors(reads, planId, indicator);
  return {
    planId,
    planTitle: read.plan.title,
    itemTitle: item.title,
    id: indicatorId,
    key,
    displayCode,
    kind,
    unit,
    text,
    years: yearRepliesOf(read, indicator).map((year) => {
      const isOwn = (one: { readonly indicatorId: string; readonly fiscalYear: number }) =>
        one.indicatorId === indicatorId && one.fiscalYear === year.fiscalYear;
      return {
        ...year,
        targets: read.versions.targets.filter(isOwn).map(({ version, at, target }) => ({
          version,
          at: at.toISOString(),
          target: target ? targetReplyOf(target) : null,
        })),
        results: read.versions.results.filter(isOwn).map(({ version, at, result, origin }) => ({
          version,
          at: at.toISOString(),
          result: resultReplyOf(result),
          ...originReplyOf(origin),
          ...(origin.kind === 'correction' ? whoCorrected(year.fiscalYear, at) : {}),
        })),
      };
    }),
  };
}

/** Who made the correction of a year that was kept at an instant. */
async function correctors(
  reads: ReadStore,
  planId: string,
  { id, results }: Indicator,
): Promise<(fiscalYear: number, at: Date) => { correctedBy?: string }> {
  const names = new Map<string, string>();
  for (const [year, { origin }] of Object.entries(results)) {
    if (origin.kind !== 'correction') continue;
    for (const one of await correctionsOfYear(reads, planId, Number(year))) {
      const account = one.accountId === undefined ? undefined : await reads.accounts.find(one.accountId);
      if (one.indicatorId === id && account) names.set(`${year} ${one.at}`, account.name);
    }
  }
  return (fiscalYear, at) => {
    const name = names.get(`${fiscalYear} ${at.toISOString()}`);
    return name === undefined ? {} : { correctedBy: name };
  };
}
