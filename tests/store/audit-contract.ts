import { describe, expect, it } from 'vitest';
import type { AuditFilter } from '../../server/store/store.ts';
import { auditText, FIRST_PREVIOUS_HASH } from '../../shared/domain/audit.ts';
import type { OpenEmpty } from './store-contract.ts';
import { auditRecord, hashOf, SUBMITTED_AT } from './stored-round.ts';

export function auditKeeps(open: OpenEmpty): void {
  describe('the audit', () => {
    it('returns records as they were, of every kind of actor, chained from sixty-four zeros', async () => {
      const { store, reopen } = await open();
      const records = [
        auditRecord('create-plan', {
          actor: { kind: 'account', id: 'a1' },
          details: { b: 1, a: '～😀\u0000', c: null },
        }),
        auditRecord('submit-response', { actor: { kind: 'respondent', invitationId: 'invitation-1' } }),
        auditRecord('create-account', { at: new Date(SUBMITTED_AT.getTime() - 1), details: { first: true } }),
      ];
      for (const record of records) await store.write((write) => write.audit.append(record));
      const entries = await (await reopen()).read((read) => read.audit.page(0, 9));
      let previousHash = FIRST_PREVIOUS_HASH;
      const expected = records.map((record, index) => {
        const entry = { ...record, sequence: index + 1, previousHash, hash: '' };
        entry.hash = hashOf(previousHash + auditText(record)).toString('hex');
        previousHash = entry.hash;
        return entry;
      });
      expect(entries).toEqual(expected);
    });

    it('goes on from the last entry after the store was opened again', async () => {
      const { store, reopen } = await open();
      await store.write((write) => write.audit.append(auditRecord('create-plan')));
      const again = await reopen();
      await again.write((write) => write.audit.append(auditRecord('create-roster')));
      const [first, second] = await again.read((read) => read.audit.page(0, 9));
      expect(second).toMatchObject({ sequence: 2, previousHash: first?.hash });
    });

    it('is paged by sequence, oldest first, pending entries of the work included', async () => {
      const { store } = await open();
      const actions = ['a', 'b', 'c', 'd', 'e'];
      for (const action of actions.slice(0, 3))
        await store.write((write) => write.audit.append(auditRecord(action)));
      const seen = await store.write(async (write) => {
        for (const action of actions.slice(3)) await write.audit.append(auditRecord(action));
        return [await write.audit.page(1, 3), await write.audit.page(0, 2), await write.audit.page(4, 9)];
      });
      const told = seen.map((page) => page.map(({ action }) => action).join(''));
      expect(told).toEqual(['bcd', 'ab', 'e']);
      expect(await store.read((read) => read.audit.page(1, 3))).toEqual(seen[0]);
    });

    it('is searched newest first within a stretch, by who, what, on what and when', async () => {
      const { store } = await open();
      const at = (hour: number) => new Date(SUBMITTED_AT.getTime() + hour * 3_600_000);
      expect(await store.read((read) => read.audit.lastSequence())).toBe(0);
      await store.write(async ({ audit }) => {
        const actor = { kind: 'account', id: 'a1' } as const;
        await audit.append(auditRecord('one', { at: at(1), actor, subject: 'plan/p' }));
        await audit.append(auditRecord('two', { at: at(2), actor, subject: 'planned/p' }));
        await audit.append(auditRecord('two', { at: at(3), actor: { kind: 'account', id: 'a2' } }));
        await audit.append(
          auditRecord('one', { at: at(4), actor: { kind: 'respondent', invitationId: 'a1' } }),
        );
        await audit.append(auditRecord('one', { at: at(5), subject: 'service' }));
      });
      expect(await store.read((read) => read.audit.lastSequence())).toBe(5);
      const search = async (filter: AuditFilter, [first, last] = [1, 5], limit = 9) =>
        (await store.read((read) => read.audit.search(filter, { first, last }, limit)))
          .map(({ sequence }) => sequence)
          .join('');
      expect(await search({})).toBe('54321');
      expect(await search({}, [2, 4])).toBe('432');
      expect(await search({}, [1, 5], 2)).toBe('54');
      expect(await search({ actorKind: 'account' })).toBe('321');
      expect(await search({ actorKind: 'account', actorId: 'a1' })).toBe('21');
      expect(await search({ actorKind: 'respondent', actorId: 'a1' })).toBe('4');
      expect(await search({ actorKind: 'service' })).toBe('5');
      expect(await search({ action: 'two' })).toBe('32');
      expect(await search({ subject: 'plan/p' })).toBe('1');
      expect(await search({ subject: 'plan/' })).toBe('431');
      expect(await search({ from: at(2), before: at(4) })).toBe('32');
      expect(await search({ action: "one' OR 1=1 --" })).toBe('');
    });

    it('refuses a record that could not be stored as it is, and so harms nobody else’s', async () => {
      const { store } = await open();
      const outcomes = await Promise.allSettled([
        store.write((write) => write.audit.append(auditRecord('a'))),
        store.write((write) => write.audit.append(auditRecord('b', { at: new Date(Number.NaN) }))),
        store.write((write) => write.audit.append(auditRecord('c', { subject: 'plan/\ud83d' }))),
        store.write((write) => write.tallies.change('q', new Map([['responded', 0.5]]))),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
      const entries = await store.read((read) => read.audit.page(0, 9));
      expect(entries.map(({ action }) => action)).toEqual(['a']);
    });
  });

  describe('the counters', () => {
    it('are summed by questionnaire and key, within a group and across groups, and told without zeros', async () => {
      const { store } = await open();
      const change = (questionnaire: string, counts: Record<string, number>) =>
        store.write((write) => write.tallies.change(questionnaire, new Map(Object.entries(counts))));
      await Promise.all([
        change('q1', { responded: 1, 'q:q1:=1': 1 }),
        change('q1', { responded: 1, 'q:q1:=2': 1 }),
        change('q2', { responded: 1 }),
      ]);
      await change('q1', { 'q:q1:=1': -1, 'q:q1:=3': 1 });
      await store.read(async (read) => {
        const expected = { responded: 2, 'q:q1:=2': 1, 'q:q1:=3': 1 };
        expect(await read.tallies.counters('q1')).toEqual(new Map(Object.entries(expected)));
        expect(await read.tallies.counters('q2')).toEqual(new Map([['responded', 1]]));
        expect(await read.tallies.counters('q3')).toEqual(new Map());
      });
    });
  });
}
