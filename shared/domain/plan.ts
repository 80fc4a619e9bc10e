import type { AchievementStatus, MilestoneJudgement } from './achievement.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Ratio } from './ratio.ts';

export type IndicatorKind = 'ratio' | 'milestone' | 'count';

export interface Pillar {
  readonly code: string;
  readonly displayCode: string;
}

/** A year's target: one ratio for `ratio` and `count` indicators, one sentence per milestone otherwise. */
export type Target =
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'milestones'; readonly milestones: readonly LocalizedText[] };

/** A year's result: a ratio measured or entered, or the judgements on the year's milestones. */
export type Result =
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'judgements'; readonly judgements: readonly MilestoneJudgement[] };

/**
 * Where a year's result comes from: a fixed questionnaire, a source named by the staff member who entered it, or a
 * correction of a figure that was public already, with its reason.
 */
export type ResultOrigin =
  | { readonly kind: 'questionnaire'; readonly questionnaireId: string }
  | { readonly kind: 'entered'; readonly source: string }
  | { readonly kind: 'correction'; readonly reason: string };

export interface IndicatorText {
  /** `1-1`: unique within its plan item. */
  readonly key: string;
  /** `①－１`, as printed. */
  readonly displayCode: string;
  readonly kind: IndicatorKind;
  readonly unit?: LocalizedText | undefined;
  readonly text: LocalizedText;
  readonly judgedBy?: readonly LocalizedText[] | undefined;
}

export interface Indicator extends IndicatorText {
  readonly id: string;
  /** By fiscal year, as a number in decimal. */
  readonly targets: Readonly<Record<string, Target>>;
  readonly results: Readonly<Record<string, { readonly result: Result; readonly origin: ResultOrigin }>>;
}

export interface PlanItem {
  readonly id: string;
  readonly number: number;
  readonly pillar: Pillar;
  readonly title: LocalizedText;
  readonly goalState: LocalizedText;
  readonly indicators: readonly Indicator[];
}

export interface Plan {
  readonly id: string;
  readonly title: LocalizedText;
  readonly firstFiscalYear: number;
  readonly lastFiscalYear: number;
  readonly ownerBody?: LocalizedText | undefined;
  readonly items: readonly PlanItem[];
}

export type PlanPeriod = Pick<Plan, 'firstFiscalYear' | 'lastFiscalYear'>;

/** The fiscal years of a period that another one leaves out, in order. */
export function yearsCutOff(period: PlanPeriod, by: PlanPeriod): readonly number[] {
  return yearsOf(period).filter((year) => year < by.firstFiscalYear || year > by.lastFiscalYear);
}

/** The fiscal years that a plan covers, in order. */
export function yearsOf(plan: PlanPeriod): readonly number[] {
  const count = plan.lastFiscalYear - plan.firstFiscalYear + 1;
  return Array.from({ length: count }, (_, index) => plan.firstFiscalYear + index);
}

/** One indicator's standing in one fiscal year, as the overview shows it. */
export interface IndicatorStanding {
  readonly target: Target | undefined;
  readonly result: Result | undefined;
  readonly status: AchievementStatus;
  readonly provisional: boolean;
}

/**
 * `①－１` → `1-1`: circled and full-width digits folded, every hyphen-like sign made one hyphen. For keys and search
 * only; the text itself is stored as entered, because folding damages ～ （） ＜＞.
 */
export function keyOfDisplayCode(displayCode: string): string {
  return displayCode
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d\u002d]/g, '-')
    .trim();
}

/** Orders keys by their numbers: `1-2` before `1-10`. */
export function compareIndicatorKeys(left: string, right: string): number {
  const parts = (key: string) => key.split('-').map(Number);
  const [leftParts, rightParts] = [parts(left), parts(right)];
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index++) {
    const difference = (leftParts[index] ?? 0) - (rightParts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
