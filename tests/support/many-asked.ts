import { randomUUID } from 'node:crypto';
import { codeHashOf } from '../../server/secrets.ts';
import type { LocalizedText } from '../../shared/domain/localized-text.ts';
import { ELIGIBLE } from '../../shared/domain/tally.ts';
import { draftQuestionnaire, openQuestionnaire, plan, text } from './builders.ts';
import type { Service } from './service.ts';

export interface ManyAsked {
  readonly id: string;
  /** Ids in roster order. */
  readonly invitationIds: readonly string[];
  /** The code of the link at a place in the roster, from 0. */
  codeAt(index: number): string;
}

/** A questionnaire issued to `count` numbered people, laid into the store at once: over HTTP it would take minutes. */
export async function manyAsked(
  { dependencies }: Pick<Service, 'dependencies'>,
  count: number,
  title: LocalizedText = text('担当'),
): Promise<ManyAsked> {
  const { store, secrets, clock } = dependencies;
  const [id, planId, rosterId] = [randomUUID(), randomUUID(), randomUUID()];
  const prefix = randomUUID().slice(0, 8);
  const invitationIds = Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
  const at = clock();
  await store.write(async (writes) => {
    await writes.plans.add({ ...plan(), id: planId, items: [] }, at);
    await writes.rosters.add({ id: rosterId, name: text('名簿'), unit: text('人'), members: [] }, at);
    await writes.questionnaires.add(draftQuestionnaire({ id, planId, rosterId }));
    await writes.questionnaires.markIssued(id, openQuestionnaire().frozenMeasures, at);
    await writes.invitations.add(
      invitationIds.map((invitationId, index) => ({
        id: invitationId,
        questionnaireId: id,
        position: index + 1,
        respondent: { code: `c${index + 1}`, name: text(`第${index + 1}課`, `Section ${index + 1}`), title },
        codeHash: codeHashOf(secrets.linkCode(invitationId, 1)),
      })),
    );
    await writes.tallies.change(id, new Map([[ELIGIBLE, count]]));
  });
  return { id, invitationIds, codeAt: (index) => secrets.linkCode(invitationIds[index] ?? '', 1) };
}
