import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import { sheetVersionsReply } from '../../shared/api/progress-sheet-api.ts';
import { monthlySheet } from '../domain/real-sheets.ts';
import type { Client, Reply } from '../support/api-client.ts';
import { problemIn } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { actOn, currentIn, sheetAt, sheetPath, stateIn, writeSheet } from '../support/api-sheets.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let itemId: string | undefined;
let otherItemId: string | undefined;
let planId: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const { plan } = await createPlanAndRoster(people.asEditor);
  itemId = plan.items[1]?.id;
  otherItemId = plan.items[0]?.id;
  planId = plan.id;
});
afterAll(async () => {
  expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
  await service.close();
});

const contentOf = (one: number) =>
  monthlySheet({ yearEndEvaluation: `・${one}番目の人が書いた。`, counts: [] });
const tenTimes = (send: (one: number, client: Client) => Promise<Reply>) =>
  Promise.all(Array.from({ length: 10 }, (_, one) => send(one, one % 2 ? people.asEditor : people.asAdmin)));
const countVersions = async (path: string) =>
  sheetVersionsReply.parse((await people.asViewer.get(`${path}/versions`)).body).versions.length;

describe('saves of one sheet at once', () => {
  it.each([0, 1])(
    'ten on revision %i: one wins, nine are told what stands, whose it is and when',
    async (basedOn) => {
      const path = sheetPath(itemId);
      const replies = await tenTimes((one, client) =>
        client.put(path, { content: contentOf(basedOn * 10 + one), basedOn }),
      );
      const winners = replies.filter(({ status }) => status === 200);
      const losers = replies.filter(({ status }) => status === 409);
      expect([winners.length, losers.length]).toEqual([1, 9]);
      const [won] = winners.map(stateIn);
      expect(won?.revision).toBe(basedOn + 1);
      for (const loser of losers) {
        expect(problemIn(loser).code).toBe('sheet-changed');
        expect(currentIn(loser)).toEqual(won);
        expect(currentIn(loser).updatedBy?.name).toMatch(/^(editor|admin)$/);
      }
      expect((await sheetAt(people.asViewer, path)).content).toEqual(won?.content);
      expect(await countVersions(path)).toBe(basedOn + 1);
    },
  );

  it('ten of the same words: one version, and no conflict for anybody', async () => {
    const path = sheetPath(itemId, 2022);
    const replies = await tenTimes((_, client) => client.put(path, { content: contentOf(1), basedOn: 0 }));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await countVersions(path)).toBe(1);
  });

  it('a save and a submission on one revision: one of them wins', async () => {
    const path = sheetPath(itemId, 2022);
    const replies = await tenTimes((one, client) =>
      one < 5
        ? client.put(path, { content: contentOf(20 + one), basedOn: 1 })
        : client.post(`${path}/submit`, { basedOn: 1 }),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await countVersions(path)).toBe(2);
  });
});

describe('acts at once', () => {
  it('ten fix the sheet: it is fixed once', async () => {
    const path = sheetPath(itemId, 2023);
    await writeSheet(people.asEditor, path, contentOf(1));
    await actOn(people.asEditor, path, 'submit');
    const replies = await tenTimes((_, client) => client.post(`${path}/fix`, { basedOn: 2 }));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await countVersions(path)).toBe(3);
  });

  it('ten carry the year forward: next year’s sheet is made once', async () => {
    await writeSheet(people.asEditor, sheetPath(otherItemId, 2020), contentOf(1));
    const replies = await tenTimes((_, client) =>
      client.post(`/api/plans/${planId}/sheets/2020/carry-forward`),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(await countVersions(sheetPath(otherItemId, 2021))).toBe(1);
  });

  it('ten committees’ notes of one half: one is kept', async () => {
    const path = sheetPath(otherItemId, 2020);
    const replies = await tenTimes((one, client) =>
      client.post(`${path}/acknowledgements`, {
        ...{ committee: '区長会議人事・財政部会', half: 'mid-year', on: '2020-10-08', note: `${one}` },
      }),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 201).map((one) => problemIn(one).code))).toEqual(
      new Set(['already-exists']),
    );
    expect((await sheetAt(people.asViewer, path)).acknowledgements).toHaveLength(1);
  });
});
