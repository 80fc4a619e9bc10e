import type { FieldError } from '../../shared/api/problems.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { compareIndicatorKeys, type Plan } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import {
  type IndicatorDocument,
  type ItemDocument,
  indicatorFromDocument,
  itemFromDocument,
} from './plan-documents.ts';

/** Adds an item to a plan, with what the document has of indicators and targets. */
export async function addItem(
  { store, clock }: Dependencies,
  { planId, item, actor }: { readonly planId: string; readonly item: ItemDocument; readonly actor: Actor },
): Promise<Plan> {
  const at = clock();
  return store.write(async (writes) => {
    const plan = found(await writes.plans.find(planId));
    const errors = item.indicators.flatMap((indicator, index) =>
      yearsOutside(plan, indicator, `/indicators/${index}`),
    );
    if (plan.items.some(({ number }) => number === item.number)) {
      errors.push({ pointer: '/number', code: 'duplicate-number' });
    }
    refuseErrors(errors);
    await writes.plans.addItem(planId, itemFromDocument(item, at), at);
    await writes.audit.append({
      at,
      actor,
      action: 'add-plan-item',
      subject: `plan/${planId}`,
      details: { item: item.number, indicators: item.indicators.length },
    });
    return found(await writes.plans.find(planId));
  });
}

/** Adds an indicator to an item, at its place in the official order: ①－10 after ①－２. */
export async function addIndicator(
  { store, clock }: Dependencies,
  given: { readonly itemId: string; readonly document: IndicatorDocument; readonly actor: Actor },
): Promise<Plan> {
  const at = clock();
  const { itemId, document, actor } = given;
  return store.write(async (writes) => {
    const planId = found(await writes.plans.findPlanIdOfItem(itemId));
    const plan = found(await writes.plans.find(planId));
    const item = found(plan.items.find(({ id }) => id === itemId));
    const errors = yearsOutside(plan, document, '');
    if (item.indicators.some(({ key }) => key === document.key)) {
      errors.push({ pointer: '/key', code: 'duplicate-key' });
    }
    refuseErrors(errors);
    const place = item.indicators.filter(({ key }) => compareIndicatorKeys(key, document.key) < 0).length;
    const indicator = indicatorFromDocument(document, at);
    await writes.plans.addIndicator(itemId, place, indicator, at);
    await writes.audit.append({
      at,
      actor,
      action: 'add-indicator',
      subject: `indicator/${indicator.id}`,
      details: { item: item.number, key: document.key },
    });
    return found(await writes.plans.find(planId));
  });
}

function yearsOutside(plan: Plan, { targets }: IndicatorDocument, pointer: string): FieldError[] {
  return Object.keys(targets ?? {})
    .filter((year) => Number(year) < plan.firstFiscalYear || Number(year) > plan.lastFiscalYear)
    .map((year) => ({
      pointer: `${pointer}/targets/${year}`,
      code: 'year-outside-plan',
      params: { first: plan.firstFiscalYear, last: plan.lastFiscalYear },
    }));
}

function refuseErrors(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Problem('invalid-fields', { errors: errors.slice(0, 50) });
}
