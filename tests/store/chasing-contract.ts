import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { InvitationState } from '../../shared/domain/invitation.ts';
import { stateOf } from '../../shared/domain/invitation.ts';
import { FIRST_LETTERS } from '../../shared/domain/letter.ts';
import { ELIGIBLE, EXCUSED } from '../../shared/domain/tally.ts';
import { draft, draftQuestionnaire } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { hashOf, QUESTIONNAIRE, SUBMITTED_AT, storeIssuedRound, submit } from './stored-round.ts';

const STATES: readonly InvitationState[] = ['issued', 'draft', 'answered', 'excused', 'revoked'];

/** 1–5 answered (5 revoked then), 6–9 with drafts (8 revoked, 9 excused), 1 with a draft again, 10 excused. */
async function storeMixedRound(store: Store): Promise<void> {
  await storeIssuedRound(store);
  await store.write(async (write) => {
    await write.tallies.change(QUESTIONNAIRE, new Map([[ELIGIBLE, 24]]));
    for (const place of [1, 2, 3, 4, 5]) await submit(write, `invitation-${place}`);
    for (const place of [1, 6, 7, 8, 9]) await write.invitations.saveDraft(`invitation-${place}`, draft());
    for (const place of [5, 8, 10]) await write.invitations.revoke(`invitation-${place}`, SUBMITTED_AT);
    for (const place of [9, 10]) {
      await write.invitations.excuse(`invitation-${place}`, '欠員');
      await write.tallies.change(
        QUESTIONNAIRE,
        new Map([
          [ELIGIBLE, -1],
          [EXCUSED, 1],
        ]),
      );
    }
  });
}

const everybody = (store: Store) => store.read((read) => read.invitations.page(QUESTIONNAIRE, 0, 100));

export function chasingKeeps(open: OpenEmpty): void {
  describe('chasing', () => {
    it('counts everybody in exactly the state in which they are shown', async () => {
      const { store } = await open();
      await storeMixedRound(store);
      const people = await everybody(store);
      const totals = await store.read((read) => read.chasing.totals(QUESTIONNAIRE));
      for (const state of STATES)
        expect(totals[state], state).toBe(people.filter((one) => stateOf(one) === state).length);
      expect(totals).toEqual({ issued: 14, draft: 2, answered: 4, excused: 2, revoked: 2 });
      expect(await store.read((read) => read.chasing.countAsked(QUESTIONNAIRE))).toBe(24);
      expect(await store.read((read) => read.chasing.countLinks(QUESTIONNAIRE))).toBe(21);
    });

    it('counts inside a write what the write has done', async () => {
      const { store } = await open();
      await storeMixedRound(store);
      const totals = await store.write(async (write) => {
        await submit(write, 'invitation-6');
        return write.chasing.totals(QUESTIONNAIRE);
      });
      expect(totals).toMatchObject({ draft: 1, answered: 5 });
    });

    it('gives those of a window who are waited for and have no record of having been given the link', async () => {
      const { store } = await open();
      await storeMixedRound(store);
      await store.write(async (write) => {
        for (const place of [6, 12]) await write.chasing.setHandedOver(`invitation-${place}`, SUBMITTED_AT);
      });
      const positions = (after: number, until: number, limit: number) =>
        store.read(async (read) =>
          (await read.chasing.toHandOver(QUESTIONNAIRE, { after, until, limit })).map((one) => one.position),
        );
      expect(await positions(0, 14, 10)).toEqual([7, 11, 13, 14]);
      expect(await positions(11, 24, 2)).toEqual([13, 14]);
    });

    it('gives a window of the roster in one state, in roster order', async () => {
      const { store } = await open();
      await storeMixedRound(store);
      const people = await everybody(store);
      for (const state of STATES) {
        const window = { after: 0, until: 24, limit: 100, state };
        const found = await store.read((read) => read.chasing.window(QUESTIONNAIRE, window));
        expect(found).toEqual(people.filter((one) => stateOf(one) === state));
      }
      const some = { after: 3, until: 20, limit: 2 };
      const two = await store.read((read) => read.chasing.window(QUESTIONNAIRE, some));
      expect(two.map(({ position }) => position)).toEqual([4, 5]);
    });

    it('finds people by place and by id, in roster order, without what they wrote', async () => {
      const { store } = await open();
      await storeMixedRound(store);
      const places = await store.read((read) => read.chasing.atPositions(QUESTIONNAIRE, [7, 99, 2]));
      expect(places.map(({ position }) => position)).toEqual([2, 7]);
      const ids = ['invitation-7', 'nobody', 'invitation-1'];
      const people = await store.read((read) => read.chasing.withIds(ids));
      expect(people.map(({ id }) => id)).toEqual(['invitation-1', 'invitation-7']);
      expect(people[1]?.draft?.answers).toEqual({});
    });

    it('keeps who was reminded how often and when, and who was given the link', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      await store.write(async (write) => {
        await write.chasing.remind('invitation-1', new Date(1));
        await write.chasing.remind('invitation-1', SUBMITTED_AT);
        await write.chasing.setHandedOver('invitation-1', SUBMITTED_AT);
      });
      const find = () => store.read((read) => read.invitations.find('invitation-1'));
      expect(await find()).toMatchObject({
        remindedCount: 2,
        lastRemindedAt: SUBMITTED_AT,
        handedOverAt: SUBMITTED_AT,
      });
      await store.write((write) =>
        write.invitations.reissue('invitation-1', 2, hashOf('code-new'), SUBMITTED_AT),
      );
      expect((await find())?.handedOverAt).toBeUndefined();
      await expect(store.write((write) => write.chasing.remind('nobody', SUBMITTED_AT))).rejects.toThrow();
    });

    it('keeps letters exactly, one of each kind, and lets them go with a draft that is deleted', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const letter = { ja: '　{宛名}\r\n～\u202e', en: '' };
      await store.write(async (write) => {
        await write.questionnaires.add(draftQuestionnaire({ id: 'draft' }));
        await write.chasing.saveLetter('draft', 'reminder', FIRST_LETTERS.reminder, SUBMITTED_AT);
        await write.chasing.saveLetter('draft', 'reminder', letter, SUBMITTED_AT);
      });
      const letterOf = (kind: 'request' | 'reminder') =>
        store.read((read) => read.chasing.letter('draft', kind));
      expect(await letterOf('reminder')).toEqual(letter);
      expect(await letterOf('request')).toBeUndefined();
      await store.write((write) => write.questionnaires.remove('draft'));
      expect(await letterOf('reminder')).toBeUndefined();
    });
  });
}
