/**
 * Certificates say what was asked before anybody answered, and what was counted before anything was published: a text
 * in canonical JSON with its SHA-256. Whoever has noted a hash can tell later that nothing was changed. They hold
 * totals and rules, never a person.
 */
import type { AchievementStatus } from '../achievement.ts';
import type { FrozenMeasure, Questionnaire, QuestionnaireContent } from '../questionnaire.ts';
import type { Ratio } from '../ratio.ts';
import type { Tally } from '../tally.ts';

/** Written at issue, and at fixing. */
export type CertificateKind = 'issue' | 'tally';

export interface Certificate {
  readonly questionnaireId: string;
  readonly kind: CertificateKind;
  /** SHA-256 of `text` in UTF-8, in hexadecimal. */
  readonly hash: string;
  /** Canonical JSON. */
  readonly text: string;
  readonly at: Date;
}

interface CertifiedMeasure extends Omit<FrozenMeasure, 'indicatorId' | 'target'> {
  readonly target: Ratio | null;
}

/** What people were asked, how many they were, and by which rule their answers are counted. */
export interface IssueRecord
  extends Pick<QuestionnaireContent, 'title' | 'introduction' | 'questions' | 'quiz' | 'nonResponse'> {
  readonly certifies: 'issue';
  readonly questionnaireId: string;
  readonly fiscalYear: number;
  /** ISO 8601, UTC. */
  readonly issuedAt: string;
  /** The size of the roster. */
  readonly asked: number;
  readonly measures: readonly CertifiedMeasure[];
}

export function issueRecordOf(
  { id, fiscalYear, content, frozenMeasures }: Questionnaire,
  asked: number,
  issuedAt: Date,
): IssueRecord {
  const { title, introduction, questions, quiz, nonResponse } = content;
  return {
    certifies: 'issue',
    questionnaireId: id,
    fiscalYear,
    issuedAt: issuedAt.toISOString(),
    asked,
    title,
    introduction,
    questions,
    quiz,
    nonResponse,
    measures: frozenMeasures.map(({ indicatorId: _, target = null, ...measure }) => ({ ...measure, target })),
  };
}

/** What was counted when the tally was fixed. */
export interface TallyRecord
  extends Pick<Tally, 'eligible' | 'responded' | 'outstanding' | 'excused' | 'questions'> {
  readonly certifies: 'tally';
  readonly questionnaireId: string;
  readonly fiscalYear: number;
  /** ISO 8601, UTC. */
  readonly fixedAt: string;
  /** The hash of the certificate that was written at issue; null for what was issued before there were any. */
  readonly issueCertificate: string | null;
  readonly indicators: readonly {
    readonly key: string;
    readonly displayCode: string;
    readonly positive: number;
    readonly negative: number;
    readonly unanswered: number;
    readonly result: Ratio | null;
    readonly target: Ratio | null;
    readonly status: AchievementStatus;
  }[];
}

export function tallyRecordOf(
  { id, fiscalYear, frozenMeasures }: Questionnaire,
  tally: Tally,
  { fixedAt, issueCertificate }: { readonly fixedAt: Date; readonly issueCertificate: string | undefined },
): TallyRecord {
  const { eligible, responded, outstanding, excused, questions, indicators } = tally;
  return {
    certifies: 'tally',
    questionnaireId: id,
    fiscalYear,
    fixedAt: fixedAt.toISOString(),
    issueCertificate: issueCertificate ?? null,
    eligible,
    responded,
    outstanding,
    excused,
    indicators: indicators.map((indicator, index) => {
      const { key, positive, negative, unanswered, result = null, target = null, status } = indicator;
      const displayCode = frozenMeasures[index]?.displayCode ?? key;
      return { key, displayCode, positive, negative, unanswered, result, target, status };
    }),
    questions,
  };
}
