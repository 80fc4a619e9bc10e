import type { PlanDocument } from '../../../../shared/api/plan-api.ts';

/** Plans of offices run for four or five years. */
export const YEARS_OF_A_PLAN = 4;

/** One item with an indicator of each kind, for a plan that begins in this fiscal year: a file to be written over. */
export function examplePlan(firstFiscalYear: number): PlanDocument {
  const [first, second] = [String(firstFiscalYear), String(firstFiscalYear + 1)];
  return {
    title: { ja: '計画の名称', en: 'Title of the plan' },
    ...{ firstFiscalYear, lastFiscalYear: firstFiscalYear + YEARS_OF_A_PLAN - 1 },
    items: [
      {
        number: 1,
        pillar: { code: '1-1', displayCode: '１-１' },
        title: { ja: '項目の名称' },
        goalState: { ja: 'めざすべき状態' },
        indicators: [
          {
            ...{ key: '1-1', displayCode: '①－１', kind: 'ratio' },
            ...{ text: { ja: 'アンケートで測る割合' }, unit: { ja: '区長' } },
            targets: {
              [first]: { numerator: 22, denominator: 24 },
              [second]: { numerator: 24, denominator: 24 },
            },
          },
          {
            ...{ key: '1-2', displayCode: '①－２', kind: 'count' },
            text: { ja: '全体のうち対応した件数' },
            targets: { [first]: { numerator: 10, denominator: 12 } },
          },
          {
            ...{ key: '1-3', displayCode: '①－３', kind: 'milestone' },
            ...{ text: { ja: '文で決める目標' }, judgedBy: [{ ja: '判定する部会' }] },
            targets: { [first]: [{ ja: '１年目の目標の文' }] },
          },
        ],
      },
    ],
  };
}
