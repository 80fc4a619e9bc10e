import { describe, expect, it } from 'vitest';
import { type SetupLink, UniqueConflict } from '../../server/store/store.ts';
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

function setupLink(codeHash: Buffer, expiresAt: Date, accountId?: string): SetupLink {
  return { codeHash, accountId, role: 'admin', expiresAt, usedAt: undefined };
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
          {
            ...{ id: 'a1', email: 'Kaikaku@city.example.jp', name: '改革担当', role: 'editor' },
            ...{ hasPassword: true, disabledAt: undefined },
          },
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
        await write.accounts.addSetupLink(setupLink(first, expiresAt));
        await write.accounts.useUpSetupLinks(then);
        await write.accounts.addSetupLink(setupLink(second, expiresAt));
      });
      const find = (hash: Buffer) => store.read((read) => read.accounts.findSetupLink(hash));
      expect(await find(first)).toEqual({ ...setupLink(first, expiresAt), usedAt: then });
      expect((await find(second))?.usedAt).toBeUndefined();
      await store.write((write) => write.accounts.useUpSetupLinks(later));
      expect((await find(first))?.usedAt).toEqual(then);
      expect((await find(second))?.usedAt).toEqual(later);
      expect(await find(hashOf('third'))).toBeUndefined();
    });

    it('have links of their own, which the link of the first start leaves alone and the other way round', async () => {
      const { store } = await open();
      const expiresAt = new Date('2022-02-22T10:00:00+09:00');
      const [own, other, first] = [hashOf('own'), hashOf('other'), hashOf('first')];
      await store.write(async (write) => {
        for (const id of ['a1', 'a2']) await write.accounts.add(account(id, `${id}@city.example.jp`));
        await write.accounts.addSetupLink(setupLink(own, expiresAt, 'a1'));
        await write.accounts.addSetupLink(setupLink(other, expiresAt, 'a2'));
        await write.accounts.addSetupLink(setupLink(first, expiresAt));
      });
      const used = () =>
        store.read(async (read) => {
          const links = [own, other, first].map((hash) => read.accounts.findSetupLink(hash));
          return (await Promise.all(links)).map((link) => link?.usedAt);
        });
      await store.write((write) => write.accounts.useUpLinksOf('a1', ISSUED_AT));
      expect(await used()).toEqual([ISSUED_AT, undefined, undefined]);
      await store.write((write) => write.accounts.useUpSetupLinks(expiresAt));
      expect(await used()).toEqual([ISSUED_AT, undefined, expiresAt]);
      expect((await store.read((read) => read.accounts.findSetupLink(own)))?.accountId).toBe('a1');
    });

    it('change name, role, state and password; one without a password says so', async () => {
      const { store } = await open();
      const invited = { ...account('a1', 'a1@city.example.jp'), passwordHash: undefined };
      await store.write((write) => write.accounts.add(invited));
      const listed = async () => (await store.read((read) => read.accounts.list()))[0];
      expect(await listed()).toMatchObject({ hasPassword: false, disabledAt: undefined });
      expect((await store.read((read) => read.accounts.find('a1')))?.passwordHash).toBeUndefined();
      await store.write(async (write) => {
        await write.accounts.change({ id: 'a1', name: '次', role: 'viewer', disabledAt: ISSUED_AT });
        await write.accounts.setPassword('a1', '$argon2id$new');
      });
      expect(await listed()).toMatchObject({
        ...{ name: '次', role: 'viewer', disabledAt: ISSUED_AT, hasPassword: true },
      });
      expect((await store.read((read) => read.accounts.find('a1')))?.passwordHash).toBe('$argon2id$new');
      const nobody = { id: 'a2', name: '', role: 'viewer', disabledAt: undefined } as const;
      await expect(store.write((write) => write.accounts.change(nobody))).rejects.toThrow('a2');
      await expect(store.write((write) => write.accounts.setPassword('a2', 'x'))).rejects.toThrow('a2');
    });

    it('count, list and end their open sessions, but for one that is kept', async () => {
      const { store } = await open();
      const at = (hour: number) => new Date(ISSUED_AT.getTime() + hour * 3_600_000);
      const session = (id: string, accountId: string, startsAt: number, endsAt: number) => ({
        ...{ id, accountId, startedAt: at(startsAt), expiresAt: at(endsAt), endedAt: undefined },
      });
      await store.write(async (write) => {
        for (const id of ['a1', 'a2']) await write.accounts.add(account(id, `${id}@city.example.jp`));
        await write.accounts.addSession(session('expired', 'a1', 0, 2));
        await write.accounts.addSession(session('first', 'a1', 1, 9));
        await write.accounts.addSession(session('second', 'a1', 2, 9));
        await write.accounts.addSession(session('others', 'a2', 1, 9));
      });
      const open1 = async (now: Date) =>
        (await store.read((read) => read.accounts.openSessions('a1', now))).map(({ id }) => id);
      expect(await open1(at(2))).toEqual(['second', 'first']);
      const count = (now: Date) => store.read((read) => read.accounts.countOpenSessions(now));
      expect(await count(at(2))).toEqual(new Map(Object.entries({ a1: 2, a2: 1 })));
      expect(await store.write((write) => write.accounts.endSessions('a1', at(3), 'second'))).toBe(1);
      expect(await open1(at(3))).toEqual(['second']);
      expect((await store.read((read) => read.accounts.findSession('first')))?.session.endedAt).toEqual(
        at(3),
      );
      expect(await store.write((write) => write.accounts.endSessions('a1', at(4)))).toBe(1);
      expect(await count(at(4))).toEqual(new Map([['a2', 1]]));
      expect(await count(at(9))).toEqual(new Map());
    });
  });
}
