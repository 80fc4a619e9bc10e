import { describe, expect, it } from 'vitest';
import { UniqueConflict } from '../../server/store/store.ts';
import type { OpenEmpty } from './store-contract.ts';
import { hashOf, ISSUED_AT } from './stored-round.ts';

function account(id: string, email: string) {
  return {
    id,
    email,
    emailKey: email.toLowerCase(),
    name: '改革担当',
    role: 'editor',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    disabledAt: undefined,
    createdAt: ISSUED_AT,
  } as const;
}

export function accountsKeep(open: OpenEmpty): void {
  describe('accounts', () => {
    it('are found by id and by keyed e-mail, and listed without password hashes', async () => {
      const { store } = await open();
      await store.write((write) => write.accounts.add(account('a1', 'Kaikaku@city.example.jp')));
      await store.read(async (read) => {
        expect(await read.accounts.count()).toBe(1);
        const found = await read.accounts.findByEmail('kaikaku@city.example.jp');
        expect(found).toEqual(await read.accounts.find('a1'));
        expect(found).toMatchObject({
          email: 'Kaikaku@city.example.jp',
          role: 'editor',
          disabledAt: undefined,
        });
        expect(found?.passwordHash).toBe('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA');
        expect(await read.accounts.list()).toEqual([
          { id: 'a1', email: 'Kaikaku@city.example.jp', name: '改革担当', role: 'editor' },
        ]);
        expect(await read.accounts.find('a2')).toBeUndefined();
        expect(await read.accounts.findByEmail('nobody@city.example.jp')).toBeUndefined();
      });
    });

    it('keep one e-mail to one account', async () => {
      const { store } = await open();
      await store.write((write) => write.accounts.add(account('a1', 'kaikaku@city.example.jp')));
      const second = store.write((write) => write.accounts.add(account('a2', 'KAIKAKU@city.example.jp')));
      await expect(second).rejects.toBeInstanceOf(UniqueConflict);
      expect(await store.read((read) => read.accounts.count())).toBe(1);
    });

    it('have sessions that are found with their account and can be ended', async () => {
      const { store } = await open();
      const session = {
        id: 's1',
        accountId: 'a1',
        startedAt: ISSUED_AT,
        expiresAt: new Date('2022-02-21T20:00:00+09:00'),
        endedAt: undefined,
      };
      await store.write(async (write) => {
        await write.accounts.add(account('a1', 'kaikaku@city.example.jp'));
        await write.accounts.addSession(session);
      });
      const found = await store.read((read) => read.accounts.findSession('s1'));
      expect(found).toMatchObject({ session, account: { id: 'a1' } });
      const endedAt = new Date('2022-02-21T11:00:00+09:00');
      await store.write((write) => write.accounts.endSession('s1', endedAt));
      expect((await store.read((read) => read.accounts.findSession('s1')))?.session.endedAt).toEqual(endedAt);
      expect(await store.read((read) => read.accounts.findSession('s2'))).toBeUndefined();
    });

    it('have setup links of which a newer one uses up the older ones, each at its own time', async () => {
      const { store } = await open();
      const expiresAt = new Date('2022-02-22T10:00:00+09:00');
      const [first, second] = [hashOf('first'), hashOf('second')];
      const [then, later] = [new Date('2022-02-21T11:00:00+09:00'), new Date('2022-02-21T12:00:00+09:00')];
      await store.write(async (write) => {
        await write.accounts.addSetupLink({ codeHash: first, role: 'admin', expiresAt, usedAt: undefined });
        await write.accounts.useUpSetupLinks(then);
        await write.accounts.addSetupLink({ codeHash: second, role: 'admin', expiresAt, usedAt: undefined });
      });
      const find = (hash: Buffer) => store.read((read) => read.accounts.findSetupLink(hash));
      expect(await find(first)).toEqual({ codeHash: first, role: 'admin', expiresAt, usedAt: then });
      expect((await find(second))?.usedAt).toBeUndefined();
      await store.write((write) => write.accounts.useUpSetupLinks(later));
      expect((await find(first))?.usedAt).toEqual(then);
      expect((await find(second))?.usedAt).toEqual(later);
      expect(await find(hashOf('third'))).toBeUndefined();
    });
  });
}
