/** What the store keeps of plans, their targets and results. */
import type {
  Indicator,
  Plan,
  PlanItem,
  PlanPeriod,
  Result,
  ResultOrigin,
  Target,
} from '../../shared/domain/plan.ts';

interface KeptVersion {
  readonly indicatorId: string;
  readonly fiscalYear: number;
  /** From 1, each year of an indicator by itself. */
  readonly version: number;
  readonly at: Date;
}

/** Without a target: it was taken away. */
export interface TargetVersion extends KeptVersion {
  readonly target: Target | undefined;
}

export interface ResultVersion extends KeptVersion {
  readonly result: Result;
  readonly origin: ResultOrigin;
}

export interface PlanVersions {
  readonly targets: readonly TargetVersion[];
  readonly results: readonly ResultVersion[];
}

export interface PlanReads {
  /** Newest first, without items. */
  list(): Promise<readonly Pick<Plan, 'id' | 'title' | 'firstFiscalYear' | 'lastFiscalYear'>[]>;
  /** With current targets and results; items by number, indicators in the order of the plan. */
  find(id: string): Promise<Plan | undefined>;
  /** The plan that an indicator belongs to. */
  findPlanIdOfIndicator(indicatorId: string): Promise<string | undefined>;
  /** The plan that an item belongs to. */
  findPlanIdOfItem(itemId: string): Promise<string | undefined>;
  /** How often the texts of a plan, its items and its indicators were changed, from 1, by the id of each. */
  revisions(planId: string): Promise<ReadonlyMap<string, number>>;
  /** Every target and result there ever was in a plan, in the order of their versions. */
  versions(planId: string): Promise<PlanVersions>;
}

export interface PlanWrites {
  add(plan: Plan, createdAt: Date): Promise<void>;
  /** Throws `UniqueConflict` for a number that the plan has already. */
  addItem(planId: string, item: PlanItem, at: Date): Promise<void>;
  /** At `place`, from 0, among the indicators of the item. Throws `UniqueConflict` for a key that it has already. */
  addIndicator(itemId: string, place: number, indicator: Indicator, at: Date): Promise<void>;
  /** This and the two below count the revision of that part up. */
  change(planId: string, head: Pick<Plan, 'title' | 'ownerBody'> & PlanPeriod): Promise<void>;
  changeItem(itemId: string, texts: Pick<PlanItem, 'pillar' | 'title' | 'goalState'>): Promise<void>;
  changeIndicator(
    indicatorId: string,
    texts: Pick<Indicator, 'text' | 'unit' | 'displayCode' | 'judgedBy'>,
  ): Promise<void>;
  /** With its indicators, none of which may have targets or results in any version. */
  removeItem(itemId: string): Promise<void>;
  /** One that has targets and results in no version. */
  removeIndicator(indicatorId: string): Promise<void>;
  /** Adds a version of the target, or one that says there is none; earlier versions are kept. */
  setTarget(indicatorId: string, fiscalYear: number, target: Target | undefined, at: Date): Promise<void>;
  /**
   * Adds a version of the result; earlier versions are kept. Without any judgement it says that those before were given
   * up: the year then has no result.
   */
  setResult(
    indicatorId: string,
    fiscalYear: number,
    result: Result,
    origin: ResultOrigin,
    at: Date,
  ): Promise<void>;
}
