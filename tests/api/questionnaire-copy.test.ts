import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DifferencesReply, QuestionnaireReply } from '../../shared/api/questionnaire-api.ts';
import { problemIn } from '../support/api-problems.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
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

const copyOf = (id: string, body: unknown) => people.asEditor.post(`/api/questionnaires/${id}/copy`, body);
async function copied(body: Readonly<Record<string, unknown>> = {}): Promise<QuestionnaireReply> {
  return (await copyOf(round.id, { fiscalYear: 2022, ...body })).body as QuestionnaireReply;
}
const change = (id: string, body: unknown) => people.asEditor.patch(`/api/questionnaires/${id}`, body);
async function differences(id: string): Promise<DifferencesReply> {
  return (await people.asEditor.get(`/api/questionnaires/${id}/differences`)).body as DifferencesReply;
}

describe('POST /api/questionnaires/:id/copy', () => {
  it('makes a draft of the given year with everything carried over, codes too, and where it comes from', async () => {
    const entries = await auditedBy(service, async () => {
      const copy = await copied({ dueOn: '2023-03-10' });
      const { questionnaire: original } = round;
      expect(copy).toMatchObject({
        status: 'draft',
        fiscalYear: 2022,
        madeFrom: round.id,
        revision: 1,
        dueAt: '2023-03-10T14:59:59.999Z',
        rosterId: original.rosterId,
        planId: original.planId,
        title: original.title,
        introduction: original.introduction,
        nonResponse: original.nonResponse,
      });
      expect(copy.questions).toEqual(original.questions);
      expect(copy.measures).toEqual(original.measures);
      expect(copy).not.toHaveProperty('issuedAt');
    });
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['copy-questionnaire', { from: round.id, fiscalYear: 2022 }],
    ]);
  });

  it('takes other texts, in both languages', async () => {
    const [title, introduction] = [{ ja: '令和４年度', en: 'FY2022' }, { ja: '案内' }];
    expect(await copied({ title, introduction })).toMatchObject({ title, introduction });
  });

  it('takes another roster, and has no deadline where none is given', async () => {
    const roster = { name: { ja: '他' }, unit: { ja: '人' }, members: [] };
    const { id: rosterId } = (await people.asEditor.post('/api/rosters', roster)).body as { id: string };
    const copy = await copied({ rosterId });
    expect(copy.rosterId).toBe(rosterId);
    expect(copy).not.toHaveProperty('dueAt');
  });

  it('refuses a draft, a year outside of the plan and an unknown roster, without a trace', async () => {
    const draft = await copied();
    const before = contentsOfAllTables(service);
    expect(problemIn(await copyOf(draft.id, { fiscalYear: 2023 })).code).toBe('state-conflict');
    for (const body of [{ fiscalYear: 2024 }, { fiscalYear: 2022, rosterId: 'none' }]) {
      expect(problemIn(await copyOf(round.id, body)).code).toBe('invalid-fields');
    }
    expect((await copyOf('none', { fiscalYear: 2022 })).status).toBe(404);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('GET /api/questionnaires/:id/differences', () => {
  it('tells the targets of both years of a copy that was left as it is, and that the trend holds', async () => {
    const found = await differences((await copied()).id);
    expect(found).toMatchObject({
      earlier: { id: round.id, fiscalYear: 2021, questionCodes: ['q1', 'q2', 'q3'] },
      fiscalYear: 2022,
      questions: [],
      people: { before: 24, after: 24, addedCount: 0, removedCount: 0 },
      breaksTrend: false,
    });
    expect(found.measures).toMatchObject([
      { displayCode: '①－１', targetBefore: { numerator: 23, denominator: 24 }, breaks: [] },
      { displayCode: '①－２', targetBefore: { numerator: 24, denominator: 24 }, breaks: [] },
    ]);
    const indicators = round.plan.items[0]?.indicators ?? [];
    expect(found.measures.map(({ targetAfter }) => targetAfter)).toEqual(
      indicators.slice(0, 2).map(({ targets }) => targets[2022]),
    );
  });

  it('tells where the trend breaks, and why', async () => {
    const { id, questions } = await copied();
    const [first, ...rest] = questions;
    await change(id, {
      questions: [{ ...first, text: { ja: '問い直し' } }, ...rest],
      nonResponse: 'leaves-base',
    });
    const found = await differences(id);
    expect(found.breaksTrend).toBe(true);
    expect(found.nonResponse).toEqual({ before: 'counts-against', after: 'leaves-base' });
    expect(found.questions).toMatchObject([
      {
        code: 'q1',
        placeBefore: 1,
        placeAfter: 1,
        changes: ['wording'],
        after: { text: { ja: '問い直し' } },
      },
    ]);
    expect(found.measures.map(({ breaks }) => breaks)).toEqual([
      [{ code: 'wording', question: 'q1' }, { code: 'policy' }],
      [{ code: 'policy' }],
    ]);
  });

  it('keeps the target and the people that were frozen at issue, whatever the plan says later', async () => {
    const indicatorId = round.plan.items[0]?.indicators[0]?.id;
    await people.asEditor.put(`/api/indicators/${indicatorId}/targets/2021`, {
      numerator: 1,
      denominator: 24,
    });
    const [target] = (await differences((await copied()).id)).measures;
    expect(target?.targetBefore).toEqual({ numerator: 23, denominator: 24 });
  });

  it('names who is new and who is gone', async () => {
    const members = [{ code: '990001', name: { ja: '新区' }, title: { ja: '新区長' } }];
    const roster = { name: { ja: '新' }, unit: { ja: '区長' }, members };
    const { id: rosterId } = (await people.asEditor.post('/api/rosters', roster)).body as { id: string };
    const found = await differences((await copied({ rosterId })).id);
    expect(found.people).toMatchObject({ before: 24, after: 1, addedCount: 1, removedCount: 24 });
    expect(found.people.added).toEqual([{ code: '990001', name: { ja: '新区' } }]);
    expect(found.breaksTrend).toBe(true);
  });

  it('is not there for one that was made from nothing', async () => {
    expect((await people.asEditor.get(`/api/questionnaires/${round.id}/differences`)).status).toBe(404);
  });
});
