import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { fieldsIn, followed, titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound, NO_TO_Q2, responsePath } from '../support/api-rounds.ts';
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
});
afterAll(() => service.close());

const page = (index: number) => `/a/${round.codes[index]}`;
const get = (index: number, query = '') => people.asStranger.get(`${page(index)}${query}`);
const post = (index: number, fields: Readonly<Record<string, string>>, query = '') =>
  people.asStranger.postForm(`${page(index)}${query}`, fields);
/** As a browser does: where the service leads, it follows. */
const press = async (index: number, fields: Readonly<Record<string, string>>) =>
  followed(people.asStranger, await post(index, fields));
const stored = async (index: number) =>
  (await people.asStranger.get(`/api/answers/${round.codes[index]}`)).body as Record<string, unknown>;

const TYPED = '  ＜理由＞ "引用" & <b>太字</b>\r\n２行目　\u202e～';

describe('GET /a/:code', () => {
  it('shows the person, the questions and a form that works without script', async () => {
    const reply = await get(0);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = textOf(reply.text);
    for (const words of ['北区', '月11日', ...round.questionnaire.questions.map((one) => one.text.ja)]) {
      expect(text).toContain(words);
    }
    const form = elementsOf(reply.text).find(({ name }) => name === 'form');
    expect(form?.attributes.get('method')).toBe('post');
    const radios = elementsOf(reply.text).filter(({ attributes }) => attributes.get('type') === 'radio');
    expect(radios).toHaveLength(8);
    expect(radios.some(({ attributes }) => attributes.has('checked'))).toBe(false);
    expect(reply.text).not.toMatch(/<script(?![^>]*\bsrc="\/assets\/)|\son\w+=|style="|javascript:/i);
  });

  it.each([
    '?lang=aaaaaaaaaaaaaaaa',
    '?lang=ja&lang=en',
    '?edit=11',
    '?lang[]=ja',
    '?utm_source=mail',
    '?__lang=1',
  ])('opens with %s, whatever a mail program has added', async (query) => {
    expect((await get(0, query)).status).toBe(200);
  });
});

describe('POST /a/:code', () => {
  it('goes from the questions by the check page to the received page, and only its button submits', async () => {
    const questions = fieldsIn(await get(1));
    const checked = await press(1, {
      ...questions,
      q1: '1',
      q2: '3',
      'q2.comment': TYPED,
      q3: '',
      action: 'check',
    });
    expect(checked.status).toBe(200);
    expect(titleOf(checked)).toMatch(/^回答の確認｜/);
    expect(await stored(1)).toMatchObject({ state: 'draft' });
    const submitted = await post(1, { ...fieldsIn(checked), action: 'submit' });
    expect(submitted.status).toBe(303);
    const received = await people.asStranger.get(submitted.headers.get('location') ?? '');
    expect(titleOf(received)).toMatch(/^受付完了｜/);
    const { response } = await stored(1);
    expect(response).toMatchObject({ version: 1, answers: { q1: { option: '1' }, q2: { option: '3' } } });
    expect(textOf(received.text)).toContain((response as { receipt: string }).receipt);
    expect((response as { answers: { q2: { comment: string } } }).answers.q2.comment).toBe(
      TYPED.replaceAll('\r\n', '\n'),
    );
  });

  it('gives the same receipt to a second press of the same button', async () => {
    const fields = { q1: '1', q2: '1', _page: 'check', _basedOn: '0', action: 'submit' };
    const replies = await Promise.all([post(2, fields), post(2, fields), post(2, fields)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await stored(2)).toMatchObject({ response: { version: 1 } });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['without anything', {}],
    ['with every field but no button', { q1: '1', q2: '1', _page: 'questions', _basedOn: '0' }],
    ['with the button of another page', { q1: '1', q2: '1', _page: 'questions', action: 'submit' }],
    ['with the button but no page', { q1: '1', q2: '1', action: 'submit' }],
    ['with an unknown button', { q1: '1', q2: '1', _page: 'check', action: 'delete' }],
    ['from the conflict page', { q1: '1', q2: '1', _page: 'conflict', action: 'submit' }],
  ])('submits nothing when it comes blindly %s', async (_name, fields) => {
    const reply = await post(3, fields);
    expect([200, 303, 409, 422]).toContain(reply.status);
    expect(await stored(3)).not.toHaveProperty('response');
  });

  it('keeps everything typed when something is wrong, with the errors first, and stores nothing', async () => {
    const before = contentsOfAllTables(service);
    const long = 'あ'.repeat(2001);
    const reply = await post(4, { q1: '2', 'q1.comment': TYPED, q3: long, _basedOn: '0', action: 'check' });
    expect(reply.status).toBe(422);
    expect(titleOf(reply)).toMatch(/^エラー：/);
    expect(fieldsIn(reply)).toMatchObject({ q1: '2', 'q1.comment': TYPED.replace('\r\n', '\n'), q3: long });
    expect(reply.text).toContain('aria-invalid="true"');
    expect(reply.text.indexOf('＊')).toBeGreaterThan(0);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('saves a draft at the button 一時保存, which any device shows again', async () => {
    const saved = await press(5, { q1: '3', 'q1.comment': '途中', _basedOn: '0', action: 'save' });
    expect([saved.status, textOf(saved.text).includes('一時保存しました')]).toEqual([200, true]);
    expect(fieldsIn(await get(5))).toMatchObject({ q1: '3', 'q1.comment': '途中' });
    expect(await stored(5)).toMatchObject({
      state: 'draft',
      draft: { answers: { q1: { option: '3', comment: '途中' } } },
    });
  });

  it('switches the language and keeps what was typed, unsaved', async () => {
    const before = contentsOfAllTables(service);
    const reply = await post(6, {
      q1: '4',
      'q1.comment': TYPED,
      _page: 'questions',
      _basedOn: '0',
      _lang: 'en',
    });
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('<html lang="en"');
    expect(textOf(reply.text)).toContain('Rather yes');
    expect(fieldsIn(reply)).toMatchObject({ q1: '4', 'q1.comment': TYPED.replace('\r\n', '\n') });
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('shows both answers when somebody else was first, and overwrites nothing', async () => {
    await people.asStranger.post(responsePath(round.codes[7]), { answers: NO_TO_Q2 });
    const reply = await post(7, {
      q1: '1',
      q2: '1',
      'q2.comment': 'わたしの理由',
      _page: 'check',
      _basedOn: '0',
      action: 'submit',
    });
    expect(reply.status).toBe(409);
    expect(textOf(reply.text)).toContain('わたしの理由');
    expect(await stored(7)).toMatchObject({ response: { version: 1, answers: NO_TO_Q2 } });
    const mine = fieldsIn(reply);
    expect(mine).toMatchObject({ _page: 'conflict', _basedOn: '1', 'q2.comment': 'わたしの理由' });
    const checked = await press(7, { ...mine, action: 'check' });
    expect((await post(7, { ...fieldsIn(checked), action: 'submit' })).status).toBe(303);
    expect(await stored(7)).toMatchObject({ response: { version: 2 } });
  });
});
