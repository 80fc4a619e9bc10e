/**
 * Taking an answer: the one thing that must never go wrong. The answers are checked against the frozen questionnaire
 * before the write; inside it everything that can have changed is looked at once more, and the version, the counters
 * and the audit entry are stored in one transaction, durable before the receipt is given.
 */
import { randomBytes } from 'node:crypto';
import type { FieldError } from '../../shared/api/problems.ts';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import type { AnswerProblem, Answers } from '../../shared/domain/answers.ts';
import type { Actor } from '../../shared/domain/audit.ts';
import type { ResponseAuthor, ResponseVersion } from '../../shared/domain/invitation.ts';
import { acceptsAnswers } from '../../shared/domain/questionnaire.ts';
import { receiptFrom } from '../../shared/domain/receipt.ts';
import { countersChange } from '../../shared/domain/tally.ts';
import type { Dependencies } from '../dependencies.ts';
import { found, Problem } from '../problem.ts';
import type { IssuedContent } from '../store/issued-contents.ts';
import { type SubmissionPoint, UniqueConflict, type WriteStore } from '../store/store.ts';

const MOST_RECEIPTS_DRAWN = 10;

export interface Submission {
  readonly invitationId: string;
  readonly questionnaireId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The version that the writer saw, 0 for none. */
  readonly basedOn: number;
  /** When the request arrived, by the server's clock: the deadline is decided by it. */
  readonly arrivedAt: Date;
  readonly author: ResponseAuthor;
  readonly actor: Actor;
}

export interface Submitted {
  readonly response: ResponseVersion;
  /** False when the same answers had been taken already and the same receipt is given again. */
  readonly isNew: boolean;
}

/**
 * Throws `invalid-answers` with every problem, `questionnaire-closed`, `respondent-excused`, or `response-changed`
 * with the version that came between.
 */
export async function submitResponse(
  { store, issuedContents }: Pick<Dependencies, 'store' | 'issuedContents'>,
  submission: Submission,
): Promise<Submitted> {
  const issued = found(await issuedContents.find(submission.questionnaireId));
  const checked = checkAnswers(issued.content, submission.answers);
  // The state comes first: to somebody whose questionnaire is closed, problems of the answers are no help.
  if (!checked.ok) {
    await store.write(async (writes) => {
      refuseIfNotTaken(found(await writes.responses.submissionPoint(submission.invitationId)), submission);
    });
    throw new Problem('invalid-answers', { errors: fieldErrorsOf(checked.problems) });
  }
  return store.write((writes) => storeResponse(writes, issued, submission, checked.answers));
}

async function storeResponse(
  writes: WriteStore,
  issued: IssuedContent,
  submission: Submission,
  answers: Answers,
): Promise<Submitted> {
  const { invitationId, questionnaireId, basedOn, arrivedAt, author, actor } = submission;
  const point = found(await writes.responses.submissionPoint(invitationId));
  refuseIfNotTaken(point, submission);
  const { current } = point;
  const currentVersion = current?.version ?? 0;
  if (current && isSameAgain(current, basedOn, answers)) return { response: current, isNew: false };
  if (basedOn !== currentVersion) throw responseChanged(current);
  const next = { version: currentVersion + 1, answers, submittedAt: arrivedAt, author };
  const response = await addWithNewReceipt(writes, invitationId, next);
  await writes.tallies.change(questionnaireId, countersChange(issued, current?.answers, answers));
  await writes.audit.append({
    at: arrivedAt,
    actor,
    action: 'submit-response',
    subject: `invitation/${invitationId}`,
    details: { version: response.version, receipt: response.receipt },
  });
  return { response, isNew: true };
}

/** Eight characters are few enough that, among millions, a number is drawn a second time; then another is drawn. */
async function addWithNewReceipt(
  writes: WriteStore,
  invitationId: string,
  next: Omit<ResponseVersion, 'receipt'>,
): Promise<ResponseVersion> {
  for (let attempt = 1; ; attempt++) {
    const response = { ...next, receipt: receiptFrom(randomBytes(5)) };
    try {
      await writes.responses.add(invitationId, response);
      return response;
    } catch (error) {
      if (!(error instanceof UniqueConflict) || attempt === MOST_RECEIPTS_DRAWN) throw error;
    }
  }
}

/** By proxy, answers on paper that came in time are still taken after the deadline, until the office closes. */
function refuseIfNotTaken(point: SubmissionPoint, { arrivedAt, author }: Submission): void {
  if (point.excused) throw new Problem('respondent-excused');
  if (point.revoked && author.by === 'self') throw new Problem('not-found');
  const taken = author.by === 'proxy' ? point.status === 'open' : acceptsAnswers(point, arrivedAt);
  if (!taken) throw questionnaireClosed(point);
}

/** With the time of closing: by hand, or by the deadline that passed. */
export function questionnaireClosed({ closedAt, dueAt }: SubmissionPoint): Problem {
  return new Problem('questionnaire-closed', { closedAt: (closedAt ?? dueAt)?.toISOString() });
}

/** A double press, Back and submit again, or an answer lost on its way: the same answers on the same ground. */
function isSameAgain(current: ResponseVersion, basedOn: number, answers: Answers): boolean {
  const sameGround = basedOn === current.version || basedOn === current.version - 1;
  return sameGround && JSON.stringify(current.answers) === JSON.stringify(answers);
}

function responseChanged(current: ResponseVersion | undefined): Problem {
  if (!current) return new Problem('response-changed');
  const { version, receipt, submittedAt, answers } = current;
  return new Problem('response-changed', {
    current: { version, receipt, submittedAt: submittedAt.toISOString(), answers },
  });
}

/** Enough to put right at once; a body of thousands of strange names gets no longer answer for it. */
const MOST_ERRORS = 100;

export function fieldErrorsOf(problems: readonly AnswerProblem[]): readonly FieldError[] {
  return problems.slice(0, MOST_ERRORS).map(fieldErrorOf);
}

function fieldErrorOf({ question, part, code, params }: AnswerProblem): FieldError {
  const names = [question, ...(part === undefined ? [] : [part])];
  const escaped = names.map((name) => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer = `/answers/${escaped.join('/')}`;
  return { pointer, code, ...(params ? { params } : {}) };
}
