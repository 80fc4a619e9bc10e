/** What the store keeps of plans, their targets and results. */
import type { Plan, Result, ResultOrigin, Target } from '../../shared/domain/plan.ts';

export interface PlanReads {
  /** Newest first, without items. */
  list(): Promise<readonly Pick<Plan, 'id' | 'title' | 'firstFiscalYear' | 'lastFiscalYear'>[]>;
  /** With current targets and results; items by number, indicators in the order of the plan. */
  find(id: string): Promise<Plan | undefined>;
  /** The plan that an indicator belongs to. */
  findPlanIdOfIndicator(indicatorId: string): Promise<string | undefined>;
}

export interface PlanWrites {
  add(plan: Plan, createdAt: Date): Promise<void>;
  /** Adds a version of the target; earlier versions are kept. */
  setTarget(indicatorId: string, fiscalYear: number, target: Target, at: Date): Promise<void>;
  /** Adds a version of the result; earlier versions are kept. */
  setResult(
    indicatorId: string,
    fiscalYear: number,
    result: Result,
    origin: ResultOrigin,
    at: Date,
  ): Promise<void>;
}
