import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import {
  dateQuestion,
  freeText,
  multipleChoice,
  numberQuestion,
  singleChoice,
  text,
} from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const LONG = ['t1', 't2', 't3', 't4'];
const QUESTIONS = [
  ...LONG.map((code) => freeText({ code, maxLength: 10_000 })),
  singleChoice({ code: 'one', required: true, comment: { prompt: text('理由') } }),
  multipleChoice({ code: 'some', required: false }),
  numberQuestion({ code: 'number', required: false, unit: text('件') }),
  dateQuestion({ code: 'day', required: false }),
];

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { questions: QUESTIONS, measures: [] });
});
afterAll(() => service.close());

const post = (index: number, raw: string) =>
  people.asStranger.send('POST', `/a/${round.codes[index]}`, {
    raw,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const form = (index: number, fields: Readonly<Record<string, string>>) =>
  people.asStranger.postForm(`/a/${round.codes[index]}`, fields);

/** Answers of exactly so many bytes, in texts of at most 10,000 characters each. */
function answersOf(bytes: number): Record<string, string> {
  const fields = Object.fromEntries(LONG.map((code) => [code, '長'.repeat(5_300)]));
  const size = () =>
    Buffer.byteLength(JSON.stringify(Object.fromEntries(LONG.map((code) => [code, { text: fields[code] }]))));
  const missing = bytes - size();
  fields.t4 = `${fields.t4}${'x'.repeat(missing)}`;
  expect(size()).toBe(bytes);
  return fields;
}

describe('answers of 64 kB', () => {
  it('are taken to the last byte', async () => {
    const fields = answersOf(64 * 1024);
    expect((await form(0, { ...fields, action: 'save' })).status).toBe(303);
    expect(fieldsIn(await people.asStranger.get(`/a/${round.codes[0]}?edit=1`))).toMatchObject(fields);
  });

  it.each(['save', 'check', 'submit', 'edit:2'])(
    'and one byte more give the same page with everything in it, and by how much: %s',
    async (action) => {
      const fields = answersOf(64 * 1024 + 1);
      const before = contentsOfAllTables(service);
      const reply = await form(1, { ...fields, _page: 'check', action });
      expect(reply.status).toBe(413);
      expect(fieldsIn(reply)).toMatchObject(fields);
      expect(textOf(reply.text)).toMatch(/約65 kBあり、上限の64 kBを超えています.*約1 kB分（日本語で約1字）/);
      expect(contentsOfAllTables(service)).toBe(before);
    },
  );

  it('and more are still shown in the language that somebody asks for', async () => {
    const fields = answersOf(100_000);
    const reply = await form(1, { ...fields, _lang: 'en' });
    expect(reply.text).toContain('<html lang="en"');
    expect(fieldsIn(reply)).toMatchObject(fields);
  });
});

describe('a form that no page makes', () => {
  it('of more than 512 kB is refused on a page, and stores nothing', async () => {
    const before = contentsOfAllTables(service);
    const reply = await post(1, `t1=${'x'.repeat(512 * 1024)}&action=save`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('of seventy thousand names is answered on a page of ordinary size', async () => {
    const names = Array.from({ length: 70_000 }, (_, index) => `${index}=`).join('&');
    const reply = await post(1, `t1=残る言葉&${names}`);
    expect(reply.status).toBe(422);
    expect(fieldsIn(reply)).toMatchObject({ t1: '残る言葉' });
    expect(reply.bytes.length).toBeLessThan(200_000);
  });

  it('of fifty thousand values of one field, too', async () => {
    for (const name of ['one', 'some', 't1', 'one.comment', '_seen']) {
      const reply = await post(1, `t2=残る言葉&${`${name}=1&`.repeat(50_000)}action=save`);
      expect([303, 413, 422], name).toContain(reply.status);
    }
  });

  it.each([
    ['repeated', 'one=1&one=2', '#q5'],
    ['repeated in a comment', 'one=1&one.comment=一&one.comment=二', '#q5-comment'],
    ['repeated in a text', 'one=1&t1=一&t1=二', '#q1'],
    ['missing', 'one=', '#q5'],
    ['unknown', 'one=1&t9=知らない', '#main'],
    ['of an inherited name', 'one=1&constructor=x', '#main'],
    ['an unknown option', 'one=9', '#q5'],
    ['an option more than there are', 'one=1&some=a&some=a', '#q6'],
    ['no number', 'one=1&number=三件', '#q7'],
    ['no day', 'one=1&day=昨日', '#q8'],
  ])(
    'with a field %s is answered by the same page: where it is, and everything else kept',
    async (_name, raw, at) => {
      const before = contentsOfAllTables(service);
      const kept = { t2: '残る言葉\n二行目', t3: '<b>' };
      const reply = await post(2, `${new URLSearchParams(kept)}&${raw}&action=check`);
      expect(reply.status).toBe(422);
      expect(fieldsIn(reply)).toMatchObject(kept);
      expect(reply.text).toMatch(new RegExp(`href="${at}(-answer)?"`));
      for (const [name, value] of new URLSearchParams(raw)) {
        if (['number', 'day'].includes(name)) expect(fieldsIn(reply)[name]).toBe(value);
      }
      expect(contentsOfAllTables(service)).toBe(before);
    },
  );

  it('that leaves its last page with a text beyond all bounds on another one is not lost', async () => {
    const questions = Array.from({ length: 9 }, (_, index) => freeText({ code: `p${index + 1}` }));
    const paged = await issuedRound(people.asEditor, { questions, measures: [] });
    for (const action of ['next', 'back', 'save', 'edit:1', 'check']) {
      const fields = { p1: 'x'.repeat(10_001), p9: '残る言葉', _at: '6', action };
      const reply = await people.asStranger.postForm(`/a/${paged.codes[0]}`, fields);
      expect(reply.status, action).toBe(422);
      expect(fieldsIn(reply)).toMatchObject({ p1: fields.p1, p9: fields.p9 });
    }
  });
});
