import type { ResponseVersion } from '../../shared/domain/invitation.ts';
import { doorAt } from '../../shared/domain/questionnaire.ts';
import { Problem } from '../problem.ts';
import type { SubmissionPoint } from '../store/store.ts';
import { answersReplyOf, receiptReplyOf } from './answering-view.ts';

/**
 * Throws where nothing is taken: the person excused, the link revoked, not yet opened, closed. By proxy, answers on paper
 * that came in time are still taken after the deadline, until the office closes.
 */
export function refuseOutsideTheDoor(
  point: SubmissionPoint,
  { arrivedAt, byProxy }: { readonly arrivedAt: Date; readonly byProxy: boolean },
): void {
  if (point.excused) throw new Problem('respondent-excused');
  if (point.revoked && !byProxy) throw new Problem('not-found');
  const door = doorAt(point, arrivedAt);
  if (door === 'not-open') {
    throw new Problem('questionnaire-not-open', { opensAt: point.opensAt?.toISOString() });
  }
  if (byProxy ? point.status !== 'open' : door === 'closed') throw questionnaireClosed(point);
}

/** With the time of closing: by hand, or by the deadline that passed. */
function questionnaireClosed({ closedAt, dueAt }: SubmissionPoint): Problem {
  return new Problem('questionnaire-closed', { closedAt: (closedAt ?? dueAt)?.toISOString() });
}

/** Another response came between: it is given with the refusal. */
export function responseChanged(current: ResponseVersion | undefined): Problem {
  if (!current) return new Problem('response-changed');
  return new Problem('response-changed', {
    current: { ...receiptReplyOf(current), answers: answersReplyOf(current.answers) },
  });
}
