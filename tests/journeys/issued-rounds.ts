import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { QuestionnaireDocument, QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import type { DraftRound } from './running-round.ts';

const FORTNIGHT_MS = 14 * 86_400_000;

/** A questionnaire that went out to the 24 wards, beside the example's one on the same service. */
export interface IssuedRound {
  readonly questionnaire: QuestionnaireReply;
  readonly invitations: readonly InvitationReply[];
}

export interface RoundChanges extends Partial<QuestionnaireDocument> {
  readonly fiscalYear?: number;
  readonly madeFrom?: string;
  readonly opensAt?: string;
  readonly dueAt?: string;
}

/** Issues the example's questionnaire once more, with changes, through the API. */
export async function issueRound(round: DraftRound, changes: RoundChanges = {}): Promise<IssuedRound> {
  const path = '/api/questionnaires';
  const example = await round.call<QuestionnaireReply>('GET', `${path}/${round.questionnaireId}`);
  const { planId, rosterId, fiscalYear, title, introduction, nonResponse, questions, measures } = example;
  const draft = await round.call<QuestionnaireReply>('POST', path, {
    ...{ planId, rosterId, fiscalYear, title, introduction, nonResponse, questions, measures },
    dueAt: new Date(Date.now() + FORTNIGHT_MS).toISOString(),
    ...changes,
  });
  return round.call<IssuedRound>('POST', `${path}/${draft.id}/issue`);
}

/** The personal link of the post that stands at this place of the roster. */
export function linkAt({ invitations }: IssuedRound, place: number): string {
  return invitations[place]?.url ?? '';
}
