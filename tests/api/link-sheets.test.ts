import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import { expectProblem, expectSecurityHeaders } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { manyAsked } from '../support/many-asked.ts';
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

const sheets = (query = '', id = round.id) =>
  people.asEditor.get(`/api/questionnaires/${id}/link-sheets${query}`);
const addresseesIn = (html: string) =>
  [...html.matchAll(/class="sheet-addressee">([^<]+)</g)].map((match) => match[1]);

describe('GET /api/questionnaires/:id/link-sheets', () => {
  it('prints a sheet for each of the 24, in roster order, with title, deadline, link and code in groups', async () => {
    await people.asViewer.get('/api/session');
    await people.asEditor.get('/api/session');
    const before = contentsOfAllTables(service);
    const reply = await sheets();
    expect(contentsOfAllTables(service)).toBe(before);
    expectSecurityHeaders(reply);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(addresseesIn(reply.text)).toEqual(
      round.invitations.map(({ respondent }) => `${respondent.title.ja} 様`),
    );
    expect(reply.text.match(/<svg class="qr-code"/g)).toHaveLength(24);
    for (const { url } of round.invitations) expect(reply.text).toContain(url);
    expect(reply.text).toContain(groupedLinkCode(round.codes[23] ?? ''));
    expect(reply.text).toContain('2022年３月11日（金）23:59');
    expect(reply.text).not.toContain('style=');
  });

  it('leaves out who has answered when asked for those outstanding, and always who is excused or revoked', async () => {
    await people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL });
    await people.asStranger.put(`/api/answers/${round.codes[1]}/draft`, { answers: { q1: { option: '1' } } });
    await people.asEditor.post(`/api/invitations/${round.invitations[2]?.id}/excuse`, { reason: '欠員' });
    await people.asEditor.post(`/api/invitations/${round.invitations[3]?.id}/revoke`);
    expect(addresseesIn((await sheets('?state=outstanding')).text)).toHaveLength(21);
    expect(addresseesIn((await sheets()).text)).toHaveLength(22);
  });

  it('prints exactly those who are named, and nobody of another questionnaire', async () => {
    const other = await issuedRound(people.asEditor);
    const ids = [round.invitations[5]?.id, other.invitations[0]?.id, round.invitations[4]?.id, 'nobody'];
    const { text } = await sheets(`?ids=${ids.join(',')}`);
    expect(addresseesIn(text)).toEqual(
      [4, 5].map((at) => `${round.invitations[at]?.respondent.title.ja} 様`),
    );
    expect(text).not.toContain(other.codes[0]);
  });

  it('names the post with its title, and code and name in the corner, where all share one title', async () => {
    const { id } = await manyAsked(service, 2, { ja: '課長', en: 'Head' });
    const cornersIn = (html: string) =>
      [...html.matchAll(/class="sheet-corner">(.*?)<\/p>/g)].map(([, corner = '']) =>
        corner.replace(/<[^>]+>/g, ''),
      );
    const japanese = (await sheets('', id)).text;
    expect(addresseesIn(japanese)).toEqual(['第1課 課長 様', '第2課 課長 様']);
    expect(cornersIn(japanese)).toEqual(['c1 第1課', 'c2 第2課']);
    const english = (await sheets('?lang=en', id)).text;
    expect(addresseesIn(english)).toEqual(['To Head, Section 1', 'To Head, Section 2']);
    expect(cornersIn(english)).toEqual(['c1 Section 1', 'c2 Section 2']);
  });

  it('speaks English, and says so when there is nobody to print for', async () => {
    expect((await sheets('?lang=en')).text).toContain('<html lang="en">');
    expect((await sheets('?ids=nobody&lang=en')).text).toContain('There is nobody to print for');
  });

  it('prints a thousand at most, says so, and says where the others are', async () => {
    const { id } = await manyAsked(service, 1_003);
    const first = (await sheets('', id)).text;
    expect(addresseesIn(first)).toHaveLength(1_000);
    expect(first).toContain('一度に印刷できるのは1000人までです');
    const next = /href="\/api\/questionnaires\/[^?]+(\?[^"]+)"/.exec(first)?.[1] ?? '';
    const rest = (await sheets(next.replaceAll('&amp;', '&'), id)).text;
    expect(addresseesIn(rest)).toHaveLength(3);
    expect(rest).not.toContain('一度に印刷できるのは');
    const ids = Array.from({ length: 1_001 }, (_, index) => `i${index}`).join();
    expectProblem(await sheets(`?ids=${ids}`), 422, 'invalid-export');
  });

  it('shows names with markup as the text they are', async () => {
    const { id } = await manyAsked(service, 1, { ja: '<img src=x onerror=alert(1)>\u202e' });
    const { text } = await sheets('', id);
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img');
  });

  it('is for those who run the questionnaire', async () => {
    expectProblem(
      await people.asViewer.get(`/api/questionnaires/${round.id}/link-sheets`),
      403,
      'not-permitted',
    );
    expectProblem(await sheets('', 'x'), 404, 'not-found');
  });
});
