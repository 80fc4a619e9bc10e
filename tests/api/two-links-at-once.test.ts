import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whatDisagrees } from '../../server/store/what-disagrees.ts';
import { elementsOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { auditEntries } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const page = (index: number) => `/a/${round.codes[index]}`;
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  people.asStranger.postForm(path, fields);

async function handOut(index: number): Promise<string> {
  await post(`${page(index)}/preparing`, { action: 'hand-out' });
  const { text } = await people.asStranger.get(`${page(index)}/preparing`);
  return codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
}

const ten = <T>(work: (one: number) => T): readonly T[] => Array.from({ length: 10 }, (_, one) => work(one));

/** A response by the form, its words and where it led. */
const byForm = (index: number, one: number) =>
  post(page(index), {
    ...{ q1: '1', q2: '1', q3: `本人${one}`, _writer: `m${one}`, _page: 'check', _basedOn: '0' },
    action: 'submit',
  });
const byProgram = (index: number) =>
  people.asStranger.post(responsePath(round.codes[index]), { answers: YES_TO_ALL });
const autosave = (index: number, one: number) =>
  people.asStranger.put(`/api/answers/${round.codes[index]}/draft`, {
    ...{ answers: { q3: { text: `自動${one}` } }, writer: `a${one}`, seen: '', basedOn: 0 },
  });
const byOffice = (code: string, one: number) =>
  post(`/a/${code}`, { q1: '2', q3: `事務局${one}`, _writer: `o${one}`, action: 'save' });

const withStatus = (replies: readonly Reply[], ...statuses: readonly number[]) =>
  replies.filter(({ status }) => statuses.includes(status));

describe('ten of each at once: submissions by form and program, autosaves, drafts of the office', () => {
  it.each([0, 2, 3])(
    'one response, no draft beside it, everybody told the truth (round %i)',
    async (index) => {
      const office = await handOut(index);
      const before = (await auditEntries(service)).length;
      const sent = ten((one) => [
        () => byForm(index, one),
        () => byProgram(index),
        () => autosave(index, one),
        () => byOffice(office, one),
      ]).flat();
      // Another one comes first each time.
      const inOrder = [...sent.slice(index), ...sent.slice(0, index)];
      const replies = await Promise.all(inOrder.map((send) => send()));
      expect(withStatus(replies, 200, 201, 303, 409, 410)).toHaveLength(40);
      const { store } = service.dependencies;
      const id = round.invitations[index]?.id ?? '';
      const [invitation, versions] = await store.read(async (reads) => [
        await reads.invitations.find(id),
        await reads.responses.versions(id),
      ]);
      expect(versions).toHaveLength(1);
      // Nobody had seen the response: whatever was saved as a draft went before it.
      expect(invitation?.draft).toBeUndefined();
      const entries = (await auditEntries(service)).slice(before).map(({ action }) => action);
      expect(entries.filter((action) => action === 'submit-response')).toHaveLength(1);
      expect(await whatDisagrees(store)).toEqual([]);
    },
  );

  it('a draft that is confirmed on the ground that was seen has one winner, and it is what stands', async () => {
    const office = await handOut(4);
    const replies = await Promise.all(ten((one) => [autosave(4, one), byOffice(office, one)]).flat());
    expect(withStatus(replies, 200, 303)).toHaveLength(1);
    expect(withStatus(replies, 409)).toHaveLength(19);
    const at = replies.findIndex(({ status }) => status !== 409);
    const { body } = await people.asStranger.get(`/api/answers/${round.codes[4]}`);
    const text = `${at % 2 ? '事務局' : '自動'}${Math.floor(at / 2)}`;
    expect(body).toMatchObject({ draft: { answers: { q3: { text } } } });
  });
});

describe('acts of the office and the respondent among saves', () => {
  it('after each act that was answered nothing by the dead link is stored, and the log holds together', async () => {
    for (const end of ['end', 'reissue', 'revoke']) {
      const index = { end: 5, reissue: 6, revoke: 7 }[end] ?? 0;
      const code = await handOut(index);
      const ending =
        end === 'end'
          ? post(`${page(index)}/preparing`, { action: 'end' })
          : people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${end}`);
      const during = Promise.all(ten((one) => byOffice(code, one)));
      expect((await ending).status).toBeLessThan(400);
      const stands = await drafts();
      const after = await Promise.all(ten((one) => byOffice(code, 10 + one)));
      expect(withStatus(after, 404)).toHaveLength(10);
      await during;
      const { store } = service.dependencies;
      const draft = await store.read((reads) => reads.invitations.find(round.invitations[index]?.id ?? ''));
      expect(draft?.draft?.answers).toEqual(stands(index));
    }
    expect(await whatDisagrees(service.dependencies.store)).toEqual([]);
  });
});

/** The drafts as they stand now, by the place of their writer. */
async function drafts(): Promise<(index: number) => unknown> {
  const invitations = await service.dependencies.store.read((reads) =>
    Promise.all(round.invitations.slice(0, 8).map(({ id }) => reads.invitations.find(id))),
  );
  return (index) => invitations[index]?.draft?.answers;
}
