import { describe, expect, it } from 'vitest';
import { wards } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { hashOf, QUESTIONNAIRE, response, storeIssuedRound } from './stored-round.ts';

/** Also a text that would be another one if anything were trimmed, folded or taken for nothing. */
const BODIES = ['北区', '　ＩＣＴ戦略室～', undefined];

export function bodiesAreKept(open: OpenEmpty): void {
  describe('what people belong to', () => {
    it('is kept with members exactly as entered, and changed with them', async () => {
      const { store, reopen } = await open();
      const { members, ...roster } = wards();
      const placed = members.slice(0, 3).map((member, index) => ({ ...member, body: BODIES[index] }));
      await store.write((write) => write.rosters.add({ ...roster, members: placed }, new Date()));
      const bodies = async () =>
        (await (await reopen()).read((read) => read.rosters.find(roster.id)))?.members.map(
          ({ body }) => body,
        );
      expect(await bodies()).toEqual(BODIES);
      const [first] = placed;
      if (!first) throw new Error('there is no first ward');
      await (await reopen()).write((write) =>
        write.rosters.change(roster.id, 1, {
          ...{ name: roster.name, unit: roster.unit, goneIds: [first.id] },
          placed: [{ position: 1, member: { ...first, body: '西区' } }],
        }),
      );
      expect(await bodies()).toEqual(['西区', ...BODIES.slice(1)]);
    });

    it('is kept with invitations, and found where a submission is decided', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const [, , ...others] = wards().members;
      await store.write((write) =>
        write.invitations.add(
          BODIES.map((body, index) => ({
            ...{ id: `body-${index}`, questionnaireId: QUESTIONNAIRE, position: 100 + index },
            respondent: { ...respondentOf(others[index]), body },
            codeHash: hashOf(`body-${index}`),
          })),
        ),
      );
      await store.write((write) => write.responses.add('body-0', response()));
      const found = await store.read((read) => read.invitations.page(QUESTIONNAIRE, 99, 10));
      expect(found.map(({ respondent }) => respondent.body)).toEqual(BODIES);
      const points = await store.write(async (write) => [
        await write.responses.submissionPoint('body-0'),
        await write.responses.submissionPointOfLink(hashOf('body-1')),
        await write.responses.submissionPoint('body-2'),
      ]);
      expect(points.map((point) => point?.body)).toEqual(BODIES);
      const [row] = await store.read((read) => read.responses.page(QUESTIONNAIRE, 99, 1));
      expect(row?.invitation.respondent.body).toBe('北区');
    });
  });
}

function respondentOf(member = wards().members[0]) {
  if (!member) throw new Error('there is no such ward');
  const { code, name, title } = member;
  return { code: `x${code}`, name, title };
}
