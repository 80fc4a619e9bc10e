import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { FOUR_LEVELS, freeText, singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Respondent, respondentWith } from '../support/respondent.ts';
import { type Service, startService } from '../support/service.ts';

/** Eleven questions in two sections, the second asked only of those who say no to the first question. */
const QUESTIONS = [
  singleChoice({ code: 'q1', comment: { prompt: text('理由') } }),
  singleChoice({ code: 'q2' }),
  ...['q3', 'q4', 'q5'].map((code) => freeText({ code })),
  singleChoice({
    code: 'why',
    section: text('思わない理由'),
    options: FOUR_LEVELS,
    showWhen: [{ question: 'q1', options: ['4'] }],
  }),
  freeText({ code: 'more', required: true, showWhen: [{ question: 'why', options: ['1'] }] }),
  ...['q8', 'q9', 'q10'].map((code) => freeText({ code, section: text(`章${code}`) })),
  freeText({ code: 'q11' }),
];

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { questions: QUESTIONS });
});
afterAll(() => service.close());

const respondent = (index: number): Respondent => respondentWith(people.asStranger, round.codes[index]);
const shownPlaces = (html: string) =>
  elementsOf(html)
    .filter(({ attributes }) => attributes.has('data-place') && !attributes.has('hidden'))
    .map(({ attributes }) => Number(attributes.get('data-place')));

describe('a questionnaire of more than eight questions', () => {
  it('goes page by page to the check page, and skips what is not asked', async () => {
    const person = respondent(0);
    const first = await person.open();
    expect(titleOf(first)).toMatch(/^回答の入力（１ \/ ４）｜/);
    expect(shownPlaces(first.text)).toEqual([1, 2, 3, 4, 5]);
    const second = await person.press(first, 'next', { q1: '1', q2: '1', q5: '残る' });
    // 思わない理由 is not asked: q8 is the next.
    expect(titleOf(second)).toMatch(/^回答の入力（２ \/ ４）｜/);
    expect(shownPlaces(second.text)).toEqual([8]);
    expect(textOf(second.text)).toContain('章q8');
    expect(textOf(second.text)).not.toContain('回答期限');
    const third = await person.press(second, 'next', { q8: '八' });
    const fourth = await person.press(third, 'next');
    expect(shownPlaces(fourth.text)).toEqual([10, 11]);
    const check = await person.press(fourth, 'check', { q11: '十一' });
    expect(titleOf(check)).toMatch(/^回答の確認｜/);
    const received = await person.press(check, 'submit');
    expect(titleOf(received)).toMatch(/^受付完了｜/);
    expect(await person.stored()).toMatchObject({
      response: {
        answers: {
          q1: { option: '1' },
          q2: { option: '1' },
          q5: { text: '残る' },
          q8: { text: '八' },
          q11: { text: '十一' },
        },
      },
    });
  });

  it('goes back without loss, and remembers the place for the next visit and another device', async () => {
    const person = respondent(1);
    const second = await person.press(await person.open(), 'next', {
      q1: '4',
      q2: '2',
      'q1.comment': '途中',
    });
    expect(shownPlaces(second.text)).toEqual([6]);
    expect(titleOf(second)).toMatch(/^回答の入力（２ \/ ５）｜/);
    const back = await person.press(second, 'back', { why: '2' });
    expect(shownPlaces(back.text)).toEqual([1, 2, 3, 4, 5]);
    expect(fieldsIn(back)).toMatchObject({ q1: '4', q2: '2', 'q1.comment': '途中', why: '2' });
    const again = await person.press(back, 'next');
    expect(shownPlaces(again.text)).toEqual([6]);
    expect(fieldsIn(again)).toMatchObject({ q1: '4', why: '2' });
    const nextDay = await person.open();
    expect(titleOf(nextDay)).toBe(titleOf(again));
    expect(shownPlaces(nextDay.text)).toEqual([6]);
  });

  it('stays on a page until it is answered rightly, and checks only what was left behind', async () => {
    const person = respondent(2);
    const before = contentsOfAllTables(service);
    const reply = await person.press(await person.open(), 'next', { q1: '1', q3: 'ここまで' });
    expect(reply.status).toBe(422);
    expect(titleOf(reply)).toMatch(/^エラー：回答の入力（１ \/ ４）｜/);
    const [error] = elementsOf(reply.text).filter(
      ({ attributes }) => attributes.get('href') === '#q2-answer',
    );
    expect(textOf(error?.inner ?? '')).toContain('問２');
    expect(fieldsIn(reply)).toMatchObject({ q1: '1', q3: 'ここまで' });
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('shows on the next step, without script, what an answer has brought up on the same page', async () => {
    const person = respondent(3);
    const second = await person.press(await person.open(), 'next', { q1: '4', q2: '1' });
    const reply = await person.press(second, 'next', { why: '1' });
    expect(shownPlaces(reply.text)).toEqual([6, 7]);
    // `more` is required: without having been seen it is asked for, not found missing.
    expect([reply.status, titleOf(reply).startsWith('エラー')]).toEqual([200, false]);
    expect(textOf(reply.text)).toContain('設問が増えました');
    expect((await person.press(reply, 'next')).status).toBe(422);
    const answered = await person.press(reply, 'next', { more: 'いまはまだ' });
    expect(shownPlaces(answered.text)).toEqual([8]);
  });

  it('takes somebody who asks for the check page too early to what is still missing', async () => {
    const person = respondent(4);
    const reply = await person.post({ q1: '4', q2: '1', _page: 'questions', action: 'check' });
    expect(reply.status).toBe(422);
    expect(shownPlaces(reply.text)).toEqual([6]);
  });

  it('opens at any question that an address or a change link names, and at the first for nonsense', async () => {
    const person = respondent(1);
    expect(shownPlaces((await person.open('?at=1&edit=1')).text)).toEqual([1, 2, 3, 4, 5]);
    for (const at of ['99999', '-1', '1e1', 'x', '', '3&at=4']) {
      expect((await person.open(`?at=${at}`)).status).toBe(200);
    }
    const check = await person.press(await person.open('?at=11&edit=1'), 'check');
    expect(titleOf(check)).toMatch(/^回答の確認｜/);
    const change = await person.press(check, 'edit:9');
    expect(shownPlaces(change.text)).toEqual([9]);
  });

  it('keeps the answers of other pages when the language is switched', async () => {
    const person = respondent(5);
    const second = await person.press(await person.open(), 'next', { q1: '1', q2: '1', q4: 'よん' });
    const { action: _none, ...fields } = fieldsIn(second);
    const english = await person.post({ ...fields, q8: 'eight', _lang: 'en' });
    expect(english.text).toContain('<html lang="en"');
    expect(fieldsIn(english)).toMatchObject({ q4: 'よん', q8: 'eight', _at: '8' });
  });
});
