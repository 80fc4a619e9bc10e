/** What a rehearsal tells while it goes on, and its report at the end. It holds no link, no code and no receipt. */
import type { AchievementStatus } from '../achievement.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Ratio } from '../ratio.ts';
import type { RehearsalFinding } from './rehearsal-findings.ts';
import type { RobotTask } from './robot-tasks.ts';
import type { Writing } from './robot-words.ts';

/** In the order in which they are gone through. */
export const REHEARSAL_PHASES = [
  'copy',
  'issue',
  'answers',
  'deadline',
  'close',
  'publish',
  'remove',
] as const;
export type RehearsalPhase = (typeof REHEARSAL_PHASES)[number];

/**
 * One thing that was looked at. `expected` and `observed` are figures, HTTP statuses and codes, short enough to be
 * compared by eye; `note` is what the page said of itself.
 */
export interface RehearsalCheck {
  readonly code: string;
  /** Which of several it was looked at: an indicator's display code, a question's number. */
  readonly of?: string | undefined;
  readonly expected: string;
  readonly observed: string;
  readonly ok: boolean;
  readonly note?: string | undefined;
}

export interface CastRobot {
  readonly place: number;
  readonly respondent: { readonly name: LocalizedText; readonly title: LocalizedText };
  readonly task: RobotTask;
}

export interface RobotReport extends CastRobot {
  readonly writing: Writing | 'longest';
  /** What was written; undefined where the questionnaire has no room for words, or nothing was to stand. */
  readonly words: string | undefined;
  readonly checks: readonly RehearsalCheck[];
}

export interface TalliedFigure {
  readonly positive: number;
  readonly negative: number;
  readonly unanswered: number;
  readonly result: Ratio | null;
  readonly status: AchievementStatus;
}

export interface RehearsedIndicator {
  readonly displayCode: string;
  readonly text: LocalizedText;
  readonly unit: LocalizedText | undefined;
  readonly target: Ratio | null;
  readonly expected: TalliedFigure;
  readonly observed: TalliedFigure;
}

/** What the round in the copy came to. */
export interface PlayedRound {
  /** Tasks for which there were not people enough. */
  readonly leftOut: readonly RobotTask[];
  readonly robots: readonly RobotReport[];
  /** What concerns nobody in particular: issuing, counting, closing, publishing. */
  readonly round: readonly RehearsalCheck[];
  readonly people: {
    readonly eligible: number;
    readonly responded: number;
    readonly outstanding: number;
    readonly excused: number;
  };
  readonly indicators: readonly RehearsedIndicator[];
  readonly findings: readonly RehearsalFinding[];
}

export interface RehearsalReport extends PlayedRound {
  readonly heldAt: string;
  readonly revision: number;
  readonly opensAt?: string | undefined;
  readonly dueAt: string;
  /** People in the roster; the robots take the places of the first of them. */
  readonly rosterSize: number;
  /** The folder of the copy was looked for afterwards, and there was none. */
  readonly removed: boolean;
}

export type RehearsalEvent =
  | { readonly event: 'cast'; readonly robots: readonly CastRobot[] }
  | { readonly event: 'phase'; readonly phase: RehearsalPhase }
  | { readonly event: 'robot'; readonly place: number; readonly ok: boolean }
  | { readonly event: 'report'; readonly report: RehearsalReport }
  | { readonly event: 'failed'; readonly removed: boolean };

/** Every check of a report, those of the robots first. */
export function checksOf({ robots, round }: PlayedRound): readonly RehearsalCheck[] {
  return [...robots.flatMap(({ checks }) => checks), ...round];
}
