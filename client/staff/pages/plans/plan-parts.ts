import { formatRatio } from '../../../../shared/domain/ratio.ts';
import type { IndicatorHistoryReply, PlanReply, PlanYearsReply } from '../../requests/replies.ts';

export type Item = PlanReply['items'][number];
export type Indicator = Item['indicators'][number];
export type Year = PlanYearsReply['indicators'][number]['years'][number];
export type HistoryYear = IndicatorHistoryReply['years'][number];
type Value = Year['target'] | Year['result'];

/** `23/24`; undefined for sentences, judgements, nothing at all and 0 of 0: none of these is zero. */
export function ratioText(value: Value): string | undefined {
  const isRatio = value !== null && 'numerator' in value && value.denominator > 0;
  return isRatio ? formatRatio(value) : undefined;
}

/** What the verdict of a year goes by: the target frozen with the questionnaire that measures it, else the plan's own. */
export function decidingTarget({ measured, target }: Year): Year['target'] {
  return measured ? measured.target : target;
}

/** The sentences of a year's target. */
export function milestonesIn(target: Year['target']) {
  return Array.isArray(target) ? target : [];
}

/** What bodies have said of a year's sentences. */
export function judgementsIn(result: Year['result']) {
  return result !== null && 'judgements' in result ? result.judgements : [];
}

/** The cell that is open for writing; at most one at a time. */
export interface OpenCell {
  readonly indicatorId: string;
  readonly fiscalYear: number;
}

/** What the table and the list need to draw a cell and to open it. */
export interface CellActs {
  readonly open: OpenCell | undefined;
  /** Undefined where the account may only read. */
  readonly onOpen: ((cell: OpenCell | undefined) => void) | undefined;
  /** After something was saved, or somebody else was faster. */
  readonly readAgain: () => void;
}
