import { describe, expect, it } from 'vitest';
import { type Store, UniqueConflict } from '../../server/store/store.ts';
import { type Draft, stateOf } from '../../shared/domain/invitation.ts';
import { draft as aDraft, answers, invitation } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import { hashOf, QUESTIONNAIRE, SUBMITTED_AT, storeIssuedRound } from './stored-round.ts';

const find = (store: Store, id: string) => store.read((read) => read.invitations.find(id));
const findByCode = (store: Store, code: string) =>
  store.read((read) => read.invitations.findByCodeHash(hashOf(code)));

const pointByCode = (store: Store, code: string) =>
  store.write((write) => write.responses.submissionPointOfLink(hashOf(code)));

export function invitationsKeep(open: OpenEmpty): void {
  describe('invitations', () => {
    it('are found by id and by the hash of their code', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const expected = invitation({ questionnaireId: QUESTIONNAIRE });
      expect(await find(store, 'invitation-1')).toEqual(expected);
      expect(await findByCode(store, 'code-1')).toEqual(expected);
      expect(await pointByCode(store, 'code-2')).toMatchObject({
        invitationId: 'invitation-2',
        questionnaireId: QUESTIONNAIRE,
      });
      expect(await find(store, 'nobody')).toBeUndefined();
      expect(await findByCode(store, 'nobody')).toBeUndefined();
      expect(await pointByCode(store, 'nobody')).toBeUndefined();
    });

    it('are paged in roster order, as numbers', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const positions = async (after: number, limit: number) =>
        (await store.read((read) => read.invitations.page(QUESTIONNAIRE, after, limit))).map(
          (one) => one.position,
        );
      expect(await positions(0, 11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(await positions(11, 3)).toEqual([12, 13, 14]);
      expect(await positions(22, 100)).toEqual([23, 24]);
      expect(await positions(24, 100)).toEqual([]);
      expect(await store.read((read) => read.invitations.page('other', 0, 9))).toEqual([]);
    });

    it('refuse a code that is in use', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const reissuing = store.write((write) =>
        write.invitations.reissue('invitation-2', 2, hashOf('code-1'), SUBMITTED_AT),
      );
      await expect(reissuing).rejects.toBeInstanceOf(UniqueConflict);
      const { respondent } = invitation();
      const added = { questionnaireId: QUESTIONNAIRE, position: 25, respondent, codeHash: hashOf('code-1') };
      const adding = store.write((write) => write.invitations.add([{ id: 'invitation-25', ...added }]));
      await expect(adding).rejects.toBeInstanceOf(UniqueConflict);
    });

    it('lose their link at once when revoked', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      await store.write(async (write) => {
        await write.invitations.revoke('invitation-1', SUBMITTED_AT);
        await write.invitations.revoke('invitation-2', SUBMITTED_AT);
      });
      expect(await findByCode(store, 'code-1')).toBeUndefined();
      expect(await pointByCode(store, 'code-1')).toBeUndefined();
      expect((await find(store, 'invitation-1'))?.revokedAt).toEqual(SUBMITTED_AT);
    });

    it('answer to the new code alone when reissued, even after having been revoked, and keep the draft', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const draft = aDraft({ answers: answers('1', '3'), savedAt: SUBMITTED_AT });
      await store.write(async (write) => {
        await write.invitations.saveDraft('invitation-1', draft);
        await write.invitations.reissue('invitation-1', 2, hashOf('new-1'), SUBMITTED_AT);
        await write.invitations.revoke('invitation-2', SUBMITTED_AT);
        await write.invitations.reissue('invitation-2', 2, hashOf('new-2'), SUBMITTED_AT);
      });
      expect(await findByCode(store, 'code-1')).toBeUndefined();
      expect(await findByCode(store, 'code-2')).toBeUndefined();
      expect(await findByCode(store, 'new-1')).toMatchObject({ id: 'invitation-1', linkVersion: 2, draft });
      expect(await findByCode(store, 'new-2')).toMatchObject({ linkVersion: 2, revokedAt: undefined });
    });

    it('open the draft to a preparing link until it is ended, replaced, or the link itself is', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const findPreparing = (code: string) =>
        store.read((read) => read.invitations.findByPreparingHash(hashOf(code)));
      const hand = (version: number, code: string) =>
        store.write((write) => write.invitations.setPreparingLink('invitation-1', version, hashOf(code)));
      await hand(1, 'p1');
      expect(await findPreparing('p1')).toMatchObject({
        id: 'invitation-1',
        preparingVersion: 1,
        hasPreparingLink: true,
      });
      expect(await findByCode(store, 'p1')).toBeUndefined();
      expect(await findPreparing('code-1')).toBeUndefined();
      expect(await pointByCode(store, 'p1')).toBeUndefined();
      await hand(2, 'p2');
      expect(await findPreparing('p1')).toBeUndefined();
      await store.write((write) => write.invitations.endPreparingLink('invitation-1'));
      expect(await findPreparing('p2')).toBeUndefined();
      expect(await find(store, 'invitation-1')).toMatchObject({
        preparingVersion: 2,
        hasPreparingLink: false,
      });
      await hand(3, 'p3');
      await store.write((write) =>
        write.invitations.reissue('invitation-1', 2, hashOf('new-1'), SUBMITTED_AT),
      );
      expect(await findPreparing('p3')).toBeUndefined();
      expect((await find(store, 'invitation-1'))?.reissuedAt).toEqual(SUBMITTED_AT);
      await hand(4, 'p4');
      await store.write((write) => write.invitations.revoke('invitation-1', SUBMITTED_AT));
      expect(await findPreparing('p4')).toBeUndefined();
    });

    it('are found by the post that was asked', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const { respondent } = invitation();
      const ofPost = (questionnaire: string, code: string) =>
        store.read((read) => read.invitations.findOfRespondent(questionnaire, code));
      expect((await ofPost(QUESTIONNAIRE, respondent.code))?.id).toBe('invitation-1');
      expect(await ofPost(QUESTIONNAIRE, 'nobody')).toBeUndefined();
      expect(await ofPost('other', respondent.code)).toBeUndefined();
    });

    it('can be excused with a reason, and reinstated', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const decided = { at: SUBMITTED_AT, accountId: 'editor' };
      await store.write((write) => write.invitations.excuse('invitation-1', '欠員（４月まで）', decided));
      const kept = { excusedReason: '欠員（４月まで）', excusedAt: SUBMITTED_AT, excusedBy: 'editor' };
      expect(await find(store, 'invitation-1')).toMatchObject(kept);
      expect((await find(store, 'invitation-2'))?.excusedReason).toBeUndefined();
      await store.write((write) => write.invitations.reinstate('invitation-1'));
      const back = { excusedReason: undefined, excusedAt: undefined, excusedBy: undefined };
      expect(await find(store, 'invitation-1')).toMatchObject(back);
    });

    it('that are not there cannot be changed in silence', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const changes = [
        store.write((write) => write.invitations.excuse('nobody', '欠員')),
        store.write((write) => write.invitations.reinstate('nobody')),
        store.write((write) => write.invitations.revoke('nobody', SUBMITTED_AT)),
        store.write((write) => write.invitations.reissue('nobody', 2, hashOf('new'), SUBMITTED_AT)),
        store.write((write) => write.invitations.saveDraft('nobody', aDraft())),
        store.write((write) => write.invitations.setPreparingLink('nobody', 1, hashOf('p'))),
        store.write((write) => write.invitations.endPreparingLink('nobody')),
      ];
      for (const { status } of await Promise.allSettled(changes)) expect(status).toBe('rejected');
    });
  });

  describe('drafts', () => {
    it('are saved and replaced, word for word', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const comment = 'ＰＤＣＡ～（途中）\u0000😀 \ud83d';
      const first = aDraft({ answers: { q1: { comment: 'まだ' } } });
      const second: Draft = {
        answers: { q1: { option: '3', comment } },
        savedAt: new Date(SUBMITTED_AT.getTime() + 1),
        revision: 'r2',
        writer: 'another page',
        link: 'preparing',
        place: 9,
        preparedAt: SUBMITTED_AT,
      };
      await store.write((write) => write.invitations.saveDraft('invitation-1', first));
      expect((await findByCode(store, 'code-1'))?.draft).toEqual(first);
      await store.write((write) => write.invitations.saveDraft('invitation-1', second));
      expect((await find(store, 'invitation-1'))?.draft).toEqual(second);
      expect((await find(store, 'invitation-2'))?.draft).toBeUndefined();
    });

    it('are told of in lists without their answers', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const draft = aDraft({ answers: answers('1', '3'), savedAt: SUBMITTED_AT });
      await store.write((write) => write.invitations.saveDraft('invitation-2', draft));
      const page = await store.read((read) => read.invitations.page(QUESTIONNAIRE, 0, 3));
      expect(page.map(stateOf)).toEqual(['issued', 'draft', 'issued']);
      expect(page[1]?.draft).toEqual({ ...draft, answers: {}, revision: '' });
      const rows = await store.read((read) => read.responses.page(QUESTIONNAIRE, 0, 3));
      expect(rows.map((row) => row.invitation)).toEqual(page);
    });
  });
}
