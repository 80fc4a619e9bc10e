import type { FieldError } from '../../shared/api/problems.ts';
import type { YearTargetsBody, YearTargetsReply } from '../../shared/api/year-targets-api.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { Indicator, Plan, Target } from '../../shared/domain/plan.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import { targetReplyOf } from '../replies/plan-replies.ts';
import type { PlanVersions } from '../store/store.ts';
import { refuseYearOutside } from './indicator-in-plan.ts';
import { keepJudgements } from './judged-sentences.ts';

type GivenTarget = YearTargetsBody['targets'][number];

/**
 * Sets the targets of several indicators in one year: all of them or, where one cannot be, none. One act, one entry in
 * the log. Throws `changed-meanwhile` with everything that stands otherwise than the writer saw it. Judgements stay with
 * their sentences; here none is given up.
 */
export async function setYearTargets(
  { store, clock }: Dependencies,
  given: {
    readonly planId: string;
    readonly fiscalYear: number;
    readonly targets: readonly GivenTarget[];
    readonly actor: Actor;
  },
): Promise<YearTargetsReply> {
  const at = clock();
  const { planId, fiscalYear, targets, actor } = given;
  return store.write(async (writes) => {
    const plan = found(await writes.plans.find(planId));
    refuseYearOutside(plan, fiscalYear);
    refuseUnfitting(plan, targets);
    const versions = currentVersions(await writes.plans.versions(planId), fiscalYear);
    refuseUnseen(plan, given, versions);
    for (const [place, { indicatorId, target: asked }] of targets.entries()) {
      const target = targetFrom(asked);
      const change = { fiscalYear, target, givesUp: undefined, pointer: `/targets/${place}/target` };
      await keepJudgements(writes, { plan, indicator: indicatorIn(plan, indicatorId) }, change, at);
      await writes.plans.setTarget(indicatorId, fiscalYear, target, at);
    }
    await writes.audit.append({
      at,
      actor,
      action: 'set-year-targets',
      subject: `plan/${planId}`,
      details: { fiscalYear, count: targets.length, targets: JSON.stringify(loggedTargets(plan, targets)) },
    });
    return {
      fiscalYear,
      targets: targets.map(({ indicatorId, target }) => ({
        indicatorId,
        target,
        version: (versions.get(indicatorId) ?? 0) + 1,
      })),
    };
  });
}

function indicatorIn({ items }: Plan, id: string): Indicator {
  return found(items.flatMap((item) => item.indicators).find((one) => one.id === id));
}

function targetFrom(given: GivenTarget['target']): Target | undefined {
  if (given === null) return undefined;
  return Array.isArray(given) ? { kind: 'milestones', milestones: given } : { kind: 'ratio', ratio: given };
}

function refuseUnfitting({ items }: Plan, targets: readonly GivenTarget[]): void {
  const kinds = new Map(items.flatMap((item) => item.indicators.map(({ id, kind }) => [id, kind] as const)));
  const errors = targets.flatMap(({ indicatorId, target }, index): readonly FieldError[] => {
    const kind = kinds.get(indicatorId);
    if (!kind) return [{ pointer: `/targets/${index}/indicatorId`, code: 'unknown-indicator' }];
    if (target === null || (kind === 'milestone') === Array.isArray(target)) return [];
    return [{ pointer: `/targets/${index}/target`, code: 'target-of-other-kind' }];
  });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors: errors.slice(0, 50) });
}

/** The version of each indicator's target in a year, where there ever was one. */
function currentVersions(versions: PlanVersions, fiscalYear: number): ReadonlyMap<string, number> {
  return new Map(
    versions.targets
      .filter((one) => one.fiscalYear === fiscalYear)
      .map(({ indicatorId, version }) => [indicatorId, version]),
  );
}

function refuseUnseen(
  { items }: Plan,
  { fiscalYear, targets }: { readonly fiscalYear: number; readonly targets: readonly GivenTarget[] },
  versions: ReadonlyMap<string, number>,
): void {
  const indicators = items.flatMap((item) => item.indicators);
  const conflicts = targets.flatMap(({ indicatorId, basedOn }) => {
    const version = versions.get(indicatorId) ?? 0;
    if (version === basedOn) return [];
    const target = indicators.find(({ id }) => id === indicatorId)?.targets[fiscalYear];
    return [{ indicatorId, version, target: target ? targetReplyOf(target) : null }];
  });
  if (conflicts.length > 0) throw new Problem('changed-meanwhile', { conflicts });
}

/** As people name indicators: the log is read when ids no longer say anything. */
function loggedTargets({ items }: Plan, targets: readonly GivenTarget[]) {
  return items.flatMap(({ number, indicators }) =>
    indicators.flatMap(({ id, key }) =>
      targets
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ target }) => ({ item: number, key, target })),
    ),
  );
}
