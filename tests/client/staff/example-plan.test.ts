import { describe, expect, it } from 'vitest';
import { examplePlan } from '../../../client/staff/pages/plans/example-plan.ts';
import { planDocument } from '../../../shared/api/plan-api.ts';

describe('the example of a plan’s file', () => {
  it('is taken in as it is, in whatever year, and shows each kind of indicator', () => {
    for (const year of [2021, 2022]) {
      const read = planDocument.parse(JSON.parse(JSON.stringify(examplePlan(year))));
      expect(read.firstFiscalYear).toBe(year);
      expect(read.items[0]?.indicators.map(({ kind }) => kind)).toEqual(['ratio', 'count', 'milestone']);
      expect(read.items[0]?.indicators.every(({ targets }) => targets?.[year])).toBe(true);
    }
  });
});
