import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { issueReply } from '../../shared/api/invitation-api.ts';
import { rosterReply } from '../../shared/api/roster-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { draftRound, tallyFor } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
/** What somebody else does, once, after the questionnaire was read to be issued and before it is written. */
let meanwhile: (() => Promise<unknown>) | undefined;

beforeAll(async () => {
  service = await startService({ throughStore: interrupted });
  people = await peopleOf(service);
});
afterAll(() => service.close());

function interrupted(store: Store): Store {
  return {
    ...store,
    async read(work) {
      let readsPlan = false;
      const result = await store.read((reads) =>
        work({
          ...reads,
          plans: {
            ...reads.plans,
            find: (id) => {
              readsPlan = true;
              return reads.plans.find(id);
            },
          },
        }),
      );
      const act = readsPlan ? meanwhile : undefined;
      if (act) meanwhile = undefined;
      await act?.();
      return result;
    },
  };
}

const issue = (id: string) => people.asEditor.post(`/api/questionnaires/${id}/issue`);

describe('issuing, when somebody changes what is asked between the look at it and the act', () => {
  it('asks the roster as it is at the act', async () => {
    const { questionnaire, rosterId } = await draftRound(people.asEditor);
    const path = `/api/rosters/${rosterId}`;
    const { members } = rosterReply.parse((await people.asEditor.get(path)).body);
    meanwhile = () => people.asEditor.patch(path, { basedOn: 1, members: members.slice(1) });
    const reply = issueReply.parse((await issue(questionnaire.id)).body);
    expect(meanwhile).toBeUndefined();
    expect(reply.invitations.map(({ respondent }) => respondent.code)).toEqual(
      members.slice(1).map(({ code }) => code),
    );
    expect(await tallyFor(people.asEditor, questionnaire.id)).toMatchObject({ eligible: 23 });
  });

  it('freezes the draft as it is at the act', async () => {
    const { questionnaire, rosterId } = await draftRound(people.asEditor);
    const roster = rosterReply.parse((await people.asEditor.get(`/api/rosters/${rosterId}`)).body);
    const { body } = await people.asEditor.post('/api/rosters', {
      ...{ name: roster.name, unit: { ja: '人' } },
      members: [{ code: 'x', name: { ja: '総務課' }, title: { ja: '課長' } }],
    });
    const other = rosterReply.parse(body);
    const path = `/api/questionnaires/${questionnaire.id}`;
    meanwhile = () => people.asEditor.patch(path, { rosterId: other.id, title: { ja: '新しい題名' } });
    const reply = issueReply.parse((await issue(questionnaire.id)).body);
    expect(reply.questionnaire.title).toEqual({ ja: '新しい題名' });
    expect(reply.invitations.map(({ respondent }) => respondent.code)).toEqual(['x']);
    expect(await tallyFor(people.asEditor, questionnaire.id)).toMatchObject({ eligible: 1 });
  });

  it('leaves what somebody else has issued, or deleted, as it is', async () => {
    const { questionnaire } = await draftRound(people.asEditor);
    meanwhile = async () => expect((await issue(questionnaire.id)).status).toBe(200);
    expectProblem(await issue(questionnaire.id), 409, 'state-conflict');
    expect(await tallyFor(people.asEditor, questionnaire.id)).toMatchObject({ eligible: 24 });
    const { questionnaire: gone } = await draftRound(people.asEditor);
    meanwhile = () => people.asEditor.send('DELETE', `/api/questionnaires/${gone.id}`);
    expectProblem(await issue(gone.id), 404, 'not-found');
  });
});
