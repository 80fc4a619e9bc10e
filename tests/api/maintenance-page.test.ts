import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { type ShutService, spaced, startShutService } from '../support/api-maintenance.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { expectSecurityHeaders } from '../support/api-problems.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import type { People } from '../support/people.ts';

let shut: ShutService;
let people: People;

beforeAll(async () => {
  shut = await startShutService();
  people = shut.people;
});
afterEach(() => shut.switchOff());
afterAll(() => shut.close());

describe("the respondents' page under maintenance", () => {
  it('says what happens, until when, that nothing is lost and what to do, in both languages', async () => {
    shut.service.clock.set('2022-03-08T14:00:00+09:00');
    await shut.switchOn(new Date('2022-03-08T14:30:00+09:00'));
    const reply = await people.asStranger.get(shut.page);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expectSecurityHeaders(reply);
    expect(titleOf(reply)).toBe('作業中｜測る Hakaru');
    const japanese = spaced(reply);
    for (const words of [
      'ただいま作業中です',
      '2022年３月８日（火）14:30ごろに再開',
      'そのまま残っています',
      '同じ回答用URL',
    ])
      expect(japanese).toContain(words);
    const english = spaced(await people.asStranger.get(`${shut.page}?lang=en`));
    for (const words of [
      'under maintenance',
      'Tue 8 March 2022, 14:30',
      'are safe',
      'open the same link again',
    ])
      expect(english).toContain(words);
  });

  it('is the same for every code, since none is looked up', async () => {
    await shut.switchOn();
    const pages = [shut.page, '/a/unknown', `/a/${'A'.repeat(26)}`].map((path) =>
      people.asStranger.get(path),
    );
    const texts = new Set((await Promise.all(pages)).map(({ text }) => text));
    expect(texts.size).toBe(1);
    expect([...texts][0]).not.toContain(shut.round.codes[0]);
  });

  it('shows what was typed in a form that is posted meanwhile, as text, and keeps nothing of it', async () => {
    await shut.switchOn();
    const before = contentsOfAllTables(shut.service);
    const comment = '<script>alert(1)</script> & "引用"\r\n二行目 😀 e\u0301 \u202eabc';
    const form = {
      _page: 'check',
      _basedOn: '0',
      q1: '1',
      'q1.comment': comment,
      q3: '御意見です',
      action: 'submit',
    };
    const reply = await people.asStranger.postForm(shut.page, form);
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('300');
    expect(reply.text).not.toContain('<script>alert');
    const shown = elementsOf(reply.text).filter(({ attributes }) => attributes.get('class') === 'as-entered');
    expect(shown.map(({ inner }) => textOf(inner))).toEqual([comment.replaceAll('\r\n', '\n'), '御意見です']);
    const section = spaced(reply);
    expect(section).toContain('受け取れなかった入力');
    expect(section).not.toMatch(/_page|_basedOn|submit/);
    expect(contentsOfAllTables(shut.service)).toBe(before);
  });

  it('carries the form to the check page once the service is back, where nothing is sent before the last press', async () => {
    await shut.switchOn();
    const form = {
      _page: 'check',
      ...{ q1: '1', q2: '3', 'q2.comment': '一行目\n二行目' },
      action: 'submit',
    };
    const refused = await people.asStranger.postForm(shut.page, form);
    const carried = fieldsIn(refused);
    expect(carried).toMatchObject({ _page: 'check', q1: '1', q2: '3', 'q2.comment': '一行目\n二行目' });
    expect(carried).not.toHaveProperty('action');
    await shut.switchOff();
    const sent = await people.asStranger.postForm(shut.page, { ...carried, action: 'check' });
    expect(sent.status).toBe(303);
    const checked = await people.asStranger.get(sent.headers.get('location') ?? '');
    expect(titleOf(checked)).toContain('回答の確認');
    expect(spaced(checked)).toContain('二行目');
  });

  it('keeps what was typed when the language is switched', async () => {
    await shut.switchOn();
    const japanese = await people.asStranger.postForm(shut.page, { q1: '1', q3: '御意見です' });
    const reply = await people.asStranger.postForm(shut.page, { ...fieldsIn(japanese), _lang: 'en' });
    expect(reply.text).toContain('<html lang="en">');
    expect(reply.text).toContain('What you entered that was not received');
    expect(fieldsIn(reply)).toEqual({ q1: '1', q3: '御意見です' });
  });

  it('is shown whatever else is wrong with the form', async () => {
    await shut.switchOn();
    const strange = await people.asStranger.send('POST', shut.page, {
      raw: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(strange.status).toBe(503);
    expect(titleOf(strange)).toContain('作業中');
    const tooLong = await people.asStranger.postForm(shut.page, { q3: 'あ'.repeat(100_000) });
    expect(tooLong.status).toBe(503);
  });

  it('bounds what it shows of a form made of nothing but names', async () => {
    await shut.switchOn();
    const raw = Array.from({ length: 30_000 }, (_, index) => `a${index}=b c`).join('&');
    const reply = await people.asStranger.send('POST', shut.page, {
      raw,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(reply.status).toBe(503);
    expect(elementsOf(reply.text).filter(({ name }) => name === 'input')).toHaveLength(2_000);
  });
});
