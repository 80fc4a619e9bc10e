import { describe, expect, it } from 'vitest';
import { UniqueConflict, type WriteStore } from '../../server/store/store.ts';
import { auditText, FIRST_PREVIOUS_HASH } from '../../shared/domain/audit.ts';
import type { OpenEmpty } from './store-contract.ts';
import { hashOf, QUESTIONNAIRE, response, storeIssuedRound, submit } from './stored-round.ts';

export function groupsKeep(open: OpenEmpty): void {
  describe('ten submissions of one link at once', () => {
    it('make one version 1; the others see it or are refused', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          store
            .write(async (write) => {
              const point = await write.responses.submissionPoint('invitation-1');
              if (point?.current) return 'seen';
              await write.responses.add('invitation-1', response({ receipt: `r${index}` }));
              return 'first';
            })
            .catch((error) => (error instanceof UniqueConflict ? 'refused' : error)),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'first')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'seen' || outcome === 'refused')).toHaveLength(9);
      expect(await store.read((read) => read.responses.versions('invitation-1'))).toHaveLength(1);
    });

    it('make one version 1 even when nobody looks first', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          store.write((write) => write.responses.add('invitation-1', response({ receipt: `r${index}` }))),
        ),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toHaveLength(9);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(UniqueConflict);
      expect(await store.read((read) => read.responses.versions('invitation-1'))).toHaveLength(1);
    });
  });

  describe('a failing work among others', () => {
    it('harms none of them: their rows, counters and audit entries stand, its own do not', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const failing = new Set([3, 7, 24]);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 24 }, (_, index) =>
          store.write(async (write) => {
            await submit(write, `invitation-${index + 1}`);
            if (failing.has(index + 1)) throw new RangeError('refused');
          }),
        ),
      );
      expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
        Array.from({ length: 24 }, (_, index) => failing.has(index + 1)),
      );
      await store.read(async (read) => {
        const rows = await read.responses.page(QUESTIONNAIRE, 0, 100);
        const unanswered = rows
          .filter(({ response }) => !response)
          .map(({ invitation }) => invitation.position);
        expect(unanswered).toEqual([3, 7, 24]);
        expect(await read.tallies.counters(QUESTIONNAIRE)).toEqual(new Map([['responded', 21]]));
        const subjects = (await read.audit.page(0, 100)).map(({ subject }) => subject);
        expect(subjects).toHaveLength(21);
        for (const position of failing) expect(subjects).not.toContain(`invitation/invitation-${position}`);
      });
    });

    it('leaves a chain that verifies, numbered from 1 without gaps', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const submitOrFail = (position: number) => async (write: WriteStore) => {
        await submit(write, `invitation-${position}`);
        if (position % 3 === 0) throw new RangeError('refused');
      };
      for (const start of [1, 9, 17])
        await Promise.allSettled(
          Array.from({ length: 8 }, (_, index) => store.write(submitOrFail(start + index))),
        );
      const entries = await store.read((read) => read.audit.page(0, 100));
      expect(entries).toHaveLength(16);
      let previousHash = FIRST_PREVIOUS_HASH;
      entries.forEach((entry, index) => {
        expect(entry.sequence).toBe(index + 1);
        expect(entry.previousHash).toBe(previousHash);
        expect(entry.hash).toBe(hashOf(previousHash + auditText(entry)).toString('hex'));
        previousHash = entry.hash;
      });
    });

    it('is not what a later work of the group builds on', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const failing = store.write(async (write) => {
        await submit(write, 'invitation-1');
        throw new RangeError('refused');
      });
      const later = store.write(async (write) => ({
        point: await write.responses.submissionPoint('invitation-1'),
        counters: await write.tallies.counters(QUESTIONNAIRE),
        entries: await write.audit.page(0, 9),
      }));
      await expect(failing).rejects.toThrow('refused');
      expect(await later).toMatchObject({ point: { current: undefined }, counters: new Map(), entries: [] });
    });
  });

  describe('a work', () => {
    it('sees what those before it in the group have done, counters and audit included', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const first = store.write((write) => submit(write, 'invitation-1'));
      const second = store.write(async (write) => ({
        point: await write.responses.submissionPoint('invitation-1'),
        counters: await write.tallies.counters(QUESTIONNAIRE),
        entries: await write.audit.page(0, 9),
      }));
      await first;
      const seen = await second;
      expect(seen).toMatchObject({ point: { current: { version: 1 } }, entries: [{ sequence: 1 }] });
      expect(seen.counters).toEqual(new Map([['responded', 1]]));
      expect(await store.read((read) => read.audit.page(0, 9))).toEqual(seen.entries);
    });
  });

  describe('a handle that outlived its work', () => {
    it('is refused instead of writing into another transaction', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      let kept: WriteStore | undefined;
      let add: WriteStore['responses']['add'] | undefined;
      await store.write(async (write) => {
        kept = write;
        add = write.responses.add;
      });
      await store.write(async () => {
        await expect(kept?.responses.add('invitation-1', response())).rejects.toThrow(
          'after the work had ended',
        );
        await expect(add?.('invitation-1', response())).rejects.toThrow('after the work had ended');
        await expect(kept?.tallies.change(QUESTIONNAIRE, new Map([['responded', 1]]))).rejects.toThrow();
      });
      await store.read(async (read) => {
        expect(await read.responses.versions('invitation-1')).toEqual([]);
        expect(await read.tallies.counters(QUESTIONNAIRE)).toEqual(new Map());
      });
    });
  });
}
