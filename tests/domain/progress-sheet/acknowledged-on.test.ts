import { describe, expect, it } from 'vitest';
import { problemOfAcknowledgedOn } from '../../../shared/domain/progress-sheet/acknowledged-on.ts';
import type { Half } from '../../../shared/domain/progress-sheet/sheet-content.ts';

const problem = (half: Half, on: string, today = '2022-09-30') =>
  problemOfAcknowledgedOn({ half, on }, { fiscalYear: 2021, today });

describe('the day on which a committee took note', () => {
  it.each(['mid-year', 'year-end'] as const)(
    'is any day of the fiscal year, the first and the last too: %s',
    (half) => {
      for (const on of ['2021-04-01', '2021-10-08', '2022-03-31']) expect(problem(half, on)).toBeUndefined();
    },
  );

  it.each(['mid-year', 'year-end'] as const)('does not lie before the fiscal year: %s', (half) => {
    expect(problem(half, '2021-03-31')).toEqual({
      pointer: '/on',
      code: 'before-fiscal-year',
      params: { firstOn: '2021-04-01' },
    });
    expect(problem(half, '0001-01-01')?.code).toBe('before-fiscal-year');
  });

  it('follows the year for its end, and never for its middle', () => {
    for (const on of ['2022-04-01', '2022-09-30']) {
      expect(problem('year-end', on)).toBeUndefined();
      expect(problem('mid-year', on)).toEqual({
        pointer: '/on',
        code: 'day-outside-year',
        params: { firstOn: '2021-04-01', lastOn: '2022-03-31' },
      });
    }
  });

  it.each(['mid-year', 'year-end'] as const)('is today at the latest: %s', (half) => {
    expect(problem(half, '2021-10-08', '2021-10-08')).toBeUndefined();
    expect(problem(half, '2021-10-09', '2021-10-08')).toEqual({
      pointer: '/on',
      code: 'in-the-future',
      params: { lastOn: '2021-10-08' },
    });
    expect(problem(half, '2022-10-01')?.code).toBe('in-the-future');
  });

  it('is none while the year has not begun', () => {
    for (const on of ['2021-03-31', '2021-04-01']) {
      expect(problem('year-end', on, '2021-03-31')).toBeDefined();
    }
  });
});
