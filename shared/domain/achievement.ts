import { compareRatios, type Ratio } from './ratio.ts';

export type AchievementStatus = 'achieved' | 'missed' | 'undecided' | 'not-measured' | 'no-target';

export interface RatioStanding {
  readonly target: Ratio | undefined;
  /** Undefined when nothing was measured, or when the base is empty (0 of 0 has no value). */
  readonly result: Ratio | undefined;
  /** False while answers can still come in: nothing is missed before the questionnaire is closed. */
  readonly decided: boolean;
}

/** The verdict on one ratio or count indicator in one fiscal year: `result >= target`, compared exactly. */
export function ratioStatus({ target, result, decided }: RatioStanding): AchievementStatus {
  if (!target) return 'no-target';
  if (!decided) return 'undecided';
  if (!result || result.denominator === 0) return 'not-measured';
  return compareRatios(result, target) >= 0 ? 'achieved' : 'missed';
}

/** One body's judgement of one milestone of a year; `milestone` counts from 1 in the order of the targets. */
export interface MilestoneJudgement {
  readonly milestone: number;
  readonly body: string;
  readonly achieved: boolean;
}

export interface MilestoneStanding {
  readonly milestones: number;
  /** Names of the bodies that judge; none means that whoever enters the result judges. */
  readonly bodies: readonly string[];
  readonly judgements: readonly MilestoneJudgement[];
}

/** Achieved only when every milestone is judged achieved by every body; missed as soon as one judgement says so. */
export function milestoneStatus({ milestones, bodies, judgements }: MilestoneStanding): AchievementStatus {
  if (milestones === 0) return 'no-target';
  if (judgements.some((judgement) => !judgement.achieved)) return 'missed';
  return unjudged({ milestones, bodies, judgements }) === 0 ? 'achieved' : 'not-measured';
}

/** How many judgements are still to come: of each milestone one by each body, or one where no body is named. */
export function unjudged({ milestones, bodies, judgements }: MilestoneStanding): number {
  const judged = (milestone: number, body: string | undefined) =>
    judgements.some((one) => one.milestone === milestone && (body === undefined || one.body === body));
  const expectedBodies = bodies.length > 0 ? bodies : [undefined];
  let open = 0;
  for (let milestone = 1; milestone <= milestones; milestone++) {
    open += expectedBodies.filter((body) => !judged(milestone, body)).length;
  }
  return open;
}

export interface JudgementProblem {
  /** Place in the judgements given, from 0. */
  readonly at: number;
  readonly part: 'milestone' | 'body' | undefined;
  readonly code: 'unknown-milestone' | 'unknown-body' | 'duplicate-judgement';
}

/** What is wrong with judgements that somebody entered: of no milestone of the year, by no body that judges, twice. */
export function problemsOfJudgements(standing: MilestoneStanding): readonly JudgementProblem[] {
  const { milestones, bodies, judgements } = standing;
  const seen = new Set<string>();
  return judgements.flatMap(({ milestone, body }, at): readonly JudgementProblem[] => {
    const pair = JSON.stringify([milestone, body]);
    const isSecond = seen.has(pair);
    seen.add(pair);
    if (milestone > milestones) return [{ at, part: 'milestone', code: 'unknown-milestone' }];
    if (bodies.length > 0 && !bodies.includes(body)) return [{ at, part: 'body', code: 'unknown-body' }];
    return isSecond ? [{ at, part: undefined, code: 'duplicate-judgement' }] : [];
  });
}
