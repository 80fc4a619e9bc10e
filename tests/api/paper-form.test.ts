import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOutPreparingLink } from '../../server/responses/preparing-link.ts';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import { quietZoneOf, textInQrOf } from '../client/answer/drawn-qr.ts';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { ISSUE_DAY } from '../support/api-clock.ts';
import { titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService({ environment: { PUBLIC_URL: 'https://survey.example.jp' } });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const code = (index = 0) => round.codes[index] ?? '';
const paper = (typed: string, query = '') => people.asStranger.get(`/a/${typed}/paper${query}`);
const page = (typed: string) => people.asStranger.get(`/a/${typed}`);

describe('GET /a/:code/paper', () => {
  it('is the questionnaire of this person, every question, as it was issued', async () => {
    const reply = await paper(code());
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(titleOf(reply)).toMatch(/^回答用紙｜/);
    const text = textOf(reply.text);
    expect(text).toContain('北区長 様');
    for (const question of round.questionnaire.questions) expect(text).toContain(question.text.ja);
  });

  it('speaks the language that is asked for', async () => {
    expect((await paper(code(), '?lang=en')).text).toContain('<html lang="en">');
    expect((await paper(code(), '?lang=ja&utm_source=mail')).text).toContain('<html lang="ja">');
  });

  it('carries the link that was given out, as text and as a QR code, however it was typed', async () => {
    const { url } = round.invitations[0] ?? {};
    for (const typed of [code(), code().toLowerCase(), groupedLinkCode(code())]) {
      const { text } = await paper(typed);
      expect(textInQrOf(text)).toBe(url);
      expect(quietZoneOf(text)).toBe(4);
      expect(textOf(text)).toContain(` ${url} `);
      expect(textOf(text)).toContain(` ${groupedLinkCode(code())} `);
    }
  });

  it("holds nobody's answers and nobody else's link", async () => {
    const answers = { q1: { option: '1', comment: '内密の意見' } };
    await people.asStranger.put(`/api/answers/${code(3)}/draft`, { answers });
    const { text } = await paper(code(3));
    expect(text).not.toContain('内密の意見');
    for (const other of round.codes) if (other !== code(3)) expect(text).not.toContain(other);
  });

  it('keeps its address out of caches, referrers and search engines', async () => {
    const { headers } = await paper(code());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('changes nothing in any table, by GET or HEAD', async () => {
    await people.asStranger.post(responsePath(code(1)), { answers: YES_TO_ALL });
    const before = contentsOfAllTables(service);
    for (const index of [0, 1, 3]) {
      expect((await paper(code(index))).status).toBe(200);
      expect((await people.asStranger.send('HEAD', `/a/${code(index)}/paper`)).status).toBe(200);
    }
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('loads the stylesheet of the form and no other', async () => {
    const { text } = await paper(code());
    const sheets = elementsOf(text).filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
    expect(sheets.map(({ attributes }) => attributes.get('href'))).toEqual(['/assets/paper.css']);
  });
});

describe('the paper form of a link that opens none', () => {
  const told = ({ status, text, headers }: Reply) => ({
    status,
    text,
    headers: [...headers].filter(([name]) => name !== 'date'),
  });

  it('is one and the same answer, unknown, revoked, malformed or only for preparing', async () => {
    const [preparing, revoked] = [round.invitations[4], round.invitations[5]];
    await handOutPreparingLink(service.dependencies, preparing?.id ?? '');
    await people.asEditor.post(`/api/invitations/${revoked?.id}/revoke`);
    const preparingCode = service.dependencies.secrets.preparingCode(preparing?.id ?? '', 1);
    // The link does open the draft: it is the paper alone that it does not open.
    expect((await people.asStranger.get(`/api/answers/${preparingCode}`)).status).toBe(200);
    const unknown = told(await paper('7K3MQ9TX7K3MQ9TX7K3MQ9TX7K'));
    expect(unknown.status).toBe(404);
    for (const typed of [preparingCode, code(5), 'x', '%E5%8C%97']) {
      expect(told(await paper(typed))).toEqual(unknown);
    }
  });
});

describe('the paper form when no answer is taken', () => {
  const sameAsPage = async (typed: string) => {
    const [form, shown] = [await paper(typed), await page(typed)];
    expect([form.status, form.text]).toEqual([shown.status, shown.text]);
    return titleOf(form);
  };

  it('can be printed before the opening', async () => {
    const later = await issuedRound(people.asEditor, { opensAt: '2022-03-01T09:00:00+09:00' });
    const reply = await paper(later.codes[0] ?? '');
    expect(titleOf(reply)).toMatch(/^回答用紙｜/);
  });

  it('is the page that the link itself opens, for somebody excused', async () => {
    await people.asEditor.post(`/api/invitations/${round.invitations[6]?.id}/excuse`, { reason: '区長欠員' });
    expect(await sameAsPage(code(6))).toMatch(/^回答の必要はありません｜/);
  });

  it('is the page that the link itself opens, after the deadline and after closing', async () => {
    service.clock.set('2022-03-12T00:00:00+09:00');
    expect(await sameAsPage(code())).toMatch(/^受付終了｜/);
    service.clock.set(ISSUE_DAY);
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    expect(await sameAsPage(code(1))).toMatch(/^受付終了｜/);
  });
});
