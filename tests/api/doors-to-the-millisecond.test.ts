/** The first and the last millisecond are in, by whichever door, and it is the server's clock that decides. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementsOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { DUE_AT, ISSUE_DAY } from '../support/api-clock.ts';
import { titleOf } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const OPENS_AT = '2022-02-28T00:00:00.000Z';

let service: Service;
let people: People;
let round: IssuedRound;
/** Handed out while the door was open. */
let office: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
beforeEach(async () => {
  service.clock.set(ISSUE_DAY);
  round = await issuedRound(people.asEditor, { opensAt: OPENS_AT });
  service.clock.set('2022-03-01T00:00:00Z');
  await people.asStranger.postForm(`/a/${round.codes[1]}/preparing`, { action: 'hand-out' });
  const { text } = await people.asStranger.get(`/a/${round.codes[1]}/preparing`);
  office = codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
});
afterAll(() => service.close());

const page = (index: number) => `/a/${round.codes[index]}`;
const filled = (path: string, action: string) =>
  people.asStranger.postForm(path, { q1: '1', q2: '1', _page: 'check', action });

/** Everything that stores, with its status while the door is open. */
const DOORS: readonly (readonly [name: string, open: number, send: () => Promise<Reply>])[] = [
  ['the form', 303, () => filled(page(0), 'submit')],
  ['一時保存', 303, () => filled(page(2), 'save')],
  ['the check page', 303, () => filled(page(3), 'check')],
  [
    'autosave',
    200,
    () => people.asStranger.put(`/api/answers/${round.codes[4]}/draft`, { answers: YES_TO_ALL }),
  ],
  ['the API', 201, () => people.asStranger.post(responsePath(round.codes[5]), { answers: YES_TO_ALL })],
  ['handing over', 303, () => filled(`/a/${office}`, 'hand-over')],
  ['handing out', 303, () => people.asStranger.postForm(`${page(6)}/preparing`, { action: 'hand-out' })],
  ['ending', 303, () => people.asStranger.postForm(`${page(1)}/preparing`, { action: 'end' })],
];
const proxy = (index: number) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/proxy-response`, {
    answers: YES_TO_ALL,
    source: '紙',
  });
const millisecond = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString();

describe.each([
  ['opens', OPENS_AT, -1, [409, 410]],
  ['closes', DUE_AT, 1, [410]],
] as const)('when a questionnaire %s', (_name, instant, beyond, refused) => {
  it.each(DOORS)('%s is open at that very millisecond and shut one further on', async (_door, open, send) => {
    service.clock.set(millisecond(instant, beyond));
    const before = contentsOfAllTables(service);
    const reply = await send();
    expect(refused).toContain(reply.status);
    expect(contentsOfAllTables(service)).toBe(before);
    service.clock.set(instant);
    expect((await send()).status).toBe(open);
  });
});

describe('the office', () => {
  it('enters by proxy from the opening on, and after the deadline until it closes', async () => {
    service.clock.set(millisecond(OPENS_AT, -1));
    expect((await proxy(7)).status).toBe(409);
    service.clock.set(OPENS_AT);
    expect((await proxy(7)).status).toBe(201);
    service.clock.set(millisecond(DUE_AT, 1));
    expect((await proxy(8)).status).toBe(201);
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    expect((await proxy(9)).status).toBe(410);
  });
});

describe('what a page says', () => {
  it('one millisecond before and after is what the service would do', async () => {
    for (const [instant, title] of [
      [millisecond(OPENS_AT, -1), '受付開始前'],
      [OPENS_AT, '回答の入力'],
      [DUE_AT, '回答の入力'],
      [millisecond(DUE_AT, 1), '受付終了'],
    ] as const) {
      service.clock.set(instant);
      for (const path of [page(10), `/a/${office}`])
        expect(titleOf(await people.asStranger.get(path))).toMatch(new RegExp(`^${title}｜`));
    }
  });

  it('to a button pressed too early is that it has not opened, with what was typed', async () => {
    service.clock.set(millisecond(OPENS_AT, -1));
    const early = await people.asStranger.postForm(page(11), { q3: '早すぎた言葉', action: 'save' });
    expect(titleOf(early)).toMatch(/^受付開始前｜/);
    expect(early.text).toContain('早すぎた言葉');
    const handingOut = await people.asStranger.postForm(`${page(11)}/preparing`, { action: 'hand-out' });
    expect(titleOf(handingOut)).toMatch(/^受付開始前｜/);
  });
});
