import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../support/api-problems.ts';
import {
  indicatorOf,
  milestoneOf,
  planFor,
  previewOf,
  publicationIn,
  publishedYear,
  publishYear,
  yearPath,
} from '../support/api-publications.ts';
import type { IssuedRound } from '../support/api-rounds.ts';
import { auditedBy } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
let planId: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await publishedYear(people);
  planId = round.plan.id;
});
afterAll(() => service.close());

const act = (name: string, body?: unknown) => people.asEditor.post(`${yearPath(planId)}/${name}`, body);
const statusOf = async (id: string) =>
  (await people.asEditor.get(`/api/questionnaires/${id}`)).body as { status: string; fixedAt?: string };
const firstIndicator = () => indicatorOf(round.plan, '①－１');

describe('a correction', () => {
  const correct = (overrides: Readonly<Record<string, unknown>> = {}) =>
    act('corrections', {
      indicatorId: firstIndicator(),
      result: { numerator: 22, denominator: 24 },
      reason: '集計後に無効の回答が判明したため',
      ...overrides,
    });

  it('shows the old and the new figure, the reason and the time, and leaves the old page at its own address', async () => {
    service.clock.advance(86_400_000);
    await people.asEditor.get('/api/session');
    const before = (await publicationIn(people.asEditor, planId)).versions.length;
    const entries = await auditedBy(service, async () => {
      const reply = await correct({ basedOn: before });
      expect(reply.status, reply.text).toBe(201);
      expect(reply.body).toMatchObject({ state: 'published' });
    });
    expect(entries).toMatchObject([{ action: 'correct-result', subject: `indicator/${firstIndicator()}` }]);
    const { document } = await previewOf(people.asEditor, planId);
    expect(document.corrections).toMatchObject([
      {
        displayCode: '①－１',
        before: { numerator: 24, denominator: 24 },
        after: { numerator: 22, denominator: 24 },
        statusBefore: 'achieved',
        statusAfter: 'missed',
        at: service.clock.now().toISOString(),
        supersedes: before,
      },
    ]);
    const page = (await people.asStranger.get(`/results/${planId}/2021`)).text;
    for (const shown of [
      '訂正',
      '24/24',
      '22/24',
      '次の内訳は訂正前のもので、集計を確定したときのままです。',
      '集計後に無効の回答が判明したため',
    ])
      expect(page).toContain(shown);
    const old = (await people.asStranger.get(`/results/${planId}/2021/v/${before}`)).text;
    expect(old).toContain('これは前の版です');
    expect(old).toContain('24人の区長のうち24人が、肯定的に回答しました。');
    expect(old).toContain(`href="/results/${planId}/2021?lang=ja"`);
  });

  it('stands in the overview and the history of the staff as well', async () => {
    const reply = await people.asViewer.get(`/api/plans/${planId}/achievements?fiscalYear=2021`);
    const { items } = reply.body as { items: { indicators: unknown[] }[] };
    expect(items[0]?.indicators[0]).toMatchObject({
      result: { numerator: 22, denominator: 24 },
      status: 'missed',
      provisional: false,
    });
    const plan = await planFor(people.asViewer, planId);
    expect(plan.items[0]?.indicators[0]?.results['2021']).toMatchObject({
      correction: '集計後に無効の回答が判明したため',
    });
  });

  it('makes exactly what is public then, so that nothing is left to publish', async () => {
    expect(await previewOf(people.asEditor, planId)).toMatchObject({ stops: [], unchanged: true });
  });

  it('needs a reason, another figure, an indicator of the page, and the version that was seen', async () => {
    const versions = (await publicationIn(people.asEditor, planId)).versions.length;
    const same = await correct();
    expect(expectProblem(same, 422, 'invalid-fields')).toMatchObject([
      { pointer: '/result', code: 'same-as-before' },
    ]);
    expectProblem(await correct({ reason: ' ' }), 422, 'invalid-fields');
    expectProblem(await correct({ indicatorId: 'x' }), 422, 'invalid-fields');
    expectProblem(await correct({ result: { numerator: 25, denominator: 24 } }), 422, 'invalid-fields');
    const judged = { judgements: [{ milestone: 1, body: '福祉・健康部会', achieved: false }] };
    expectProblem(await correct({ result: judged }), 422, 'invalid-fields');
    const seen = { basedOn: 1, result: { numerator: 20, denominator: 24 } };
    expectProblem(await correct(seen), 409, 'publication-changed');
    const strange = { judgements: [{ milestone: 1, body: '別の部会', achieved: false }] };
    const other = { indicatorId: milestoneOf(round.plan), result: strange };
    expectProblem(await correct(other), 422, 'invalid-fields');
    expect((await publicationIn(people.asEditor, planId)).versions).toHaveLength(versions);
  });

  it('of a milestone takes judgements', async () => {
    const judgements = [
      { milestone: 1, body: '福祉・健康部会', achieved: true },
      { milestone: 1, body: 'こども・教育部会', achieved: false },
    ];
    const reply = await correct({ indicatorId: milestoneOf(round.plan), result: { judgements } });
    expect(reply.status, reply.text).toBe(201);
    const page = (await people.asStranger.get(`/results/${planId}/2021`)).text;
    expect(page).toContain('こども・教育部会が未達成と判定しました');
  });
});

describe('taking back', () => {
  it('takes every version from the public: the addresses say so in both languages, with the reason', async () => {
    const fixedAt = (await statusOf(round.id)).fixedAt;
    service.clock.advance(86_400_000);
    await people.asEditor.get('/api/session');
    const entries = await auditedBy(service, async () => {
      const reply = await act('take-back', { reason: '確認のため' });
      expect(reply.body).toMatchObject({ state: 'taken-back' });
    });
    expect(entries).toMatchObject([{ action: 'take-back-results', details: { reason: '確認のため' } }]);
    for (const path of ['', '/v/1', '/figures.csv', '/report.json', '/schema.json']) {
      const reply = await people.asStranger.get(`/results/${planId}/2021${path}`);
      expect(reply.status).toBe(410);
      expect(reply.text).toContain('公表を取りやめました');
      expect(reply.text).not.toContain('肯定的に回答しました');
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
    const english = await people.asStranger.get(`/results/${planId}/2021?lang=en`);
    expect(english.text).toContain('Taken back');
    expect(english.text).toContain('確認のため');
    expect((await people.asStranger.get('/results')).text).not.toContain(`/results/${planId}/2021`);
    expect(await statusOf(round.id)).toMatchObject({ status: 'fixed', fixedAt });
    expectProblem(await act('take-back', { reason: '再度' }), 409, 'not-published');
    expectProblem(
      await act('corrections', {
        indicatorId: 'x',
        result: { numerator: 1, denominator: 2 },
        reason: '誤り',
      }),
      409,
      'not-published',
    );
  });

  it('is followed by a new version, which tells of the corrections before', async () => {
    const reply = await publishYear(people.asEditor, planId);
    expect(reply.status, reply.text).toBe(200);
    const { versions, state } = await publicationIn(people.asEditor, planId);
    expect(state).toBe('published');
    expect(versions.map(({ takenBackAt }) => takenBackAt !== undefined)).toEqual([true, true, true, false]);
    expect((await people.asStranger.get(`/results/${planId}/2021`)).text).toContain(
      '集計後に無効の回答が判明したため',
    );
    expect((await people.asStranger.get(`/results/${planId}/2021/v/1`)).status).toBe(410);
  });

  it('what a questionnaire measured stays measured, corrected or not', async () => {
    await act('take-back', { reason: '再確認' });
    const reply = await people.asEditor.put(`/api/indicators/${firstIndicator()}/results/2021`, {
      numerator: 1,
      denominator: 24,
      source: '手入力',
    });
    expectProblem(reply, 409, 'result-measured');
  });
});
