import { describe, expect, it } from 'vitest';
import { UniqueConflict } from '../../server/store/store.ts';
import { draft as aDraft, answers } from '../support/builders.ts';
import type { OpenEmpty } from './store-contract.ts';
import {
  ISSUED_AT,
  QUESTIONNAIRE,
  response,
  SUBMITTED_AT,
  storeIssuedRound,
  submit,
} from './stored-round.ts';

const OFFICE = {
  id: 'a1',
  email: 'kaikaku@city.example.jp',
  emailKey: 'kaikaku@city.example.jp',
  name: '改革担当',
  role: 'editor',
  passwordHash: '',
  disabledAt: undefined,
  createdAt: ISSUED_AT,
} as const;

export function responsesKeep(open: OpenEmpty): void {
  describe('responses', () => {
    it('are current in their newest version, and every earlier version is kept', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const later = new Date(SUBMITTED_AT.getTime() + 60_000);
      const second = response({
        version: 2,
        answers: answers('4', '4'),
        receipt: 'second',
        submittedAt: later,
      });
      await store.write((write) => write.responses.add('invitation-1', response()));
      await store.write((write) => write.responses.add('invitation-1', second));
      await store.read(async (read) => {
        expect(await read.responses.current('invitation-1')).toEqual(second);
        expect(await read.responses.versions('invitation-1')).toEqual([response(), second]);
        expect(await read.invitations.find('invitation-1')).toMatchObject({
          currentVersion: 2,
          answeredAt: later,
        });
        expect(await read.responses.current('invitation-2')).toBeUndefined();
        expect(await read.responses.versions('invitation-2')).toEqual([]);
      });
    });

    it('by proxy leave the draft of the respondent where it is', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const draft = aDraft();
      await store.write(async (write) => {
        await write.accounts.add(OFFICE);
        await write.invitations.saveDraft('invitation-1', draft);
        const author = { by: 'proxy', accountId: OFFICE.id, source: '電話' } as const;
        await write.responses.add('invitation-1', response({ author }));
      });
      expect((await store.read((read) => read.invitations.find('invitation-1')))?.draft).toEqual(draft);
    });

    it('remove the draft of the one who answered, and nobody else’s', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const draft = aDraft({ answers: answers('1', '3'), savedAt: SUBMITTED_AT });
      await store.write(async (write) => {
        for (const id of ['invitation-1', 'invitation-2']) await write.invitations.saveDraft(id, draft);
        await write.responses.add('invitation-1', response());
      });
      expect((await store.read((read) => read.invitations.find('invitation-1')))?.draft).toBeUndefined();
      expect((await store.read((read) => read.invitations.find('invitation-2')))?.draft).toEqual(draft);
    });

    it('refuse a version that is there, and one that does not follow', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      await store.write((write) => write.responses.add('invitation-1', response()));
      const again = store.write((write) => write.responses.add('invitation-1', response({ receipt: 'new' })));
      await expect(again).rejects.toBeInstanceOf(UniqueConflict);
      const gap = response({ version: 3, receipt: 'third' });
      await expect(store.write((write) => write.responses.add('invitation-1', gap))).rejects.toThrow(
        'does not follow',
      );
      expect(await store.read((read) => read.responses.versions('invitation-1'))).toEqual([response()]);
    });

    it('keep answers word for word, whatever is in them', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const odd = {
        q1: { option: '1', comment: 'a\u0000b 😀 \u202E ～（）＜＞＝ \r\n \ud83d "\\' },
        q2: { options: ['b', 'a'] },
        cases: { number: 0.1 },
        constructor: { text: '' },
      };
      await store.write((write) => write.responses.add('invitation-1', response({ answers: odd })));
      expect(await store.read((read) => read.responses.current('invitation-1'))).toEqual(
        response({ answers: odd }),
      );
    });

    it('name the account and the source when the office entered them', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const author = { by: 'proxy', accountId: 'a1', source: '電話' } as const;
      await store.write(async (write) => {
        await write.accounts.add(OFFICE);
        await write.responses.add('invitation-1', response({ author }));
        expect((await write.responses.submissionPoint('invitation-1'))?.current?.author).toEqual(author);
      });
      expect((await store.read((read) => read.responses.current('invitation-1')))?.author).toEqual(author);
    });

    it('are paged in roster order, one row a person, answered or not', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      for (const id of ['invitation-10', 'invitation-2', 'invitation-2'])
        await store.write((write) => submit(write, id));
      const rows = await store.read((read) => read.responses.page(QUESTIONNAIRE, 1, 10));
      expect(rows.map((row) => [row.invitation.position, row.response?.version])).toEqual([
        [2, 2],
        ...[3, 4, 5, 6, 7, 8, 9].map((position) => [position, undefined]),
        [10, 1],
        [11, undefined],
      ]);
    });
  });

  describe('the submission point', () => {
    it('says in one look all that decides whether an answer is taken', async () => {
      const { store } = await open();
      await storeIssuedRound(store);
      const point = (id: string) => store.write((write) => write.responses.submissionPoint(id));
      expect(await point('nobody')).toBeUndefined();
      const untouched = {
        invitationId: 'invitation-1',
        questionnaireId: QUESTIONNAIRE,
        status: 'open',
        dueAt: new Date('2022-03-11T23:59:59.999+09:00'),
        excused: false,
        revoked: false,
        closedAt: undefined,
        current: undefined,
      };
      expect(await point('invitation-1')).toEqual(untouched);
      await store.write(async (write) => {
        await write.responses.add('invitation-1', response());
        await write.invitations.excuse('invitation-2', '欠員');
        await write.invitations.revoke('invitation-3', SUBMITTED_AT);
        await write.questionnaires.setStatus(QUESTIONNAIRE, 'closed', SUBMITTED_AT);
      });
      const closed = { ...untouched, status: 'closed', closedAt: SUBMITTED_AT };
      expect(await point('invitation-1')).toEqual({ ...closed, current: response() });
      expect(await point('invitation-2')).toEqual({ ...closed, invitationId: 'invitation-2', excused: true });
      expect(await point('invitation-3')).toEqual({ ...closed, invitationId: 'invitation-3', revoked: true });
    });
  });
}
