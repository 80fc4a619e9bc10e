import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Indicator, PlanItem } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { ReadStore } from '../store/store.ts';

/** Takes an item with its indicators out of a plan. Throws `plan-part-in-use` with what rests on it. */
export async function removeItem(
  { store, clock }: Dependencies,
  { itemId, actor }: { readonly itemId: string; readonly actor: Actor },
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    const planId = found(await writes.plans.findPlanIdOfItem(itemId));
    const item = found((await writes.plans.find(planId))?.items.find(({ id }) => id === itemId));
    await refuseInUse(writes, { planId, item, indicators: item.indicators, isWhole: true });
    await writes.plans.removeItem(itemId);
    await writes.audit.append({
      at,
      actor,
      action: 'remove-plan-item',
      subject: `plan/${planId}`,
      details: { item: item.number, indicators: item.indicators.length },
    });
  });
}

/** Takes an indicator out of its item. Throws `plan-part-in-use` with what rests on it. */
export async function removeIndicator(
  { store, clock }: Dependencies,
  { indicatorId, actor }: { readonly indicatorId: string; readonly actor: Actor },
): Promise<void> {
  const at = clock();
  await store.write(async (writes) => {
    const planId = found(await writes.plans.findPlanIdOfIndicator(indicatorId));
    const items = (await writes.plans.find(planId))?.items ?? [];
    const item = found(items.find((one) => one.indicators.some(({ id }) => id === indicatorId)));
    const indicators = item.indicators.filter(({ id }) => id === indicatorId);
    await refuseInUse(writes, { planId, item, indicators, isWhole: false });
    await writes.plans.removeIndicator(indicatorId);
    await writes.audit.append({
      at,
      actor,
      action: 'remove-indicator',
      subject: `plan/${planId}`,
      details: { item: item.number, key: indicators[0]?.key ?? '' },
    });
  });
}

interface Part {
  readonly planId: string;
  readonly item: PlanItem;
  readonly indicators: readonly Indicator[];
  /** The item itself goes too. */
  readonly isWhole: boolean;
}

/** Targets and results that were taken away or replaced count too: they stay readable, which they would not. */
async function refuseInUse(reads: ReadStore, { planId, item, indicators, isWhole }: Part): Promise<void> {
  const ids = new Set(indicators.map(({ id }) => id));
  const keys = new Set(indicators.map(({ key }) => key));
  const { targets, results } = await reads.plans.versions(planId);
  const isOwn = (one: { readonly indicatorId: string }) => ids.has(one.indicatorId);
  const questionnaires = (await reads.questionnaires.list()).filter(
    (one) =>
      one.planId === planId &&
      one.content.measures.some(
        ({ itemNumber, indicatorKey }) => itemNumber === item.number && keys.has(indicatorKey),
      ),
  );
  const sheets = isWhole ? (await reads.sheets.keys()).filter(({ itemId }) => itemId === item.id) : [];
  const counted = {
    'has-targets': targets.filter(isOwn).length,
    'has-results': results.filter(isOwn).length,
    'has-questionnaires': questionnaires.length,
    'has-sheets': sheets.length,
    'has-cases': isWhole ? await reads.cases.countRegisters(item.id) : 0,
  };
  const errors = Object.entries(counted).flatMap(([code, count]): readonly FieldError[] =>
    count > 0 ? [{ pointer: '', code, params: { count } }] : [],
  );
  if (errors.length > 0) throw new Problem('plan-part-in-use', { errors });
}
