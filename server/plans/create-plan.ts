import type { PlanDocument } from '../../shared/api/plan-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import { compareIndicatorKeys, type Indicator, type Plan, type Target } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { newId } from '../new-id.ts';

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
      .map(({ number, pillar, title, goalState, indicators }) => ({
        id: newId(at),
        number,
        pillar,
        title,
        goalState,
        // By their numbers: ①－10 after ①－２, in whatever order the document has them.
        indicators: [...indicators]
          .sort((a, b) => compareIndicatorKeys(a.key, b.key))
          .map((indicator): Indicator => {
            const { key, displayCode, kind, unit, text, judgedBy, targets } = indicator;
            const entries = Object.entries(targets ?? {}).map(([year, target]) => [year, targetFrom(target)]);
            return {
              id: newId(at),
              key,
              displayCode,
              kind,
              unit,
              text,
              judgedBy,
              targets: Object.fromEntries(entries),
              results: {},
            };
          }),
      })),
  };
}

type TargetInDocument = NonNullable<PlanDocument['items'][number]['indicators'][number]['targets']>[string];

function targetFrom(target: TargetInDocument): Target {
  return Array.isArray(target)
    ? { kind: 'milestones', milestones: target }
    : { kind: 'ratio', ratio: target };
}
