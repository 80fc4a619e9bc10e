import type { FastifyInstance } from 'fastify';
import type { issueReply } from '../../../shared/api/invitation-api.ts';
import type { PlanReply } from '../../../shared/api/plan-api.ts';
import type { QuestionnaireReply } from '../../../shared/api/questionnaire-api.ts';
import type { RosterReply } from '../../../shared/api/roster-api.ts';
import type { RehearsalEvent } from '../../../shared/domain/rehearsal/rehearsal-report.ts';
import type { RehearsalMaterial } from '../rehearsal-material.ts';
import type { RehearsalClock } from './rehearsal-clock.ts';
import type { RehearsalStaff } from './rehearsal-staff.ts';

/** The service on a store of its own, which nobody but the robots can reach. */
export interface RehearsalCopy {
  readonly app: FastifyInstance;
  readonly clock: RehearsalClock;
  readonly staff: RehearsalStaff;
}

/** Who looks on: is told what happens, and may end it. */
export interface RehearsalWatch {
  tell(event: RehearsalEvent): void;
  readonly signal: AbortSignal;
}

type IssueReply = ReturnType<typeof issueReply.parse>;
export type IssuedInvitation = IssueReply['invitations'][number];

export interface IssuedCopy extends IssueReply {
  readonly id: string;
}

/** The plan, the roster and the questionnaire through the same doors as ever, then issued. */
export async function issueCopy(
  { staff }: RehearsalCopy,
  material: RehearsalMaterial,
  { tell }: RehearsalWatch,
): Promise<IssuedCopy> {
  tell({ event: 'phase', phase: 'copy' });
  const plan = await staff.call<PlanReply>('POST', '/api/plans', material.plan);
  const roster = await staff.call<RosterReply>('POST', '/api/rosters', material.roster);
  const ids = { planId: plan.id, rosterId: roster.id };
  const body = { ...material.questionnaire, ...ids };
  const { id } = await staff.call<QuestionnaireReply>('POST', '/api/questionnaires', body);
  tell({ event: 'phase', phase: 'issue' });
  return { id, ...(await staff.call<IssueReply>('POST', `/api/questionnaires/${id}/issue`)) };
}
