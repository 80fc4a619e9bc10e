/**
 * What is published of a plan's fiscal year, whole and frozen: everything that the public page shows, the files hold
 * and anybody can recompute. Totals and rules only; no person, no answer and no comment has a place in it.
 */
import type { AchievementStatus, MilestoneJudgement } from '../achievement.ts';
import type { CertificateKind } from '../certificate/certificate.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { IndicatorKind, Pillar } from '../plan.ts';
import type { Counting, NonResponsePolicy, Question, QuizCount } from '../questionnaire.ts';
import type { Ratio } from '../ratio.ts';
import type { PublishedSheet } from './published-sheet.ts';

/** Names the form of the document; another form gets another name. */
export const DOCUMENT_FORMAT = 'hakaru-report/1';

export interface PublishedDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly fiscalYear: number;
  readonly plan: PublishedPlan;
  readonly items: readonly PublishedItem[];
  /** How the figures were measured, by the ids that the indicators name. */
  readonly questionnaires: readonly PublishedQuestionnaire[];
  readonly certificates: readonly PublishedCertificate[];
  /** Oldest first. */
  readonly corrections: readonly PublishedCorrection[];
  /** Each time that the year had been taken back and was published again, oldest first. */
  readonly republished?: readonly Republication[] | undefined;
}

export interface PublishedPlan {
  readonly id: string;
  readonly title: LocalizedText;
  readonly ownerBody?: LocalizedText | undefined;
  readonly firstFiscalYear: number;
  readonly lastFiscalYear: number;
}

export interface PublishedItem {
  readonly number: number;
  readonly pillar: Pillar;
  readonly title: LocalizedText;
  readonly goalState: LocalizedText;
  readonly indicators: readonly PublishedIndicator[];
  /** Null while the item's progress sheet is not fixed. */
  readonly sheet: PublishedSheet | null;
}

/** One ratio, or one sentence a milestone. */
export type PublishedTarget = Ratio | readonly LocalizedText[];

export type PublishedResult = Ratio | { readonly judgements: readonly MilestoneJudgement[] };

export interface PublishedYear {
  readonly fiscalYear: number;
  readonly target: PublishedTarget | null;
  /** Null where nothing was measured, or nothing final yet: a gap, never zero. */
  readonly result: PublishedResult | null;
  readonly status: AchievementStatus;
  /** Whom the result rests on, where a questionnaire measured it. */
  readonly people?: PublishedPeople | undefined;
}

export interface PublishedIndicator extends Omit<PublishedYear, 'fiscalYear' | 'people'> {
  readonly id: string;
  readonly key: string;
  readonly displayCode: string;
  readonly kind: IndicatorKind;
  readonly unit?: LocalizedText | undefined;
  readonly text: LocalizedText;
  readonly judgedBy?: readonly LocalizedText[] | undefined;
  /** Where a questionnaire measured it. */
  readonly measured?: PublishedMeasure | undefined;
  /** Where the result was entered: from which source. */
  readonly source?: string | undefined;
  /** The years of the plan, in order. */
  readonly years: readonly PublishedYear[];
}

/** Who counts as positive, and how many were counted. */
export interface PublishedMeasure extends Counting {
  readonly questionnaireId: string;
  /** Where it counts who passed a quiz, or has everything right; without conditions while the key is kept secret. */
  readonly counts?: QuizCount | undefined;
  /** True where a rule by hand looks at such a key: it then stands without any condition, as part of one misleads. */
  readonly conditionsWithheld?: boolean | undefined;
  readonly positive: number;
  readonly negative: number;
  readonly unanswered: number;
}

export interface PublishedPeople {
  readonly eligible: number;
  readonly responded: number;
  readonly outstanding: number;
  readonly excused: number;
}

export interface PublishedQuestionnaire extends PublishedPeople {
  readonly id: string;
  readonly title: LocalizedText;
  /** The roster's name: who was asked. */
  readonly asked: LocalizedText;
  readonly nonResponse: NonResponsePolicy;
  /** ISO 8601, UTC. */
  readonly issuedAt?: string | undefined;
  /** Until when the people asked could answer. */
  readonly dueAt?: string | undefined;
  readonly closedAt?: string | undefined;
  readonly fixedAt?: string | undefined;
  readonly questions: readonly PublishedQuestion[];
}

export interface PublishedQuestion {
  readonly code: string;
  /** Which one it was for those who answered, from 1: not every question is published. */
  readonly number?: number | undefined;
  readonly kind: Question['kind'];
  readonly text: LocalizedText;
  readonly answered: number;
  /** How many chose each; empty for questions without options. */
  readonly options: readonly {
    readonly code: string;
    readonly label: LocalizedText;
    readonly count: number;
  }[];
}

export interface PublishedCertificate {
  readonly questionnaireId: string;
  readonly kind: CertificateKind;
  readonly hash: string;
  /** Left out where it would give away the key of a quiz that is never revealed. */
  readonly text?: string | undefined;
  readonly at: string;
}

/** How many were asked and not excused, how many of them answered, and how many were excused, where that is other too. */
export interface CorrectedPeople extends Pick<PublishedPeople, 'eligible' | 'responded'> {
  readonly excused?: number | undefined;
}

export interface PublishedCorrection {
  readonly indicatorId: string;
  readonly itemNumber: number;
  readonly displayCode: string;
  readonly unit?: LocalizedText | undefined;
  /** The year whose figure was corrected: another year's page shows it among the years. */
  readonly fiscalYear: number;
  readonly before: PublishedResult | null;
  readonly after: PublishedResult;
  readonly statusBefore: AchievementStatus;
  readonly statusAfter: AchievementStatus;
  /** Where the numbers of people that the figure rests on were corrected with it. */
  readonly people?: CorrectedPeople | undefined;
  /** Whom the figure rested on before, where a questionnaire measured it. */
  readonly peopleBefore?: PublishedPeople | undefined;
  readonly reason: string;
  readonly at: string;
  /** The version that still shows the figure before. */
  readonly supersedes: number;
}

/** A year that is public again: why it was not, and what is other than on the last page that had been public. */
export interface Republication {
  /** ISO 8601, UTC. */
  readonly takenBackAt: string;
  readonly reason: string;
  /** Of the versions that were taken back. */
  readonly firstVersion: number;
  readonly lastVersion: number;
  readonly changes: readonly RepublishedFigure[];
}

/** A figure that is other than the last time; null where there was none, or is none any more. */
export interface RepublishedFigure {
  readonly indicatorId: string;
  /** The page's own year, or an earlier one that it shows beside it. */
  readonly fiscalYear: number;
  readonly itemNumber: number;
  readonly displayCode: string;
  readonly unit?: LocalizedText | undefined;
  readonly before: PublishedResult | null;
  readonly after: PublishedResult | null;
  readonly statusBefore: AchievementStatus;
  readonly statusAfter: AchievementStatus;
}
