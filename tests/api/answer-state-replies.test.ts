import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { ISSUE_DAY } from '../support/api-clock.ts';
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
  await people.asStranger.post(responsePath(round.codes[0]), {
    answers: { ...YES_TO_ALL, q3: { text: '受けた意見' } },
  });
});
afterAll(() => service.close());

const page = (index: number) => `/a/${round.codes[index]}`;
const act = (index: number, name: string, body?: unknown) =>
  people.asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${name}`, body);
const heading = (html: string) => elementsOf(html).find(({ name }) => name === 'h1')?.inner ?? '';

describe('the page of a link that opens nothing', () => {
  it('is byte for byte the same for unknown, revoked, replaced and malformed codes, by GET and by POST', async () => {
    await act(22, 'revoke');
    await act(23, 'reissue');
    const unreadable = [`/a/${'x'.repeat(300)}`, '/a/%', '/a/%ff'];
    const dead = [page(22), page(23), '/a/unknown', `/a/${'A'.repeat(26)}`, '/a/%00'];
    const pages: string[] = [];
    const afterPosts: string[] = [];
    for (const path of [...dead, ...unreadable]) {
      const reply = await people.asStranger.get(path);
      expect(reply.status, path).toBe(404);
      expect(reply.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      pages.push(reply.text);
      const form = { q1: '1', q3: 'わたしの言葉', action: 'submit', _page: 'check' };
      const posted = await people.asStranger.postForm(path, form);
      expect(posted.status, path).toBe(404);
      // An address that cannot be read is refused before the form is.
      (unreadable.includes(path) ? pages : afterPosts).push(posted.text);
    }
    expect(new Set(pages).size).toBe(1);
    expect(new Set(afterPosts).size).toBe(1);
    // Whoever wrote it can copy it, even if the link was replaced in the meantime.
    expect(afterPosts[0]).toContain('わたしの言葉');
    for (const name of ['北区', '成果指標アンケート', round.codes[22] ?? ''])
      expect(pages[0]).not.toContain(name);
  });

  it('is there in English, and when too many were tried', async () => {
    const english = await people.asStranger.get('/a/unknown', {
      'accept-language': 'en-GB,en;q=0.9,ja;q=0.5',
    });
    expect(english.text).toContain('<html lang="en"');
    let last = english;
    for (let tried = 0; tried < 70 && last.status === 404; tried++)
      last = await people.asStranger.get('/a/unknown');
    expect(last.status).toBe(429);
    expect(last.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(last.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await people.asStranger.get(page(0))).status).toBe(200);
  });
});

describe('the page of somebody excused', () => {
  it('says so, asks nothing and takes nothing', async () => {
    await act(1, 'excuse', { reason: '区長欠員' });
    const reply = await people.asStranger.get(page(1));
    expect(heading(reply.text)).toBe('今回は回答の必要はありません');
    expect(reply.text).not.toContain('区長欠員');
    const posted = await people.asStranger.postForm(page(1), {
      q1: '1',
      q2: '1',
      _page: 'check',
      action: 'submit',
    });
    expect(posted.status).toBe(410);
  });
});

describe('the page after the deadline', () => {
  it('shows what was received, and takes nothing more', async () => {
    service.clock.set('2022-03-12T00:00:00+09:00');
    const reply = await people.asStranger.get(page(0));
    expect(reply.status).toBe(200);
    expect(heading(reply.text)).toBe('回答の受付は終了しました');
    expect(textOf(reply.text)).toContain('受けた意見');
    expect(elementsOf(reply.text).filter(({ name }) => name === 'form')).toEqual([]);
    service.clock.set(ISSUE_DAY);
  });

  it('still shows what somebody typed too late, and stores nothing of it', async () => {
    service.clock.set('2022-03-12T00:00:00+09:00');
    const before = contentsOfAllTables(service);
    for (const action of ['submit', 'check', 'save', 'edit']) {
      const fields = { q1: '1', q2: '1', q3: '間に合わなかった意見', _page: 'check', _basedOn: '0', action };
      const reply = await people.asStranger.postForm(page(2), fields);
      expect(reply.status).toBe(410);
      expect(textOf(reply.text)).toContain('間に合わなかった意見');
    }
    expect(contentsOfAllTables(service)).toBe(before);
    service.clock.set(ISSUE_DAY);
  });

  it('is the same when the office has closed early, in both languages', async () => {
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    const late = await people.asStranger.postForm(page(2), { q3: '遅い', action: 'check' });
    expect([late.status, heading(late.text)]).toEqual([410, '回答の受付は終了しました']);
    expect((await people.asStranger.get(`${page(0)}?lang=en`)).text).toContain('<html lang="en"');
  });
});

describe('text that people wrote', () => {
  it('is text wherever it is shown: no markup of it survives', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'`{{1}}';
    const other = await issuedRound(people.asEditor, {
      title: { ja: hostile },
      introduction: { ja: hostile },
      contact: { ja: hostile },
    });
    const [code] = other.codes;
    await people.asStranger.post(responsePath(code), { answers: { ...YES_TO_ALL, q3: { text: hostile } } });
    const pages = [`/a/${code}`, `/a/${code}?edit=1`, `/a/${code}?lang=en`];
    for (const path of pages) {
      const { text } = await people.asStranger.get(path);
      expect(text).toContain('&lt;script');
      expect(text).not.toMatch(/<script>|<img/);
    }
    const fields = { q1: hostile, q2: '1', q3: hostile, 'q1.comment': hostile, action: 'check' };
    expect((await people.asStranger.postForm(`/a/${code}`, fields)).text).not.toMatch(/<script>|<img/);
  });
});
