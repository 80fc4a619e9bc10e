import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { reportReply } from '../../shared/api/publication-api.ts';
import { clientOf } from '../support/api-client.ts';
import { readCsv } from '../support/api-csv.ts';
import { fixedYear, fixSheet, publishYear } from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { emailOf, PASSWORD, type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let year: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await fixedYear(people);
  await fixSheet(people.asEditor, round.plan);
  await publishYear(people.asEditor, round.plan.id);
  year = `/results/${round.plan.id}/2021`;
});
afterAll(() => service.close());

const get = (path: string, headers = {}) => people.asStranger.get(path, headers);

describe('a published page', () => {
  it('is there for everybody: no sign-in, no script, no cookie, nothing stored', async () => {
    const before = contentsOfAllTables(service);
    const reply = await get(year);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(reply.text).not.toContain('<script');
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('sets no cookie for somebody of the staff either: caches would give it to others', async () => {
    const signedIn = await clientOf(service.url).post('/api/session', {
      email: emailOf('editor'),
      password: PASSWORD,
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    service.clock.advance(300_000);
    const reply = await get(year, { cookie });
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('may be kept by caches for a minute, by its ETag after that, and found by search programs', async () => {
    const reply = await get(year);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=60');
    expect(reply.headers.get('x-robots-tag')).toBeNull();
    expect(reply.headers.get('vary')).toContain('accept-language');
    const etag = reply.headers.get('etag') ?? '';
    for (const known of [etag, etag.replace(/^W\//, ''), `"other", ${etag}`]) {
      const again = await get(year, { 'if-none-match': known });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await get(year, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get(`${year}?lang=en`)).headers.get('etag')).not.toBe(etag);
  });

  it('speaks the language of the address, else of the browser, else Japanese', async () => {
    expect((await get(year)).text).toContain('<html lang="ja">');
    expect((await get(year, { 'accept-language': 'en-GB,en;q=0.9' })).text).toContain('<html lang="en">');
    expect((await get(`${year}?lang=ja`, { 'accept-language': 'en' })).text).toContain('<html lang="ja">');
  });

  it('is found without a year, and with a stroke too many', async () => {
    const leads = async (path: string) => {
      const { status, headers } = await fetch(`${service.url}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await leads(`/results/${round.plan.id}`)).toEqual([302, year]);
    expect(await leads(`${year}/`)).toEqual([301, year]);
    expect(await leads(`${year}/v/1/?lang=en`)).toEqual([301, `${year}/v/1?lang=en`]);
    expect(await leads('/results/')).toEqual([301, '/results']);
    expect(await leads('/results//example.org/')).toEqual([404, null]);
  });

  it('speaks the language that the browser likes best, not the one that it names first', async () => {
    const spoken = async (liked: string) =>
      /<html lang="(\w+)">/.exec((await get(year, { 'accept-language': liked })).text)?.[1];
    for (const liked of ['ja;q=0.1,en', 'fr,en;q=0.8', 'en,ja', 'EN-GB']) {
      expect([liked, await spoken(liked)]).toEqual([liked, 'en']);
    }
    for (const liked of ['en;q=0.1,ja;q=0.9', 'ja,en', 'fr', 'en;q=0', 'en;q=x', '*']) {
      expect([liked, await spoken(liked)]).toEqual([liked, 'ja']);
    }
  });

  it('names its address for good, and the one that search programs should know', async () => {
    const { text } = await get(year);
    expect(text).toContain(`<link rel="canonical" href="${service.url}${year}"`);
    expect(text).toContain(`${service.url}${year}/v/1`);
    expect(text).toMatch(/<title>令和３年度（2021年度）の結果｜市政改革プラン3.0<\/title>/);
  });

  it('is unknown under any other address, in words and uncached', async () => {
    for (const path of [
      `${year}/v/2`,
      `${year}/v/0`,
      `${year}/v/x`,
      `/results/${round.plan.id}/2022`,
      '/results/x/y',
      '/results/x',
      '/results/x/',
      `${year}/page/2`,
      `/results/${'x'.repeat(300)}/2021`,
      '/results/%E3%81',
      '/results/%E3%81/2021',
    ]) {
      const reply = await get(path);
      expect([path, reply.status]).toEqual([path, 404]);
      expect(reply.text).toContain('ページが見つかりません');
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      const english = await get(path, { 'accept-language': 'en' });
      expect(english.text).toContain('<html lang="en">');
      // Nothing of the address comes back in the page.
      expect(reply.text).not.toContain(path);
    }
    expect((await get(`${year}/certificates/${'0'.repeat(64)}.json`)).status).toBe(404);
  });

  it('shows the fixed sheet word for word, and of the other item that it is not fixed', async () => {
    const { text } = await get(year);
    expect(text).toContain('・意見に書かれた理由を整理し、次の年度の取組を決める。');
    expect(text).toContain('21案件のうち19案件');
    expect(text).toContain('進捗状況（行動計画と自己評価）は未確定のため');
    expect(text).not.toContain('内部の覚え');
  });
});

describe('the list of what is published', () => {
  it('leads to the year', async () => {
    const { text } = await get('/results');
    expect(text).toContain(`href="${year}?lang=ja"`);
    expect(text).toContain('市政改革プラン3.0');
  });
});

describe('the published files', () => {
  it('are the figures in whole numbers, one row an indicator', async () => {
    const reply = await get(`${year}/figures.csv`);
    expect(reply.headers.get('content-type')).toContain('text/csv');
    const [header = [], ...rows] = readCsv(reply.text.replace(/^\ufeff/, ''));
    const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)];
    expect(rows).toHaveLength(3);
    expect(
      ['result_numerator', 'result_denominator', 'target_numerator', 'status'].map((name) => cell(1, name)),
    ).toEqual(['23', '24', '24', 'missed']);
    expect(
      ['milestones', 'judging_bodies', 'judged_achieved', 'judged_missed'].map((name) => cell(2, name)),
    ).toEqual(['1', '2', '2', '0']);
    expect((await get(`${year}/v/1/figures.csv`)).text).toBe(reply.text);
  });

  it('are the figures with headings and labels in words for those who read them in a spreadsheet', async () => {
    const read = async (locale: string) => {
      const { text } = await get(`${year}/figures.csv?headings=${locale}`);
      const [header = [], ...rows] = readCsv(text.replace(/^\ufeff/, ''));
      return { header, of: (name: string) => rows[1]?.[header.indexOf(name)] };
    };
    const ja = await read('ja');
    expect(['実績（分子）', '実績（分母）', '判定', '未回答の扱い'].map(ja.of)).toEqual([
      ...['23', '24', '未達成', '分母に含める'],
    ]);
    expect(ja.header).not.toContain('status');
    const en = await read('en');
    expect(en.of('Verdict')).toBe('Missed');
    expect(en.of('What counts as positive')).toMatch(/^q2: /);
  });

  it('are unknown, in words, where the address asks for what there is not', async () => {
    for (const query of ['headings=fr', 'encoding=utf-7', 'bom=2']) {
      const reply = await get(`${year}/figures.csv?${query}`);
      expect([query, reply.status]).toEqual([query, 404]);
      expect(reply.text).toContain('ページが見つかりません');
    }
  });

  it('and the pages take no notice of what programs add to an address', async () => {
    for (const path of ['', '/figures.csv', '/report.json', '/schema.json', '/v/1/schema.json']) {
      const added = await get(`${year}${path}?utm_source=x&fbclid=1`);
      expect([path, added.status, added.text]).toEqual([path, 200, (await get(`${year}${path}`)).text]);
    }
  });

  it('are everything as JSON, described by its schema', async () => {
    const report = reportReply.parse((await get(`${year}/report.json`)).body);
    expect(report).toMatchObject({ version: 1, address: `${service.url}${year}/v/1` });
    const schema = (await get(`${year}/schema.json`)).body as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(report).sort());
  });

  it('hold each certificate under its own hash', async () => {
    const { document } = reportReply.parse((await get(`${year}/report.json`)).body);
    expect(document.certificates.map(({ kind }) => kind)).toEqual(['issue', 'tally']);
    for (const { hash, text } of document.certificates) {
      expect((await get(`${year}/certificates/${hash}.json`)).text).toBe(text);
    }
  });

  it('hold nobody’s name, code, answer or comment: not the page, not one of the files', async () => {
    const files = ['', '?lang=en', '/figures.csv', '/report.json', '/v/1'];
    const { document } = reportReply.parse((await get(`${year}/report.json`)).body);
    const paths = [...files, ...document.certificates.map(({ hash }) => `/certificates/${hash}.json`)];
    for (const path of paths) {
      const { text } = await get(`${year}${path}`);
      for (const { respondent, id } of round.invitations) {
        for (const hidden of [respondent.code, respondent.name.ja, id]) {
          expect(text.includes(hidden), `${path} holds ${hidden}`).toBe(false);
        }
      }
      for (const hidden of ['課題がある。', ...round.codes]) expect(text).not.toContain(hidden);
    }
  });
});

describe('under maintenance', () => {
  it('the published pages say so in words, and no cache keeps that', async () => {
    await writeMaintenance(service.dataDir, { endsAt: undefined });
    service.clock.advance(2_000);
    for (const path of ['/results', year, `${year}/figures.csv`]) {
      const reply = await get(path);
      expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([path, 503, 'no-store']);
      expect(reply.text).toContain('ただいま表示できません');
      expect(reply.headers.get('retry-after')).toBe('300');
    }
    await removeMaintenance(service.dataDir);
    service.clock.advance(2_000);
    expect((await get(year)).status).toBe(200);
  });
});
