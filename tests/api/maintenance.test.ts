import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MAINTENANCE_FILE, removeMaintenance, writeMaintenance } from '../../server/maintenance-file.ts';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import type { Reply } from '../support/api-client.ts';
import { captureLog } from '../support/api-log.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { expectProblem, expectSecurityHeaders } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let dataDir: string;
let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hakaru-maintenance-'));
  service = await startService({ environment: { DATA_DIR: dataDir, LOG_LEVEL: 'error' } });
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterEach(() => switchOff());
afterAll(async () => {
  await service.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** The service looks at most once a second. */
const letASecondPass = () => service.clock.advance(1000);
const inMinutes = (minutes: number) => new Date(service.clock.now().getTime() + minutes * 60_000);

async function switchOn(endsAt?: Date): Promise<void> {
  await writeMaintenance(dataDir, { endsAt });
  letASecondPass();
}

async function switchOff(): Promise<void> {
  await removeMaintenance(dataDir);
  letASecondPass();
}

const page = () => `/a/${round.codes[0]}`;
const spaced = ({ text }: Reply) => textOf(text).replace(/\s+/g, ' ');

describe('a service under maintenance', () => {
  it('is noticed within a second, and its end too', async () => {
    expect((await people.asStranger.get(page())).status).toBe(200);
    await writeMaintenance(dataDir, { endsAt: undefined });
    service.clock.advance(999);
    expect((await people.asStranger.get(page())).status).toBe(200);
    service.clock.advance(1);
    expect((await people.asStranger.get(page())).status).toBe(503);
    await removeMaintenance(dataDir);
    expect((await people.asStranger.get(page())).status).toBe(503);
    letASecondPass();
    expect((await people.asStranger.get(page())).status).toBe(200);
  });

  it('notices it even where the clock was put back', async () => {
    await people.asStranger.get('/healthz');
    await writeMaintenance(dataDir, { endsAt: undefined });
    service.clock.advance(-3_600_000);
    expect((await people.asStranger.get(page())).status).toBe(503);
    service.clock.advance(3_600_000);
  });

  it('says when to try again: until the end, from half a minute to an hour, five minutes where nobody knows', async () => {
    const retryAfter = async (endsAt: Date | undefined) => {
      await switchOn(endsAt);
      const replies = [await people.asStranger.get(page()), await people.asStranger.get('/api/plans')];
      return replies.map(({ headers }) => headers.get('retry-after'));
    };
    expect(await retryAfter(undefined)).toEqual(['300', '300']);
    // One second passes until it is asked.
    expect(await retryAfter(inMinutes(10))).toEqual(['599', '599']);
    expect(await retryAfter(inMinutes(0.1))).toEqual(['30', '30']);
    expect(await retryAfter(inMinutes(-5))).toEqual(['30', '30']);
    expect(await retryAfter(inMinutes(600))).toEqual(['3600', '3600']);
  });

  it('stays on when the time that was told has passed, and tells no time any more', async () => {
    const endsAt = inMinutes(1);
    await switchOn(endsAt);
    expect(spaced(await people.asStranger.get(page()))).toContain('ごろに再開する予定です。');
    service.clock.advance(60_000);
    const late = await people.asStranger.get(page());
    expect(late.status).toBe(503);
    expect(spaced(late)).not.toContain('ごろに再開');
  });

  it('answers programs with a problem, signed in or not, and the check whether it can serve', async () => {
    const endsAt = inMinutes(10);
    await switchOn(endsAt);
    const paths = [
      '/api/plans',
      '/api/session',
      `/api/answers/${round.codes[0]}`,
      '/readyz',
      '/metrics',
      '/nowhere',
    ];
    for (const path of paths) {
      const reply = await people.asStranger.get(path);
      expectProblem(reply, 503, 'maintenance');
      expect(reply.body).toMatchObject({ endsAt: endsAt.toISOString() });
      expectSecurityHeaders(reply);
    }
    const signIn = { email: 'admin@hakaru.example.jp', password: 'wrong' };
    expectProblem(await people.asStranger.post('/api/session', signIn), 503, 'maintenance');
    const answer = await people.asStranger.post(responsePath(round.codes[0]), { answers: YES_TO_ALL });
    expectProblem(answer, 503, 'maintenance');
  });

  it('is alive all the same, and serves the files that pages are made of', async () => {
    await switchOn();
    expect((await people.asStranger.get('/healthz')).status).toBe(200);
    for (const path of ['/assets/answer.css', '/staff/', '/staff/results', '/'])
      expect((await people.asStranger.get(path)).status, path).not.toBe(503);
    expect((await people.asStranger.get('/staffing')).status).toBe(503);
  });

  it.each(['not json', '{"endsAt":"soon"}', '{"until":"2022-03-08T14:30:00+09:00"}', '[]', ''])(
    'is on without a time where its file cannot be read (%j), which is logged once',
    async (content) => {
      const log = captureLog(service.app);
      await writeFile(join(dataDir, MAINTENANCE_FILE), content);
      for (let asked = 0; asked < 3; asked++) {
        letASecondPass();
        const reply = await people.asStranger.get(page());
        expect(reply.status).toBe(503);
        expect(reply.headers.get('retry-after')).toBe('300');
      }
      expect(log.text().match(/the maintenance file cannot be read/g)).toHaveLength(1);
    },
  );

  it('fills no log with failures that are none', async () => {
    const log = captureLog(service.app);
    await switchOn();
    for (const path of [page(), '/api/plans', '/readyz']) await people.asStranger.get(path);
    expect(log.text()).toBe('');
  });
});

describe("the respondents' page under maintenance", () => {
  it('says what happens, until when, that nothing is lost and what to do, in both languages', async () => {
    service.clock.set('2022-03-08T14:00:00+09:00');
    await switchOn(new Date('2022-03-08T14:30:00+09:00'));
    const reply = await people.asStranger.get(page());
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
    const english = spaced(await people.asStranger.get(`${page()}?lang=en`));
    for (const words of [
      'under maintenance',
      'Tue 8 March 2022, 14:30',
      'are safe',
      'open the same link again',
    ])
      expect(english).toContain(words);
  });

  it('is the same for every code, since none is looked up', async () => {
    await switchOn();
    const pages = [page(), '/a/unknown', `/a/${'A'.repeat(26)}`].map((path) => people.asStranger.get(path));
    const texts = new Set((await Promise.all(pages)).map(({ text }) => text));
    expect(texts.size).toBe(1);
    expect([...texts][0]).not.toContain(round.codes[0]);
  });

  it('shows what was typed in a form that is posted meanwhile, as text, and keeps nothing of it', async () => {
    await switchOn();
    const before = contentsOfAllTables(service);
    const comment = '<script>alert(1)</script> & "引用"\r\n二行目 😀 e\u0301 \u202eabc';
    const form = {
      _page: 'check',
      _basedOn: '0',
      q1: '1',
      'q1.comment': comment,
      q3: '御意見です',
      action: 'submit',
    };
    const reply = await people.asStranger.postForm(page(), form);
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('300');
    expect(reply.text).not.toContain('<script>alert');
    const shown = elementsOf(reply.text).filter(({ attributes }) => attributes.get('class') === 'as-entered');
    expect(shown.map(({ inner }) => textOf(inner))).toEqual([comment.replaceAll('\r\n', '\n'), '御意見です']);
    const section = spaced(reply);
    expect(section).toContain('受け取れなかった入力');
    expect(section).not.toMatch(/_page|_basedOn|submit/);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('carries the form to the check page once the service is back, where nothing is sent before the last press', async () => {
    await switchOn();
    const form = {
      _page: 'check',
      ...{ q1: '1', q2: '3', 'q2.comment': '一行目\n二行目' },
      action: 'submit',
    };
    const refused = await people.asStranger.postForm(page(), form);
    const carried = fieldsIn(refused);
    expect(carried).toMatchObject({ _page: 'check', q1: '1', q2: '3', 'q2.comment': '一行目\n二行目' });
    expect(carried).not.toHaveProperty('action');
    await switchOff();
    const sent = await people.asStranger.postForm(page(), { ...carried, action: 'check' });
    expect(sent.status).toBe(303);
    const checked = await people.asStranger.get(sent.headers.get('location') ?? '');
    expect(titleOf(checked)).toContain('回答の確認');
    expect(spaced(checked)).toContain('二行目');
  });

  it('keeps what was typed when the language is switched', async () => {
    await switchOn();
    const japanese = await people.asStranger.postForm(page(), { q1: '1', q3: '御意見です' });
    const reply = await people.asStranger.postForm(page(), { ...fieldsIn(japanese), _lang: 'en' });
    expect(reply.text).toContain('<html lang="en">');
    expect(reply.text).toContain('What you entered that was not received');
    expect(fieldsIn(reply)).toEqual({ q1: '1', q3: '御意見です' });
  });

  it('is shown whatever else is wrong with the form', async () => {
    await switchOn();
    const strange = await people.asStranger.send('POST', page(), {
      raw: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(strange.status).toBe(503);
    expect(titleOf(strange)).toContain('作業中');
    const tooLong = await people.asStranger.postForm(page(), { q3: 'あ'.repeat(100_000) });
    expect(tooLong.status).toBe(503);
  });

  it('bounds what it shows of a form made of nothing but names', async () => {
    await switchOn();
    const raw = Array.from({ length: 30_000 }, (_, index) => `a${index}=b c`).join('&');
    const reply = await people.asStranger.send('POST', page(), {
      raw,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(reply.status).toBe(503);
    expect(elementsOf(reply.text).filter(({ name }) => name === 'input')).toHaveLength(2_000);
  });
});
