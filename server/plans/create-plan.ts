import type { PlanDocument } from '../../shared/api/plan-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';
import { itemFromDocument } from './plan-documents.ts';

export async function createPlan(
  { store, clock }: Dependencies,
  document: PlanDocument,
  actor: Actor,
): Promise<Plan> {
  const at = clock();
  const plan = planFrom(document, at);
  await store.write(async (writes) => {
    await writes.plans.add(plan, at);
    await writes.audit.append({
      at,
      actor,
      action: 'create-plan',
      subject: `plan/${plan.id}`,
      details: { items: plan.items.length },
    });
  });
  return plan;
}

function planFrom(document: PlanDocument, at: Date): Plan {
  return {
    id: newId(at),
    title: document.title,
    firstFiscalYear: document.firstFiscalYear,
    lastFiscalYear: document.lastFiscalYear,
    ownerBody: document.ownerBody,
    items: [...document.items]
      .sort((left, right) => left.number - right.number)
      .map((item) => itemFromDocument(item, at)),
  };
}
