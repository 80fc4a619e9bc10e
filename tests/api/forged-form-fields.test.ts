/** What the pages carry along for the server comes back from whoever likes to forge it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../support/api-client.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  await people.asStranger.post(responsePath(round.codes[1]), { answers: YES_TO_ALL });
});
afterAll(() => service.close());

/** In one form, fields may be repeated. */
type Fields = readonly (readonly [name: string, value: string])[];

const post = (index: number, fields: Fields, query = '') =>
  people.asStranger.send('POST', `/a/${round.codes[index]}${query}`, {
    raw: new URLSearchParams(fields.map((field) => [...field])).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const HIDDEN = ['_writer', '_seen', '_basedOn', '_at', '_shown', '_same', '_lang', '_page'];
const STRANGE = [
  '-1',
  '0',
  '1e9',
  '9'.repeat(400),
  'x'.repeat(20_000),
  'NaN',
  '１',
  '\0',
  '\u202e😀',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  '[object Object]',
  '1,,2,x,99999,-5',
  "'; DROP TABLE drafts; --",
  '',
];
const ANSWERED: Fields = [
  ['q1', '1'],
  ['q2', '1'],
];
const versions = async (index: number) =>
  service.dependencies.store.read((reads) => reads.responses.versions(round.invitations[index]?.id ?? ''));
const statusesOf = (replies: readonly Reply[]) =>
  [...new Set(replies.map(({ status }) => status))].toSorted();

describe('a forged hidden field', () => {
  it.each(HIDDEN)(
    '%s stores nothing without a button, whatever it holds, and submits nothing',
    async (name) => {
      const before = contentsOfAllTables(service);
      // Without the answer to q2 there is nothing that the check page could be drawn from.
      const blind = STRANGE.map((value) =>
        post(0, [
          ['q1', '1'],
          [name, value],
          [name, value],
        ]),
      );
      for (const status of statusesOf(await Promise.all(blind))) expect([200, 422]).toContain(status);
      expect(contentsOfAllTables(service)).toBe(before);
      const pressed = STRANGE.map((value) =>
        post(1, [...ANSWERED, ['q3', value], [name, value], ['_basedOn', '1'], ['action', 'submit']]),
      );
      for (const status of statusesOf(await Promise.all(pressed)))
        expect([200, 303, 409, 422]).toContain(status);
      expect(await versions(1)).toHaveLength(1);
    },
  );

  it('of a version that never was is no reason to turn a first answer away', async () => {
    const submit: Fields = [...ANSWERED, ['_page', 'check'], ['_basedOn', '7'], ['action', 'submit']];
    expect((await post(2, submit)).status).toBe(303);
    expect(await versions(2)).toMatchObject([{ version: 1 }]);
    // Where one stands it is shown: the page did not see it.
    expect((await post(2, [...submit, ['q3', '二度目']])).status).toBe(409);
  });
});

describe('a forged button', () => {
  const BUTTONS = [
    'edit:99999',
    'edit:-1',
    'edit:1e1',
    'edit:９',
    'edit:',
    'edit:__proto__',
    'hand-over',
    'next',
    'back',
  ];

  it.each(BUTTONS)(
    '%s submits nothing, hands nothing over, and leads to a page of the same link',
    async (action) => {
      for (const _page of ['questions', 'check', 'conflict', '__proto__']) {
        const reply = await post(3, [...ANSWERED, ['_page', _page], ['action', action]]);
        expect([200, 303]).toContain(reply.status);
        const location = reply.headers.get('location') ?? '';
        if (reply.status === 303)
          expect(location).toMatch(new RegExp(`^/a/${round.codes[3]}\\?lang=ja[&#=\\w]*$`));
        if (reply.status === 303)
          expect((await people.asStranger.get(location.split('#')[0] ?? '')).status).toBe(200);
      }
      const { body } = await people.asStranger.get(`/api/answers/${round.codes[3]}`);
      expect(body).not.toHaveProperty('response');
      expect(body).not.toHaveProperty('draft.preparedAt');
    },
  );

  it('beside the real one decides nothing: the first counts, and names of methods are none', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'action[]', 'Action'])
      expect((await post(4, [...ANSWERED, ['_page', 'check'], [name, 'submit']])).status).not.toBe(500);
    await post(4, [...ANSWERED, ['_page', 'check'], ['action', 'save'], ['action', 'submit']]);
    expect(await versions(4)).toEqual([]);
  });
});
