/**
 * Certificates say what was asked before anybody answered, and what was counted before anything was published: a text
 * in canonical JSON with its SHA-256. Whoever has noted a hash can tell later that nothing was changed. They hold
 * totals and rules, never a person.
 */
import type { AchievementStatus } from '../achievement.ts';
import type { FrozenMeasure, Questionnaire, QuestionnaireContent } from '../questionnaire.ts';
import type { Ratio } from '../ratio.ts';
import type { Tally } from '../tally.ts';

/**
 * Of a quiz whose right answers are never told, the texts are kept secret and only their hashes published. Everything
 * else in them is known, so that the right answers could be found by trying: a random member, as long as a secret,
 * makes that impossible.
 */
export interface Salted {
  readonly salt?: string;
}

/** Whether the right answers of a questionnaire are told to nobody, so that nothing may be published that tells them. */
export function keepsKey({ content }: Pick<Questionnaire, 'content'>): boolean {
  return content.quiz?.reveal === 'never';
}

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

/**
 * What people were asked, how many they were, and by which rule their answers are counted. Whom they can ask
 * (`contact`) is not in it: nobody answers to that, and certificates written before there was one keep their text.
 */
export interface IssueRecord
  extends Salted,
    Pick<QuestionnaireContent, 'title' | 'introduction' | 'questions' | 'quiz' | 'nonResponse'> {
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
  salted: Salted = {},
): IssueRecord {
  const { title, introduction, questions, quiz, nonResponse } = content;
  return {
    ...salted,
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
  extends Salted,
    Pick<Tally, 'eligible' | 'responded' | 'outstanding' | 'excused' | 'questions'> {
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
  {
    fixedAt,
    issueCertificate,
    ...salted
  }: Salted & { readonly fixedAt: Date; readonly issueCertificate: string | undefined },
): TallyRecord {
  const { eligible, responded, outstanding, excused, questions, indicators } = tally;
  return {
    ...salted,
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
