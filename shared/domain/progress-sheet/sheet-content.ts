/**
 * What an item's progress sheet (進捗状況) of one fiscal year says, in the words of whoever wrote it: plain text kept
 * exactly as entered, with its `・` and `■` lines, ideographic blanks and line ends. Figures of indicators are not in it:
 * they flow in from results.
 */
export interface SheetContent {
  /** 行動計画・取組内容, in the order of the sheet. Periods may overlap: ４月～９月 and ９月～10月. */
  readonly periods: readonly ActionPeriod[];
  /** 中間自己評価 and 下半期の方向性 are two fields and one printed cell. Empty where nothing is written yet. */
  readonly midYearEvaluation: string;
  readonly secondHalfDirection: string;
  /** 期末自己評価 */
  readonly yearEndEvaluation: string;
  /** 翌年度にむけた課題と方向性 */
  readonly nextYearIssues: string;
  readonly counts: readonly SheetCount[];
}

export interface ActionPeriod {
  /** Short and opaque, unique among the periods; made by whoever adds the period. */
  readonly key: string;
  /** `【第１四半期】`, `４月～９月` */
  readonly label: string;
  /** Calendar months, 1–12, of the sheet's fiscal year: April is the first, March the last. Both are included. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly actions: readonly Action[];
}

/** 取組 */
export interface Action {
  /** Unique among all actions of the sheet. */
  readonly key: string;
  /** May hold several lines. */
  readonly text: string;
  /** `区ＣＭ事業のＰＤＣＡ` */
  readonly track?: string | undefined;
  readonly responsibleBody?: string | undefined;
  readonly intendedEffect?: string | undefined;
  /** The fiscal year that the action is about, where it is not this one: a review of last year's practice. */
  readonly refersTo?: number | undefined;
  /** `YYYY-MM-DD`; absent until it is done. */
  readonly doneOn?: string | undefined;
}

/** A figure of the sheet that is no indicator: cases examined, cases dealt with, wards that began. */
export interface SheetCount {
  readonly key: string;
  readonly label: string;
  /** What is counted, as printed behind the number; `案件` where it is absent. */
  readonly unit?: string | undefined;
  /** The committee that reports it. */
  readonly body?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly startedOn?: string | undefined;
  /** At most one for each half: what was said at mid-year stays readable beside the figure of the year's end. */
  readonly entries: readonly CountEntry[];
}

export interface CountEntry {
  readonly asOf: Half;
  readonly figure: CountFigure;
}

export type Half = 'mid-year' | 'year-end';

/** 19 of 21, or 32 of which 28 and 4. Without parts a breakdown is a total alone. */
export type CountFigure =
  | { readonly kind: 'of-total'; readonly done: number; readonly total: number }
  | { readonly kind: 'breakdown'; readonly total: number; readonly parts: readonly CountPart[] };

export interface CountPart {
  readonly label: string;
  readonly count: number;
}

/** The four written fields, in the order of the sheet. */
export const SHEET_FIELDS = [
  'midYearEvaluation',
  'secondHalfDirection',
  'yearEndEvaluation',
  'nextYearIssues',
] as const;

export type SheetField = (typeof SHEET_FIELDS)[number];

/** A sheet in which nothing is written yet. */
export const EMPTY_SHEET: SheetContent = {
  periods: [],
  midYearEvaluation: '',
  secondHalfDirection: '',
  yearEndEvaluation: '',
  nextYearIssues: '',
  counts: [],
};

/** Whether two contents, or two of the same parts, say the same, character for character. */
export function saysTheSame<T>(left: T, right: T): boolean {
  return written(left) === written(right);
}

/** The order of an object's members says nothing. */
function written(part: unknown): string {
  return JSON.stringify([part], (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Every action with its period, in the order of the sheet. */
export function actionsOf(
  content: SheetContent,
): readonly { readonly period: ActionPeriod; readonly action: Action }[] {
  return content.periods.flatMap((period) => period.actions.map((action) => ({ period, action })));
}
