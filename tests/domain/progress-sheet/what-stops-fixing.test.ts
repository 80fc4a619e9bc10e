import { describe, expect, it } from 'vitest';
import { whatStopsFixing } from '../../../shared/domain/progress-sheet/what-stops-fixing.ts';

const achieved = { displayCode: '①－１', status: 'achieved', provisional: false } as const;
const missed = { displayCode: '①－２', status: 'missed', provisional: false } as const;

const stops = (nextYearIssues: string, ...standings: Parameters<typeof whatStopsFixing>[1]) =>
  whatStopsFixing({ nextYearIssues }, standings).map(
    ({ pointer, code, params }) => `${pointer} ${code} ${params.displayCode}`,
  );

describe('what stops a sheet from being fixed', () => {
  it('is a missed target without issues and direction, each by its code', () => {
    expect(stops('', achieved, missed)).toEqual(['/nextYearIssues missing-issues ①－２']);
    expect(stops(' \n　', missed, { ...missed, displayCode: '①－10' })).toHaveLength(2);
    expect(stops('・課題を洗い出す。', achieved, missed)).toEqual([]);
  });

  it('is a figure that can still move, whatever it says', () => {
    const open = { ...achieved, status: 'undecided', provisional: true } as const;
    expect(stops('', open)).toEqual([' figure-not-fixed ①－１']);
    expect(stops('', { ...missed, provisional: true })).toEqual([
      ' figure-not-fixed ①－２',
      '/nextYearIssues missing-issues ①－２',
    ]);
  });

  it('is nothing where all is achieved, not measured or without a target', () => {
    expect(
      stops('', achieved, { ...achieved, status: 'not-measured' }, { ...achieved, status: 'no-target' }),
    ).toEqual([]);
  });
});
