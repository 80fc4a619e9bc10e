/**
 * Taking an answer: the one thing that must never go wrong. In one transaction the link is looked up, everything that
 * decides whether the answer is taken is read, the answer is checked against the frozen questionnaire, and the version,
 * the counters and the audit entry are stored: durable before the receipt is given. Nothing can change in between.
 */
import type { FieldError } from '../../shared/api/problems.ts';
import { checkAnswers } from '../../shared/domain/answer-check.ts';
import type { AnswerProblem, Answers } from '../../shared/domain/answers.ts';
import {
  type DraftGround,
  overwritesOthers,
  type ResponseAuthor,
  type ResponseVersion,
} from '../../shared/domain/invitation.ts';
import { isRevealed } from '../../shared/domain/quiz.ts';
import { countersChange } from '../../shared/domain/tally.ts';
import type { Dependencies } from '../dependencies.ts';
import { newReceipt } from '../new-receipt.ts';
import { found, Problem } from '../problem.ts';
import type { IssuedContent } from '../store/issued-contents.ts';
import type { SubmissionPoint, WriteStore } from '../store/store.ts';
import { draftReplyOf } from './answering-view.ts';
import { refuseOutsideTheDoor, responseChanged } from './door.ts';

export interface Submission {
  /** By the hash of the link code, or by its id for who has been let in already. */
  readonly invitation: { readonly codeHash: Buffer } | { readonly id: string };
  readonly answers: Readonly<Record<string, unknown>>;
  /** The version that the writer saw, 0 for none. */
  readonly basedOn: number;
  /** When the request arrived, by the server's clock: the deadline is decided by it. */
  readonly arrivedAt: Date;
  readonly author: ResponseAuthor;
  /** The draft that the writer saw: one that somebody else has saved since is not thrown away unseen. */
  readonly ground?: DraftGround | undefined;
}

export interface Submitted {
  readonly response: ResponseVersion;
  /** False when the same answers had been taken already and the same receipt is given again. */
  readonly isNew: boolean;
}

/**
 * Undefined when no invitation is found. Throws `questionnaire-closed` or `respondent-excused`, `invalid-answers` with
 * every problem, `answers-revealed` once the person has been shown what was right, `response-changed` with the version that came between, or `draft-changed` with the draft that did.
 */
export async function submitResponse(
  { store, issuedContents, happenings }: Pick<Dependencies, 'store' | 'issuedContents' | 'happenings'>,
  submission: Submission,
): Promise<Submitted | undefined> {
  const submitted = await store.write(async (writes) => {
    const point = await pointOf(writes, submission);
    if (!point) return undefined;
    // The state comes first: to somebody whose questionnaire is closed, problems of the answers are no help.
    const byProxy = submission.author.by === 'proxy';
    refuseOutsideTheDoor(point, { arrivedAt: submission.arrivedAt, byProxy });
    const issued = found(await issuedContents.findWithin(writes, point.questionnaireId));
    const checked = checkAnswers(issued.content, submission.answers);
    if (!checked.ok) throw new Problem('invalid-answers', { errors: fieldErrorsOf(checked.problems) });
    const outcome = await storeResponse(writes, point, issued, submission, checked.answers);
    return { outcome, questionnaireId: issued.id, invitationId: point.invitationId };
  });
  if (submitted?.outcome.isNew) happenings.publish(submitted);
  // From here on the content is known without reading it.
  if (submitted) await issuedContents.find(submitted.questionnaireId);
  return submitted?.outcome;
}

function pointOf(writes: WriteStore, { invitation }: Submission): Promise<SubmissionPoint | undefined> {
  return 'id' in invitation
    ? writes.responses.submissionPoint(invitation.id)
    : writes.responses.submissionPointOfLink(invitation.codeHash);
}

async function storeResponse(
  writes: WriteStore,
  { invitationId, questionnaireId, status, body, current }: SubmissionPoint,
  issued: IssuedContent,
  { basedOn, arrivedAt, author, ground }: Submission,
  answers: Answers,
): Promise<Submitted> {
  const currentVersion = current?.version ?? 0;
  if (current && isSameAgain(current, basedOn, answers) && !confirms(current, author))
    return { response: current, isNew: false };
  // Who has been shown what was right could only correct by it.
  if (isRevealed(issued.content, status, current)) throw new Problem('answers-revealed');
  if (basedOn !== currentVersion) throw responseChanged(current);
  const draft = ground && found(await writes.invitations.find(invitationId)).draft;
  const differs = draft && JSON.stringify(draft.answers) !== JSON.stringify(answers);
  if (draft && differs && overwritesOthers(draft, ground)) {
    throw new Problem('draft-changed', { current: draftReplyOf(draft) });
  }
  const response: ResponseVersion = {
    version: currentVersion + 1,
    answers,
    submittedAt: arrivedAt,
    receipt: newReceipt(),
    author,
  };
  await writes.responses.add(invitationId, response);
  await writes.tallies.change(questionnaireId, countersChange(issued, current?.answers, answers, body));
  await writes.audit.append({
    at: arrivedAt,
    actor:
      author.by === 'proxy'
        ? { kind: 'account', id: author.accountId }
        : { kind: 'respondent', invitationId },
    action: 'submit-response',
    subject: `invitation/${invitationId}`,
    details: {
      version: response.version,
      receipt: response.receipt,
      ...(author.by === 'self' ? { link: 'personal' } : {}),
      ...(draft?.preparedAt ? { preparedBy: draft.link } : {}),
    },
  });
  return { response, isNew: true };
}

/** A double press, Back and submit again, or an answer lost on its way: the same answers on the same ground. */
function isSameAgain(current: ResponseVersion, basedOn: number, answers: Answers): boolean {
  const sameGround = basedOn === current.version || basedOn === current.version - 1;
  return sameGround && JSON.stringify(current.answers) === JSON.stringify(answers);
}

/** What the office entered becomes the respondent's own when they submit it, unchanged though it may be. */
function confirms(current: ResponseVersion, author: ResponseAuthor): boolean {
  return current.author.by === 'proxy' && author.by === 'self';
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
