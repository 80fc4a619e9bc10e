import { createHash } from 'node:crypto';
import type { Store, WriteStore } from '../../server/store/store.ts';
import type { AuditRecord } from '../../shared/domain/audit.ts';
import type { ResponseVersion } from '../../shared/domain/invitation.ts';
import { answers, draftQuestionnaire, openQuestionnaire, plan, wards } from '../support/builders.ts';

export const QUESTIONNAIRE = 'questionnaire-2021';
export const ISSUED_AT = new Date('2022-02-21T10:00:00+09:00');
export const SUBMITTED_AT = new Date('2022-03-01T09:30:15.123+09:00');

export function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** The plan and the wards, without a questionnaire. */
export async function storePlanAndRoster(store: Store): Promise<void> {
  await store.write(async (write) => {
    await write.plans.add(plan(), ISSUED_AT);
    await write.rosters.add(wards(), ISSUED_AT);
  });
}

/** The round of 2021 as issued: `invitation-1` to `invitation-24`, with the link codes `code-1` to `code-24`. */
export async function storeIssuedRound(store: Store): Promise<void> {
  await storePlanAndRoster(store);
  await store.write(async (write) => {
    await write.questionnaires.add(draftQuestionnaire());
    await write.questionnaires.markIssued(QUESTIONNAIRE, openQuestionnaire().frozenMeasures, ISSUED_AT);
    await write.invitations.add(
      wards().members.map(({ code, name, title }, index) => ({
        id: `invitation-${index + 1}`,
        questionnaireId: QUESTIONNAIRE,
        position: index + 1,
        respondent: { code, name, title },
        codeHash: hashOf(`code-${index + 1}`),
      })),
    );
  });
}

export function response(overrides: Partial<ResponseVersion> = {}): ResponseVersion {
  return {
    version: 1,
    answers: answers('1', '2'),
    submittedAt: SUBMITTED_AT,
    receipt: '7K3M-Q9TX',
    author: { by: 'self' },
    ...overrides,
  };
}

export function auditRecord(action: string, overrides: Partial<AuditRecord> = {}): AuditRecord {
  return {
    at: SUBMITTED_AT,
    actor: { kind: 'service' },
    action,
    subject: 'plan/plan-3.0',
    details: {},
    ...overrides,
  };
}

/** What a submission writes, with a receipt made from the invitation's id. */
export async function submit(store: WriteStore, invitationId: string): Promise<void> {
  const point = await store.responses.submissionPoint(invitationId);
  const version = (point?.current?.version ?? 0) + 1;
  await store.responses.add(invitationId, response({ version, receipt: `${invitationId}/${version}` }));
  await store.tallies.change(QUESTIONNAIRE, new Map([['responded', version === 1 ? 1 : 0]]));
  await store.audit.append(auditRecord('submit-response', { subject: `invitation/${invitationId}` }));
}
