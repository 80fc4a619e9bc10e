import type { AchievementsReply, PlanReply } from '../../shared/api/plan-api.ts';
import type { Plan, Result, ResultOrigin, Target } from '../../shared/domain/plan.ts';

type TargetReply = PlanReply['items'][number]['indicators'][number]['targets'][string];
type ResultReply = NonNullable<AchievementsReply['items'][number]['indicators'][number]['result']>;

export function targetReplyOf(target: Target): TargetReply {
  return target.kind === 'ratio' ? target.ratio : [...target.milestones];
}

export function resultReplyOf(result: Result): ResultReply {
  return result.kind === 'ratio' ? result.ratio : { judgements: [...result.judgements] };
}

export function originReplyOf(origin: ResultOrigin): {
  questionnaireId?: string;
  source?: string;
  correction?: string;
} {
  if (origin.kind === 'correction') return { correction: origin.reason };
  return origin.kind === 'questionnaire'
    ? { questionnaireId: origin.questionnaireId }
    : { source: origin.source };
}

export function planReplyOf(plan: Plan): PlanReply {
  return {
    ...plan,
    items: plan.items.map((item) => ({
      ...item,
      indicators: item.indicators.map((indicator) => ({
        ...indicator,
        judgedBy: indicator.judgedBy && [...indicator.judgedBy],
        targets: mapValues(indicator.targets, targetReplyOf),
        results: mapValues(indicator.results, ({ result, origin }) => ({
          result: resultReplyOf(result),
          ...originReplyOf(origin),
        })),
      })),
    })),
  };
}

function mapValues<V, W>(values: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
