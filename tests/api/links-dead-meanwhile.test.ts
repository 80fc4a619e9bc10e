/** What happens between the moment a link is looked up and the moment something is stored by it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store, WriteStore } from '../../server/store/store.ts';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { auditEntries } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
/** Done, and answered, once: right before the next write of a request that has been let in already. */
let meanwhile: (() => Promise<unknown>) | undefined;
/** The same once the write was refused, before anybody looks at what came in between. */
let onceRefused: (() => Promise<unknown>) | undefined;

function interrupted(store: Store): Store {
  return {
    ...store,
    async write<T>(work: (writes: WriteStore) => Promise<T>): Promise<T> {
      const first = meanwhile;
      meanwhile = undefined;
      await first?.();
      try {
        return await store.write(work);
      } catch (error) {
        const next = onceRefused;
        onceRefused = undefined;
        await next?.();
        throw error;
      }
    },
  };
}

beforeAll(async () => {
  service = await startService({ throughStore: interrupted });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const page = (index: number) => `/a/${round.codes[index]}`;
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  people.asStranger.postForm(path, fields);
const staff = (index: number, act: string, body?: unknown) => () =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${act}`, body);
const mayorPress = (index: number, action: string) => () => post(`${page(index)}/preparing`, { action });

async function handOut(index: number): Promise<string> {
  await mayorPress(index, 'hand-out')();
  const { text } = await people.asStranger.get(`${page(index)}/preparing`);
  return codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
}

/** What is stored for a person, whatever has become of the links. */
async function kept(index: number): Promise<string> {
  const id = round.invitations[index]?.id ?? '';
  const { store } = service.dependencies;
  const [{ draft }, versions] = await store.read(async (reads) => [
    (await reads.invitations.find(id)) ?? { draft: undefined },
    await reads.responses.versions(id),
  ]);
  return JSON.stringify([draft?.answers, versions.map(({ answers }) => answers)]);
}

const LATE = '遅れて着いた言葉';
const ANSWERED = { q1: '1', q2: '1', q3: LATE };
const inForm = (action: string) => (path: string) =>
  post(path, { ...ANSWERED, _page: 'check', _basedOn: '0', action });
const DRAFT = { answers: { q3: { text: LATE } } };
const inDraft = (path: string) => people.asStranger.put(`/api/answers${path.slice(2)}/draft`, DRAFT);
const inResponse = (path: string) =>
  people.asStranger.post(responsePath(path.slice(3)), { answers: { ...YES_TO_ALL, ...DRAFT.answers } });

describe('once a link has been replaced, ended or revoked, and that was answered,', () => {
  const PERSONAL: readonly (readonly [string, (path: string) => Promise<Reply>])[] = [
    ['a submission by the form', inForm('submit')],
    ['a submission over the API', inResponse],
    ['一時保存', inForm('save')],
    ['the way to the check page', inForm('check')],
    ['autosave', inDraft],
  ];
  it.each(PERSONAL)('%s that was under way by the personal link stores nothing', async (_name, send) => {
    for (const [index, act] of [
      [0, 'reissue'],
      [1, 'revoke'],
    ] as const) {
      await staff(index, 'reissue')();
      const { invitations } = (await people.asEditor.get(`/api/questionnaires/${round.id}/invitations`))
        .body as { invitations: { url: string }[] };
      meanwhile = staff(index, act);
      const reply = await send(`/a/${codeIn(invitations[index]?.url ?? null)}`);
      expect(reply.status).toBe(404);
      expect(await kept(index)).toBe('[null,[]]');
    }
  });

  const PREPARING: readonly (readonly [string, (path: string) => Promise<Reply>])[] = [
    ['handing over', inForm('hand-over')],
    ['一時保存', inForm('save')],
    ['autosave', inDraft],
  ];
  it.each(PREPARING)('%s that was under way by the preparing link stores nothing', async (_name, send) => {
    const ends: readonly (() => Promise<unknown>)[] = [
      mayorPress(2, 'end'),
      // Another preparing link is alive then, but it is not this one.
      async () => {
        await mayorPress(2, 'end')();
        await mayorPress(2, 'hand-out')();
      },
      staff(2, 'revoke'),
    ];
    for (const end of ends) {
      const { url } = (await staff(2, 'reissue')()).body as { url: string };
      const codes = [...round.codes];
      codes[2] = codeIn(url);
      round = { ...round, codes };
      const code = await handOut(2);
      meanwhile = end;
      expect((await send(`/a/${code}`)).status).toBe(404);
      expect(await kept(2)).toBe('[null,[]]');
    }
  });

  it('its holder neither ends nor hands out the preparing link of the successor', async () => {
    await handOut(3);
    const before = (await auditEntries(service)).length;
    for (const action of ['end', 'hand-out']) {
      let url = '';
      const old = round.codes[3];
      meanwhile = async () => {
        ({ url } = (await staff(3, 'reissue')()).body as { url: string });
        if (action === 'end') await post(`/a/${codeIn(url)}/preparing`, { action: 'hand-out' });
      };
      expect((await post(`/a/${old}/preparing`, { action })).status).toBe(404);
      const codes = [...round.codes];
      codes[3] = codeIn(url);
      round = { ...round, codes };
    }
    const acts = (await auditEntries(service)).slice(before).map(({ action }) => action);
    expect(acts).toEqual(['reissue-link', 'hand-out-preparing-link', 'reissue-link']);
  });
});

describe('a door that closes while something is under way', () => {
  it.each([
    ['excused', 4, () => staff(4, 'excuse', { reason: '欠員' })()],
    ['answered by the respondent', 5, () => inResponse(page(5))],
  ])('tells the office, shows its own words and nothing else: %s', async (_name, index, closing) => {
    const code = await handOut(index);
    meanwhile = closing;
    const reply = await post(`/a/${code}`, { q1: '4', q3: '事務局の下書き', action: 'save' });
    expect(reply.status).toBe(410);
    expect(textOf(reply.text)).toContain('事務局の下書き');
    expect(textOf(reply.text)).not.toContain(LATE);
  });

  it('shows who pressed what came, even if the draft that came was submitted at once', async () => {
    const check = await people.asStranger.get(page(6));
    meanwhile = () => inForm('save')(page(6));
    onceRefused = () => inResponse(page(6));
    const told = await post(page(6), { ...fieldsIn(check), q1: '4', q2: '4', action: 'save' });
    expect([told.status, titleOf(told)]).toEqual([409, expect.stringMatching(/^回答の確認が必要です｜/)]);
    expect(textOf(told.text)).toContain('受付済みの回答：受付番号');
  });

  it('shows the office nothing of what was submitted at once after a draft that came', async () => {
    const code = await handOut(8);
    const opened = await people.asStranger.get(`/a/${code}`);
    meanwhile = () => post(page(8), { q1: '2', action: 'save' });
    onceRefused = () => inResponse(page(8));
    const told = await post(`/a/${code}`, { ...fieldsIn(opened), q3: '事務局の下書き', action: 'save' });
    expect(told.status).toBe(410);
    expect(textOf(told.text)).toContain('事務局の下書き');
    expect(told.text).not.toContain(LATE);
  });

  it('closes at the time of arrival: what came before the deadline is taken after it', async () => {
    const before = service.clock.now();
    service.clock.set('2022-03-11T14:59:59.999Z');
    meanwhile = async () => service.clock.advance(5);
    expect((await inForm('submit')(page(7))).status).toBe(303);
    service.clock.set(before.toISOString());
  });
});
