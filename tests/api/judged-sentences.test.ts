import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanReply } from '../../shared/api/plan-api.ts';
import { indicatorHistoryReply, planYearsReply } from '../../shared/api/plan-editing-api.ts';
import { expectProblem } from '../support/api-problems.ts';
import { createPlanAndRoster } from '../support/api-rounds.ts';
import { auditedBy, contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let plan: PlanReply;
let id: string;
const [WELFARE, CHILDREN] = ['福祉・健康部会', 'こども・教育部会'];
const JUDGED = [
  { milestone: 1, body: WELFARE, achieved: true },
  { milestone: 2, body: WELFARE, achieved: false },
  { milestone: 2, body: CHILDREN, achieved: true },
];

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  plan = (await createPlanAndRoster(people.asEditor)).plan;
  id = plan.items[1]?.indicators[0]?.id ?? '';
});
afterAll(() => service.close());

const target = (...sentences: readonly string[]) => ({ milestones: sentences.map((ja) => ({ ja })) });
const setTarget = (body: object) => people.asEditor.put(`/api/indicators/${id}/targets/2022`, body);
const judge = (body: object) =>
  people.asEditor.put(`/api/indicators/${id}/results/2022`, { source: '各部会', ...body });
const judgedAt = async () => {
  const { body } = await people.asViewer.get(`/api/plans/${plan.id}/years`);
  const { indicators } = planYearsReply.parse(body);
  const year = indicators.find((one) => one.id === id)?.years.find(({ fiscalYear }) => fiscalYear === 2022);
  if (!year) throw new Error('a year of the plan');
  const judgements = year.result && 'judgements' in year.result ? year.result.judgements : [];
  const sentences = Array.isArray(year.target) ? year.target : [];
  return {
    ...year,
    said: judgements.map(
      ({ milestone, body, achieved }) => `${sentences[milestone - 1]?.ja} ${body} ${achieved ? '○' : '×'}`,
    ),
  };
};

/** 甲 is judged by one body, 乙 by both. */
beforeEach(async () => {
  const { target: standing, said } = await judgedAt();
  if (standing) await people.asEditor.delete(`/api/indicators/${id}/targets/2022?givesUp=${said.length}`);
  await setTarget(target('甲', '乙'));
  expect((await judge({ judgements: JUDGED })).status).toBe(200);
});

describe('sentences of a year that has been judged', () => {
  it('take their judgements along, wherever they stand among the others', async () => {
    const entries = await auditedBy(service, async () => {
      expect((await setTarget(target('新', '乙', '甲'))).status).toBe(200);
    });
    expect(entries.map(({ action, details }) => [action, 'judgementsGivenUp' in details])).toEqual([
      ['set-target', false],
    ]);
    const { said, status, source } = await judgedAt();
    expect(said).toEqual([`甲 ${WELFARE} ○`, `乙 ${WELFARE} ×`, `乙 ${CHILDREN} ○`]);
    expect([status, source]).toEqual(['missed', '各部会']);
  });

  it('are the same in another width and with another translation', async () => {
    const before = await judgedAt();
    expect((await setTarget({ milestones: [{ ja: ' 甲', en: 'First' }, { ja: '乙 ' }] })).status).toBe(200);
    expect((await judgedAt()).resultVersion).toBe(before.resultVersion);
  });

  it('are not changed while judgements would be lost and nobody said how many', async () => {
    const before = contentsOfAllTables(service);
    for (const [change, count] of [
      [target('甲', '乙を改める'), 2],
      [{ ...target('甲', '乙を改める'), givesUp: 1 }, 2],
      [{ ...target('乙'), givesUp: 3 }, 1],
      [target('新', '旧'), 3],
    ] as const) {
      const errors = expectProblem(await setTarget(change), 422, 'invalid-fields');
      expect(errors).toEqual([{ pointer: '/milestones', code: 'judged-sentences', params: { count } }]);
    }
    const removal = await people.asEditor.delete(`/api/indicators/${id}/targets/2022?givesUp=2`);
    expect(expectProblem(removal, 422, 'invalid-fields')).toMatchObject([{ params: { count: 3 } }]);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('lose the judgements that are given up and keep the others; every version stays readable', async () => {
    const { resultVersion } = await judgedAt();
    const entries = await auditedBy(service, async () => {
      expect((await setTarget({ ...target('乙を改める', '甲'), givesUp: 2 })).status).toBe(200);
    });
    expect(entries).toMatchObject([{ action: 'set-target', details: { judgementsGivenUp: 2 } }]);
    const { said, status, resultVersion: after } = await judgedAt();
    expect([said, status, after]).toEqual([[`甲 ${WELFARE} ○`], 'not-measured', resultVersion + 1]);
    const { body } = await people.asViewer.get(`/api/indicators/${id}/history`);
    const year = indicatorHistoryReply.parse(body).years.find(({ fiscalYear }) => fiscalYear === 2022);
    const kept = year?.results.find(({ version }) => version === resultVersion);
    expect(kept?.result).toEqual({ judgements: JUDGED });
  });

  it('leave no result when they are all taken away, and a sentence that comes later none either', async () => {
    const entries = await auditedBy(service, async () => {
      const path = `/api/indicators/${id}/targets/2022?givesUp=3`;
      expect((await people.asEditor.delete(path)).status).toBe(200);
    });
    expect(entries).toMatchObject([{ action: 'remove-target', details: { judgementsGivenUp: 3 } }]);
    expect(await judgedAt()).toMatchObject({ result: null, target: null, status: 'no-target' });
    expect((await setTarget(target('甲', '乙'))).status).toBe(200);
    expect(await judgedAt()).toMatchObject({ result: null, status: 'not-measured', said: [] });
  });

  it('are changed one by one, not with a whole year’s targets, where a judgement would be lost', async () => {
    const { targetVersion } = await judgedAt();
    const put = (sentences: readonly string[] | undefined) =>
      people.asEditor.put(`/api/plans/${plan.id}/targets/2022`, {
        targets: [
          {
            ...{ indicatorId: id, basedOn: targetVersion },
            target: sentences?.map((ja) => ({ ja })) ?? null,
          },
        ],
      });
    const before = contentsOfAllTables(service);
    for (const sentences of [['甲'], undefined]) {
      expect(expectProblem(await put(sentences), 422, 'invalid-fields')).toMatchObject([
        { pointer: '/targets/0/target', code: 'judged-sentences' },
      ]);
    }
    expect(contentsOfAllTables(service)).toBe(before);
    expect((await put(['乙', '甲'])).status).toBe(200);
    expect((await judgedAt()).said).toContain(`乙 ${WELFARE} ×`);
  });
});

describe('a judgement', () => {
  it('is not taken for sentences that changed since the writer saw them', async () => {
    const { targetVersion } = await judgedAt();
    await setTarget(target('乙', '甲'));
    const before = contentsOfAllTables(service);
    const late = await judge({ judgements: JUDGED, targetVersion });
    expectProblem(late, 409, 'changed-meanwhile');
    expect(late.body).toMatchObject({ version: targetVersion + 1 });
    expect(contentsOfAllTables(service)).toBe(before);
    expect((await judge({ judgements: JUDGED, targetVersion: targetVersion + 1 })).status).toBe(200);
  });
});
