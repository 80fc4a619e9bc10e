import { describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { CommentMark } from '../../shared/domain/written-words.ts';
import type { OpenEmpty } from './store-contract.ts';
import { QUESTIONNAIRE, SUBMITTED_AT, storeIssuedRound, submit } from './stored-round.ts';

const markOn = (place: number, overrides: Partial<CommentMark> = {}): CommentMark => ({
  invitationId: `invitation-${place}`,
  question: 'q1',
  version: 1,
  markedAt: SUBMITTED_AT,
  accountId: 'reader',
  ...overrides,
});

/** The round of 2021, the first three of which have answered, the second twice. */
async function storeAnsweredRound(store: Store): Promise<void> {
  await storeIssuedRound(store);
  await store.write(async (write) => {
    await write.accounts.add({
      id: 'reader',
      email: 'reader@city.example.jp',
      emailKey: 'reader@city.example.jp',
      name: '担当',
      role: 'editor',
      passwordHash: undefined,
      disabledAt: undefined,
      createdAt: SUBMITTED_AT,
    });
    for (const place of [1, 2, 2, 3]) await submit(write, `invitation-${place}`);
  });
}

const marksBetween = (store: Store, after: number, until: number) =>
  store.read((read) => read.comments.marks(QUESTIONNAIRE, after, until));

export function commentMarksKeep(open: OpenEmpty): void {
  describe('marked comments', () => {
    it('are found by place in the roster, one for each answer, the newest in place of the one before', async () => {
      const { store } = await open();
      await storeAnsweredRound(store);
      await store.write(async (write) => {
        for (const place of [1, 2, 3]) await write.comments.mark(markOn(place));
        await write.comments.mark(markOn(2, { version: 2 }));
        await write.comments.mark(markOn(2, { question: 'q2' }));
      });
      expect(await marksBetween(store, 0, 1)).toEqual([markOn(1)]);
      expect(await marksBetween(store, 1, 2)).toEqual([
        markOn(2, { version: 2 }),
        markOn(2, { question: 'q2' }),
      ]);
      expect(await store.read((read) => read.comments.countMarks(QUESTIONNAIRE))).toBe(4);
      expect(await store.read((read) => read.comments.countMarks('another'))).toBe(0);
      expect(await store.read((read) => read.comments.findMark('invitation-3', 'q1'))).toEqual(markOn(3));
    });

    it('are gone when they are taken back, those beside them not', async () => {
      const { store } = await open();
      await storeAnsweredRound(store);
      await store.write(async (write) => {
        for (const place of [1, 2]) await write.comments.mark(markOn(place));
        await write.comments.unmark('invitation-1', 'q1');
      });
      expect(await marksBetween(store, 0, 24)).toEqual([markOn(2)]);
    });

    it('name a version that there is', async () => {
      const { store } = await open();
      await storeAnsweredRound(store);
      await expect(store.write((write) => write.comments.mark(markOn(1, { version: 2 })))).rejects.toThrow();
      expect(await marksBetween(store, 0, 24)).toEqual([]);
    });
  });
}
