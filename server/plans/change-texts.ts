import type {
  ChangeIndicatorBody,
  ChangeItemBody,
  ChangePlanBody,
} from '../../shared/api/plan-editing-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Indicator, Plan, PlanPeriod } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';
import { refusePeriod } from './plan-period.ts';

/** Throws `changed-meanwhile` with the current revision when the writer has not seen the texts as they are now. */
async function refuseOtherRevision(
  reads: ReadStore,
  {
    planId,
    id,
    basedOn,
  }: { readonly planId: string; readonly id: string; readonly basedOn: number | undefined },
): Promise<void> {
  if (basedOn === undefined) return;
  const revision = (await reads.plans.revisions(planId)).get(id);
  if (revision !== basedOn) throw new Problem('changed-meanwhile', { revision });
}

/** What was asked to change, for the log. */
function namesIn({ basedOn, ...parts }: { readonly basedOn?: number | undefined }): string {
  return Object.keys(parts).join(' ');
}

/** `2020–2023` */
function written({ firstFiscalYear, lastFiscalYear }: PlanPeriod): string {
  return `${firstFiscalYear}–${lastFiscalYear}`;
}

/** `null` takes a text away, nothing given leaves it as it is. */
function changed<T>(given: T | null | undefined, before: T | undefined): T | undefined {
  return given === undefined ? before : (given ?? undefined);
}

/**
 * Changes what a plan is called, who owns it, and its period; gives back the plan as it is then. Throws
 * `plan-years-in-use` with what stands in the years that would be cut off.
 */
export async function changePlan(
  { store, clock }: Dependencies,
  { planId, body, actor }: { readonly planId: string; readonly body: ChangePlanBody; readonly actor: Actor },
): Promise<Plan> {
  const at = clock();
  return store.write(async (writes) => {
    const plan = found(await writes.plans.find(planId));
    await refuseOtherRevision(writes, { planId, id: planId, basedOn: body.basedOn });
    const { title = plan.title } = body;
    const { firstFiscalYear = plan.firstFiscalYear, lastFiscalYear = plan.lastFiscalYear } = body;
    const period = { firstFiscalYear, lastFiscalYear };
    await refusePeriod(writes, plan, period);
    const ownerBody = changed(body.ownerBody, plan.ownerBody);
    await writes.plans.change(planId, { title, ownerBody, ...period });
    const moved = written(period) !== written(plan);
    const details = {
      changed: namesIn(body),
      ...(moved ? { period: written(period), periodBefore: written(plan) } : {}),
    };
    await writes.audit.append({ at, actor, action: 'change-plan', subject: `plan/${planId}`, details });
    return found(await writes.plans.find(planId));
  });
}

/** Changes the texts of an item; its number stays. */
export async function changeItem(
  { store, clock }: Dependencies,
  { itemId, body, actor }: { readonly itemId: string; readonly body: ChangeItemBody; readonly actor: Actor },
): Promise<Plan> {
  const at = clock();
  return store.write(async (writes) => {
    const planId = found(await writes.plans.findPlanIdOfItem(itemId));
    const plan = found(await writes.plans.find(planId));
    const item = found(plan.items.find(({ id }) => id === itemId));
    await refuseOtherRevision(writes, { planId, id: itemId, basedOn: body.basedOn });
    const { pillar = item.pillar, title = item.title, goalState = item.goalState } = body;
    await writes.plans.changeItem(itemId, { pillar, title, goalState });
    await writes.audit.append({
      at,
      actor,
      action: 'change-plan-item',
      subject: `plan/${planId}`,
      details: { item: item.number, changed: namesIn(body) },
    });
    return found(await writes.plans.find(planId));
  });
}

/**
 * Changes the texts of an indicator, at any time: an issued questionnaire holds a copy of its own in its frozen
 * measures, so what people answered to stays as it was. The key never changes.
 */
export async function changeIndicator(
  { store, clock }: Dependencies,
  given: { readonly indicatorId: string; readonly body: ChangeIndicatorBody; readonly actor: Actor },
): Promise<Plan> {
  const at = clock();
  const { indicatorId, body, actor } = given;
  return store.write(async (writes) => {
    const planId = found(await writes.plans.findPlanIdOfIndicator(indicatorId));
    const plan = found(await writes.plans.find(planId));
    const indicators = plan.items.flatMap((item) => item.indicators);
    const indicator = found(indicators.find(({ id }) => id === indicatorId));
    await refuseOtherRevision(writes, { planId, id: indicatorId, basedOn: body.basedOn });
    if (body.judgedBy !== undefined) refuseOtherJudges(indicator);
    const { text = indicator.text, displayCode = indicator.displayCode } = body;
    await writes.plans.changeIndicator(indicatorId, {
      text,
      displayCode,
      unit: changed(body.unit, indicator.unit),
      judgedBy: changed(body.judgedBy, indicator.judgedBy),
    });
    await writes.audit.append({
      at,
      actor,
      action: 'change-indicator',
      subject: `indicator/${indicatorId}`,
      details: { changed: namesIn(body) },
    });
    return found(await writes.plans.find(planId));
  });
}

/**
 * Who judges decides what counts as achieved, in every year. Once somebody has judged, another list would give that year
 * another verdict without anybody having judged anew; and only sentences are judged at all.
 */
function refuseOtherJudges({ kind, results }: Indicator): void {
  const refuse = (code: string) =>
    new Problem('invalid-fields', { errors: [{ pointer: '/judgedBy', code }] });
  if (kind !== 'milestone') throw refuse('not-a-milestone');
  if (Object.keys(results).length > 0) throw refuse('judged-already');
}
